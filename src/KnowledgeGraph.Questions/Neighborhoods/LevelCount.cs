using System.Buffers;
using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Questions.Answers;
using KnowledgeGraph.Questions.Graphs;
using KnowledgeGraph.Storage.Graph;
using KnowledgeGraph.Storage.Indexes;

namespace KnowledgeGraph.Questions.Neighborhoods;

/// <summary>
/// Counts what joins the entities of a neighbourhood, and ranks them by degree. Once the work is spent it looks at nothing more, and degrees are what is
/// told without.
/// </summary>
internal sealed class LevelCount : IDisposable
{
    // To make rows ready for few entities costs more than to look at what joins each.
    private const int Few = 1_000;

    // Entities with more neighbours than this are rare enough to be sorted.
    private const int RareDegree = 1_023;

    private readonly ScopedGraph _graph;
    private readonly BallFilter _filter;
    private readonly WorkBudget _work;
    private readonly Seen _told;
    private readonly TieList _ties = TieList.Rent();
    private readonly NeighbourIndex? _joined;

    // As long as the graph has nodes, so it is taken where rows do not lie ready alone.
    private readonly Seen? _neighbours;
    private readonly Comparer<(int Node, int Degree)> _nearest;
    private int _edges;

    // Relationships between two entities that are told of and that nothing else joins: each is met from both its ends.
    private int _ends;

    /// <param name="graph">The graph.</param>
    /// <param name="filter">Which relationships are counted.</param>
    /// <param name="levels">The entities of the neighbourhood, each once.</param>
    /// <param name="work">How many relationships may be looked at.</param>
    public LevelCount(ScopedGraph graph, BallFilter filter, IReadOnlyList<IReadOnlyCollection<int>> levels, WorkBudget work)
    {
        (_graph, _filter, _work, _told) = (graph, filter, work, Seen.Rent(graph.NodeLimit));
        foreach (var node in levels.SelectMany(level => level)) _told.Add(node);
        _joined = _told.Count > Few ? (graph as SnapshotGraph)?.Joined : null;
        // When the work is spent, what was counted is what starts at those looked at: rows do not tell that.
        if (levels.Sum(level => level.Sum(node => (long)MostTies(node))) > work.Limit) _joined = null;
        if (_joined is null) _neighbours = Seen.Rent(graph.NodeLimit);
        _nearest = Comparer<(int Node, int Degree)>.Create(
            (one, other) => one.Degree != other.Degree ? other.Degree.CompareTo(one.Degree) : graph.CompareIds(one.Node, other.Node));
    }

    /// <summary>How many relationships join those looked at.</summary>
    public int Edges => _edges + (_ends / 2);

    /// <summary>Whether not all were looked at.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Counts what joins the entities of a level, and gives those with the most neighbours, then by id.</summary>
    /// <param name="level">The entities.</param>
    /// <param name="most">How many are wanted.</param>
    public List<int> First(IReadOnlyCollection<int> level, int most)
    {
        var rented = ArrayPool<int>.Shared.Rent(level.Count);
        var (degrees, at) = (rented.AsMemory(0, level.Count), 0);
        var inTurn = _joined is null ? Ball.InTurn(_graph, level, _work) : level;
        foreach (var node in inTurn) degrees.Span[at++] = DegreeOf(node);
        var least = LeastOf(degrees.Span, most);
        var ranks = inTurn.Select((node, place) => (Node: node, Degree: degrees.Span[place])).Where(rank => rank.Degree >= least);
        var first = Leading.Of(ranks, most, _nearest).ConvertAll(rank => rank.Node);
        ArrayPool<int>.Shared.Return(rented);
        return first;
    }

    // A degree that at least so many have: ids are compared, and looked up, of few that have less than the last of the first.
    private static int LeastOf(ReadOnlySpan<int> degrees, int most)
    {
        Span<int> having = stackalloc int[RareDegree + 1];
        having.Clear();
        foreach (var degree in degrees) having[Math.Min(degree, RareDegree)]++;
        var (least, found) = (having.Length, 0);
        while (least > 0 && found < most) found += having[--least];
        return least;
    }

    // How many entities an entity is joined to by what degrees count.
    private int DegreeOf(int node)
    {
        var ties = MostTies(node);
        IsCut = IsCut || !_work.TrySpend(ties);
        if (IsCut) return ties;
        return _joined is { } joined ? DegreeIn(joined, node) : DegreeByTies(node, _neighbours!);
    }

    private int MostTies(int node) => _joined?.LinksOf(node) ?? _graph.MostTies(node);

    private int DegreeByTies(int node, Seen neighbours)
    {
        _graph.Ties(node, _ties);
        neighbours.Clear();
        neighbours.Add(node);
        var degree = 0;
        foreach (var tie in _ties)
        {
            if (tie.IsForward && _told.Has(tie.Far) && _filter.Follows(tie)) _edges++;
            if (tie.Type.IsTraversed && neighbours.Add(tie.Far)) degree++;
        }
        return degree;
    }

    // Rows have each neighbour once: a relationship that may be one of several is looked at where it starts.
    private int DegreeIn(NeighbourIndex joined, int node)
    {
        var neighbours = joined.Of(node);
        if (joined.IsSimpleAt(node))
        {
            foreach (var far in neighbours)
            {
                if (!_told.Has(far)) continue;
                if (joined.IsSimpleAt(far)) _ends++;
                else _edges++;
            }
            return neighbours.Length;
        }
        _graph.StartedTies(node, _ties);
        foreach (var tie in _ties)
        {
            if (_told.Has(tie.Far) && !joined.IsSimpleAt(tie.Far)) _edges++;
        }
        return neighbours.Length;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _told.Dispose();
        _neighbours?.Dispose();
        _ties.Dispose();
    }
}
