using KnowledgeGraph.Model;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Graph;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Storage.Snapshots;

namespace KnowledgeGraph.Questions.Graphs;

/// <summary>
/// The traversed graph of a snapshot in memory, read in place: the snapshot's own links are its adjacencies, so requests share them, changes are in
/// them at once, and a date or a choice of types is a test of each link.
/// </summary>
internal sealed class SnapshotGraph : ScopedGraph
{
    private readonly GraphSnapshot _snapshot;
    private readonly GraphShape _shape;
    private readonly TieScope _scope;
    private readonly PeriodIndex? _periods;
    private readonly NodeType[] _types;
    private readonly (Adjacency Links, RelationshipType Type, bool IsForward)[][] _sides;

    /// <param name="snapshot">The snapshot.</param>
    /// <param name="shape">The shape of its model's traversed graph.</param>
    /// <param name="scope">Which relationships are seen.</param>
    public SnapshotGraph(GraphSnapshot snapshot, GraphShape shape, TieScope scope)
    {
        (_snapshot, _shape, _scope) = (snapshot, shape, scope);
        _periods = scope.SeesAllPeriods ? null : snapshot.Periods(BuiltInKeys.Since, BuiltInKeys.Until);
        _types = [.. snapshot.Catalog.Labels.Select(label => shape.Model.NodeTypesByLabel[label])];
        _sides = [.. _types.Select(Sides)];
    }

    /// <summary>The snapshot.</summary>
    public GraphSnapshot Snapshot => _snapshot;

    /// <summary>The shape of the traversed graph.</summary>
    public GraphShape Shape => _shape;

    /// <summary>Whether relationships of all periods are seen.</summary>
    public bool SeesAllPeriods => _periods is null;

    /// <summary>Whether a relationship, of whatever type, is seen at the date that is asked for.</summary>
    public bool Sees(int relationship) => _periods is null || _scope.Holds(_periods[relationship]);

    /// <summary>The labels of entities.</summary>
    public IReadOnlyList<string> EntityLabels => [.. _types.Where(type => type.IsEntity).Select(type => type.Label)];

    /// <summary>
    /// Whom each entity is joined to, as rows that lie ready, where all that is traversed is seen; null where a walk has to look at each link.
    /// </summary>
    public NeighbourIndex? Joined => _scope is { Via: null, SeesAllPeriods: true }
        ? _snapshot.Neighbours(EntityLabels, [.. _shape.Traversed.Select(type => type.Name)])
        : null;

    /// <inheritdoc/>
    public override GraphMark Mark => new(
        _snapshot.ChangeNumber,
        _types.Where(type => type.IsEntity).Sum(type => _snapshot.CountOf(type.Label)),
        _shape.Traversed.Sum(type => _snapshot.CountOfType(type.Name)));

    /// <inheritdoc/>
    public override int NodeLimit => _snapshot.NodeLimit;

    /// <inheritdoc/>
    public override int Find(string id) => _snapshot.Find(id);

    /// <inheritdoc/>
    public override string IdOf(int node) => _snapshot.Id(node).Text;

    /// <inheritdoc/>
    public override int CompareIds(int one, int other) => _snapshot.Utf8Id(one).SequenceCompareTo(_snapshot.Utf8Id(other));

    /// <inheritdoc/>
    public override NodeType TypeOf(int node) => _types[_snapshot.LabelOf(node)];

    /// <inheritdoc/>
    public override Value? ValueOf(int node, string key) => _snapshot.NodeColumn(key)[node];

    /// <inheritdoc/>
    public override string RelationshipIdOf(int relationship) => _snapshot.RelationshipId(relationship).Text;

    /// <inheritdoc/>
    public override Value? EdgeValueOf(int relationship, string key) => _snapshot.RelationshipColumn(key)[relationship];

    /// <inheritdoc/>
    public override ValueTask FetchAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public override bool IsWhole => true;

    /// <inheritdoc/>
    public override ValueTask<bool> TryReachAsync(IReadOnlyCollection<int> nodes, CancellationToken cancellation) => ValueTask.FromResult(true);

    /// <inheritdoc/>
    public override void Ties(int node, List<Tie> into)
    {
        into.Clear();
        into.EnsureCapacity(MostTies(node));
        foreach (ref readonly var side in _sides[_snapshot.LabelOf(node)].AsSpan()) Add(side, node, into);
    }

    /// <inheritdoc/>
    public override void StartedTies(int node, List<Tie> into)
    {
        into.Clear();
        foreach (ref readonly var side in _sides[_snapshot.LabelOf(node)].AsSpan())
        {
            if (side.IsForward) Add(side, node, into);
        }
    }

    /// <inheritdoc/>
    public override int MostTies(int node)
    {
        var most = 0;
        foreach (ref readonly var side in _sides[_snapshot.LabelOf(node)].AsSpan()) most += side.Links.Links(node).Length;
        return most;
    }

    /// <inheritdoc/>
    public override int MissingTies(int node) => 0;

    private void Add(in (Adjacency Links, RelationshipType Type, bool IsForward) side, int node, List<Tie> into)
    {
        foreach (var link in side.Links.Links(node))
        {
            if (Sees(link.Relationship)) into.Add(new Tie(link.Relationship, link.Node, side.Type, side.IsForward));
        }
    }

    private (Adjacency, RelationshipType, bool)[] Sides(NodeType type)
    {
        var sides = new List<(Adjacency, RelationshipType, bool)>();
        foreach (var (relationship, isForward) in _shape.SidesOf(type))
        {
            if (_scope.Follows(relationship)) sides.Add((_snapshot.Adjacency(relationship.Name, isForward), relationship, isForward));
        }
        return [.. sides];
    }
}
