using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Questions.Graphs;

/// <summary>
/// The traversed graph of a store, of which only what was asked for is at hand; nodes and relationships are numbered as they are met. A relationship
/// is at hand from both its ends or from neither. A store is written to meanwhile: the whole is as old as its first step.
/// </summary>
internal sealed class StoreGraph : ScopedGraph
{
    // Since, until and confidence are few and recur.
    private const int PooledValues = 20_000;

    private readonly ITieReader _store;
    private readonly GraphShape _shape;
    private readonly TieScope _scope;
    private readonly int _mostTies;
    private readonly List<string> _types = [];
    private readonly Dictionary<RelationshipType, int> _places = [];
    private readonly List<StoreNode> _nodes = [];
    private readonly List<StoreTie> _ties = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);
    private readonly ValuePool _pool = new(PooledValues);
    private long _read;

    private StoreGraph(ITieReader store, GraphShape shape, TieScope scope, int mostTies, GraphMark mark)
    {
        (_store, _shape, _scope, _mostTies, Mark) = (store, shape, scope, mostTies, mark);
        foreach (var type in shape.Walkable.Union(shape.Traversed).Where(scope.Follows))
        {
            _places.Add(type, _types.Count);
            _types.Add(type.Name);
        }
    }

    /// <inheritdoc/>
    public override GraphMark Mark { get; }

    /// <inheritdoc/>
    public override int NodeLimit => _nodes.Count;

    /// <inheritdoc/>
    public override bool IsWhole => false;

    /// <inheritdoc/>
    protected override long MostRead => _mostTies;

    /// <summary>Opens the graph of a store: one round trip.</summary>
    /// <param name="store">The store.</param>
    /// <param name="shape">The shape of its model's traversed graph.</param>
    /// <param name="scope">Which relationships are seen.</param>
    /// <param name="mostTies">How many relationships may be read, each counted from each end.</param>
    /// <param name="cancellation">Ends the opening.</param>
    public static async ValueTask<StoreGraph> OpenAsync(
        IGraphStore store, GraphShape shape, TieScope scope, int mostTies, CancellationToken cancellation)
    {
        var summary = await store.SummaryAsync(cancellation);
        var nodes = shape.Model.NodeTypes.Values.Where(type => type.IsEntity).Sum(type => summary.Counts.GetValueOrDefault(type.Label));
        var ties = shape.Traversed.Sum(type => summary.Relationships.GetValueOrDefault(type.Name));
        var mark = new GraphMark(summary.ChangeNumber, (int)Math.Min(nodes, int.MaxValue), (int)Math.Min(ties, int.MaxValue));
        return new StoreGraph(store, shape, scope, mostTies, mark);
    }

    /// <inheritdoc/>
    public override int Find(string id) => _numbers.GetValueOrDefault(id, -1);

    /// <inheritdoc/>
    public override string IdOf(int node) => _nodes[node].Id;

    /// <inheritdoc/>
    public override int CompareIds(int one, int other) => string.CompareOrdinal(IdOf(one), IdOf(other));

    /// <inheritdoc/>
    public override NodeType TypeOf(int node) => _nodes[node].Type;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The node was met, and not fetched.</exception>
    public override Value? ValueOf(int node, string key) => _nodes[node].Record is { } record
        ? record.Properties.GetValueOrDefault(key)
        : throw new InvalidOperationException($"Of the node '{IdOf(node)}' no values are at hand. Fetch it first.");

    /// <inheritdoc/>
    public override string RelationshipIdOf(int relationship) => _ties[relationship].Id;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">Values under this key are never at hand.</exception>
    public override Value? EdgeValueOf(int relationship, string key) => key switch
    {
        BuiltInKeys.Since => _ties[relationship].Since,
        BuiltInKeys.Until => _ties[relationship].Until,
        BuiltInKeys.Confidence => _ties[relationship].Confidence,
        _ => throw new ArgumentException($"Of relationships no values under '{key}' are read.", nameof(key)),
    };

    /// <inheritdoc/>
    public override async ValueTask FetchAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var missing = ids.Where(id => Find(id) is var node && (node < 0 || _nodes[node].Record is null)).ToHashSet(StringComparer.Ordinal);
        if (missing.Count == 0) return;
        _read += missing.Count;
        if (_read > _mostTies) throw TooMuch();
        foreach (var (record, ties) in await _store.TiedNodesAsync(missing, _types, cancellation))
        {
            var node = _nodes[Meet(record.Id, record.Label)];
            (node.Record, node.StoredTies) = (record, ties);
        }
    }

    /// <inheritdoc/>
    public override async ValueTask<bool> TryReachAsync(IReadOnlyCollection<int> nodes, CancellationToken cancellation)
    {
        var missing = nodes.Where(node => !_nodes[node].IsReached).ToHashSet();
        if (missing.Count == 0) return true;
        var (asked, left) = (missing.Sum(node => (long)MissingTies(node)), _mostTies - _read);
        // Told before the store does the work; what has come to be since is seen afterwards.
        if (asked > left) return false;
        var ties = await _store.TiesAsync([.. missing.Select(IdOf)], _types, (int)Math.Min(left + 1, int.MaxValue), cancellation);
        if (ties.Count > left) return false;
        _read += Math.Max(asked, ties.Count);
        foreach (var tie in ties) Add(tie);
        foreach (var node in missing) _nodes[node].IsReached = true;
        return true;
    }

    /// <inheritdoc/>
    public override void Ties(int node, List<Tie> into)
    {
        into.Clear();
        into.AddRange(_nodes[node].InOrder(CompareTies));
    }

    /// <inheritdoc/>
    public override void StartedTies(int node, List<Tie> into)
    {
        Ties(node, into);
        into.RemoveAll(tie => !tie.IsForward);
    }

    /// <inheritdoc/>
    public override int MostTies(int node) => _nodes[node].MostTies;

    /// <inheritdoc/>
    public override int MissingTies(int node) => _nodes[node].IsReached ? 0 : _nodes[node].StoredTies;

    private void Add(NodeTie read)
    {
        var type = _shape.Model.RelationshipTypes[read.Type];
        if (!_scope.Holds(new Period((read.Since as IntervalValue)?.Low, (read.Until as IntervalValue)?.High)) || !_met.Add(read.Id)) return;
        var (from, to) = (MeetEnd(read.From, read), MeetEnd(read.To, read));
        var number = _ties.Count;
        _ties.Add(new StoreTie(read.Id, Pooled(read.Since), Pooled(read.Until), Pooled(read.Confidence)));
        _nodes[from].Add(new Tie(number, to, type, IsForward: true));
        _nodes[to].Add(new Tie(number, from, type, IsForward: false));
    }

    private int MeetEnd(string id, NodeTie tie)
    {
        if (Find(id) is >= 0 and var known) return known;
        var node = Meet(id, tie.FarLabel);
        _nodes[node].StoredTies = tie.FarTies;
        return node;
    }

    private int Meet(string id, string label)
    {
        if (Find(id) is >= 0 and var known) return known;
        _numbers.Add(id, _nodes.Count);
        _nodes.Add(new StoreNode(id, _shape.Model.NodeTypesByLabel[label]));
        return _nodes.Count - 1;
    }

    private Value? Pooled(Value? value) => value is null ? null : _pool.Intern(value);

    private int CompareTies(Tie one, Tie other)
    {
        var order = _places[one.Type].CompareTo(_places[other.Type]);
        if (order == 0) order = other.IsForward.CompareTo(one.IsForward);
        return order != 0 ? order : string.CompareOrdinal(RelationshipIdOf(one.Relationship), RelationshipIdOf(other.Relationship));
    }

    private sealed record StoreTie(string Id, Value? Since, Value? Until, Value? Confidence);

    private sealed class StoreNode(string id, NodeType type)
    {
        private readonly List<Tie> _ties = [];
        private bool _isInOrder = true;

        public string Id => id;

        public NodeType Type => type;

        public NodeRecord? Record { get; set; }

        public bool IsReached { get; set; }

        public int StoredTies { get; set; }

        public int MostTies => Math.Max(StoredTies, _ties.Count);

        public void Add(Tie tie)
        {
            _ties.Add(tie);
            _isInOrder = false;
        }

        public List<Tie> InOrder(Comparison<Tie> order)
        {
            if (!_isInOrder) _ties.Sort(order);
            _isInOrder = true;
            return _ties;
        }
    }
}
