using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Questions.Graphs;
using KnowledgeGraph.Questions.Likeness;

namespace KnowledgeGraph.Questions.Duplicates;

/// <summary>
/// The entities of a snapshot in blocks of those that share something by which they may be one: a word, a sound, an identifier. Whoever looks for
/// the like of an entity looks into its blocks alone. Entities go by their place in the order of types and ids, which no store decides. Immutable,
/// and without the snapshot, which it must not keep alive.
/// </summary>
internal sealed class EntityBlocks
{
    private readonly EntitySources _sources;
    private readonly int[] _nodes;
    private readonly int[] _places;
    private readonly ulong[] _keys;
    private readonly int[] _members;

    /// <param name="graph">The graph.</param>
    /// <param name="sources">Where its types keep names and identifiers.</param>
    /// <param name="work">What it may do: a step for each key.</param>
    /// <exception cref="WorkExceededException">The entities have more keys than steps are left.</exception>
    public EntityBlocks(SnapshotGraph graph, EntitySources sources, WorkBudget work)
    {
        _sources = sources;
        var nodes = new List<int>();
        foreach (var type in sources.Types) nodes.AddRange(graph.Snapshot.NodesOf(type.Label).Nodes);
        _nodes = [.. nodes];
        _places = new int[graph.NodeLimit];
        Array.Fill(_places, -1);
        var (keys, members, own) = (new List<ulong>(), new List<int>(), new EntityKeys());
        for (var entity = 0; entity < _nodes.Length; entity++)
        {
            _places[_nodes[entity]] = entity;
            FillKeys(graph, entity, sources.NamesOf(graph, _nodes[entity]), own);
            work.Spend(own.All.Count + 1);
            foreach (var key in own.All)
            {
                keys.Add(key);
                members.Add(entity);
            }
        }
        (_keys, _members) = ([.. keys], [.. members]);
        Array.Sort(_keys, _members);
        for (var from = 0; from < _keys.Length;)
        {
            var to = from + 1;
            while (to < _keys.Length && _keys[to] == _keys[from]) to++;
            Array.Sort(_members, from, to - from);
            from = to;
        }
    }

    /// <summary>How many entities there are.</summary>
    public int Count => _nodes.Length;

    /// <summary>The number of the entity's node.</summary>
    public int NodeOf(int entity) => _nodes[entity];

    /// <summary>The place of a node's entity.</summary>
    public int EntityOf(int node) => _places[node];

    /// <summary>The entities in an entity's blocks.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="names">Its names.</param>
    /// <param name="largest">A block of more members proposes none of them; one of a whole name or identifier the neighbours in it.</param>
    public SortedSet<int> LikeOf(SnapshotGraph graph, int entity, EntityNames? names, int largest)
    {
        var (own, like) = (new EntityKeys(), new SortedSet<int>());
        FillKeys(graph, entity, names, own);
        foreach (var key in own.All)
        {
            var block = BlockOf(key);
            if (block.Length <= largest)
            {
                foreach (var member in block) like.Add(member);
            }
            else if (own.Telling.Contains(key))
            {
                AddNeighbours(block, entity, like);
            }
        }
        like.Remove(entity);
        return like;
    }

    private static void AddNeighbours(ReadOnlySpan<int> block, int entity, SortedSet<int> like)
    {
        var at = block.BinarySearch(entity);
        if (at > 0) like.Add(block[at - 1]);
        if (at + 1 < block.Length) like.Add(block[at + 1]);
    }

    private ReadOnlySpan<int> BlockOf(ulong key)
    {
        var from = LowerBound(key);
        var to = from;
        while (to < _keys.Length && _keys[to] == key) to++;
        return _members.AsSpan(from, to - from);
    }

    private int LowerBound(ulong key)
    {
        var (low, high) = (0, _keys.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_keys[middle] < key) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    // Only entities of one type may be one.
    private void FillKeys(SnapshotGraph graph, int entity, EntityNames? names, EntityKeys own)
    {
        own.Clear();
        var type = (ulong)_sources.NumberOf(graph.TypeOf(_nodes[entity])) << 48;
        foreach (var identifier in _sources.IdentifiersOf(graph, _nodes[entity])) own.AddTelling(NameKeys.OfIdentifier(identifier) ^ type);
        foreach (var name in names?.Names ?? [])
        {
            own.AddTelling(NameKeys.WholeOf(name) ^ type);
            foreach (var key in NameKeys.Of(name)) own.All.Add(key ^ type);
        }
    }

    // What an entity is found by, and what of it names it whole.
    private sealed class EntityKeys
    {
        public HashSet<ulong> All { get; } = [];

        public HashSet<ulong> Telling { get; } = [];

        public void AddTelling(ulong key)
        {
            All.Add(key);
            Telling.Add(key);
        }

        public void Clear()
        {
            All.Clear();
            Telling.Clear();
        }
    }
}
