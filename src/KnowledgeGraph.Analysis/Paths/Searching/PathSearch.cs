using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Graphs;

namespace KnowledgeGraph.Analysis.Paths.Searching;

/// <summary>How a search ended.</summary>
internal enum SearchEnd
{
    /// <summary>All shortest paths are found.</summary>
    Found,

    /// <summary>There is no path of so many hops; there may be a longer one.</summary>
    TooFar,

    /// <summary>There is no path.</summary>
    Apart,

    /// <summary>The budget was spent before anything was known.</summary>
    Cut,
}

/// <summary>
/// All shortest paths between two nodes, by breadth-first search from both (I. Pohl, Bi-directional Search, Machine Intelligence 6, 1971).
/// <code>
/// A  The source is level 0 of one side, the target level 0 of the other.
/// B  Of the two last levels, that from which fewer edges lead is expanded, whole: so a hub is passed by wherever the other side is small.
/// C  Each node of the next level keeps links to all nodes that led to it.
/// D  Where the new level meets the other side's last one, every shortest path has exactly one node of both. Otherwise go on at B, unless a
///    side has no next level, or both together have as many levels as a path may have hops.
/// E  Links from the source onwards are made of those that lead back to it, for nodes on shortest paths alone.
/// </code>
/// On the last level that may be, only nodes of the other side are of interest, and no others are remembered. Time and memory go by the edges
/// looked at: for a distance of d among nodes of b neighbours about b^(d/2) of each side.
/// </summary>
internal sealed class PathSearch
{
    private const int Source = 0;

    private readonly NeighbourBuffer _buffer = new();
    private readonly SearchSide _forward = new();
    private readonly SearchSide _backward = new();
    private readonly List<int> _middle = [];
    private readonly List<int> _linked = [];

    /// <summary>The nodes that were met, the source as the first.</summary>
    public SearchTable Met { get; } = new();

    /// <summary>The places of the nodes of which each shortest path has one, once they are found.</summary>
    public IReadOnlyList<int> Middle => _middle;

    /// <summary>Hops of the shortest paths, once they are found.</summary>
    public int Hops { get; private set; }

    /// <summary>The places of nodes that were met from the source, level by level.</summary>
    public ReadOnlySpan<int> FromSource => _forward.All;

    /// <summary>The places of nodes that were met from the target, level by level.</summary>
    public ReadOnlySpan<int> ToTarget => _backward.All;

    /// <summary>Searches.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="source">One end.</param>
    /// <param name="target">The other end, another node.</param>
    /// <param name="mostHops">The most hops of a path.</param>
    /// <param name="work">What it may cost.</param>
    /// <param name="forbidden">Nodes that no path goes through, none of them an end.</param>
    /// <param name="notFirst">Nodes that no path goes to from the source at once.</param>
    public SearchEnd Run<TGraph>(
        TGraph graph, int source, int target, int mostHops, WorkBudget work, ReadOnlySpan<int> forbidden = default, ReadOnlySpan<int> notFirst = default)
        where TGraph : IGraph
    {
        // A
        Met.Clear();
        _middle.Clear();
        _forward.Begin(Met.Meet(source));
        _backward.Begin(Met.Meet(target));
        Met[Source].FromSource = Met[_backward.Last[0]].ToTarget = 0;
        foreach (var node in forbidden) Met[Met.Meet(node)].IsForbidden = true;
        foreach (var node in notFirst) Met[Met.Meet(node)].IsNotFirst = true;

        for (Hops = 1; Hops <= mostHops; Hops++)
        {
            if (_forward.Last.IsEmpty || _backward.Last.IsEmpty) return SearchEnd.Apart;
            // B
            var isForward = Edges(graph, _forward) <= Edges(graph, _backward);
            if (!Expand(graph, work, isForward, isLast: Hops == mostHops)) return SearchEnd.Cut;
            // D
            FindMiddle(isForward ? _forward.Last : _backward.Last);
            if (_middle.Count > 0) return SearchEnd.Found;
        }

        return SearchEnd.TooFar;
    }

    /// <summary>Adds the first of the shortest paths in the order of their nodes, without the source.</summary>
    public void AddFirst(IComparer<int> order, List<int> path)
    {
        LinkOnwards();
        for (var (place, hop) = (Source, 0); hop < Hops; hop++)
        {
            var (first, link) = Met.Linked(Met[place].After);
            while (link != MetNode.None)
            {
                (var other, link) = Met.Linked(link);
                if (order.Compare(Met[other].Node, Met[first].Node) < 0) first = other;
            }

            place = first;
            path.Add(Met[place].Node);
        }
    }

    private long Edges<TGraph>(TGraph graph, SearchSide side)
        where TGraph : IGraph
    {
        var edges = 0L;
        foreach (var place in side.Last) edges += graph.MostNeighbours(Met[place].Node);
        return edges;
    }

    private bool Expand<TGraph>(TGraph graph, WorkBudget work, bool isForward, bool isLast)
        where TGraph : IGraph
    {
        var side = isForward ? _forward : _backward;
        var (begin, end) = side.NextLevel();
        for (var at = begin; at < end; at++)
        {
            var from = side.All[at];
            // What a graph leaves out while it is read costs as much as what it hands on.
            if (!work.TrySpend(graph.MostNeighbours(Met[from].Node) + 1L)) return false;
            var neighbours = graph.Neighbours(Met[from].Node, _buffer);
            var isNotFirst = Met[from].IsNotFirst;
            foreach (var neighbour in neighbours)
            {
                var to = isLast ? Met.Find(neighbour) : Met.Meet(neighbour);
                if (to == MetNode.None) continue;
                ref var met = ref Met[to];
                if (met.IsForbidden || (isForward ? from == Source && met.IsNotFirst : to == Source && isNotFirst)) continue;
                ref var level = ref isForward ? ref met.FromSource : ref met.ToTarget;
                if (level == MetNode.None)
                {
                    if (isLast && (isForward ? met.ToTarget : met.FromSource) == MetNode.None) continue;
                    level = side.Level;
                    side.Add(to);
                }
                else if (level != side.Level)
                {
                    continue;
                }

                // C
                ref var links = ref isForward ? ref met.Before : ref met.After;
                links = Met.Link(from, links);
            }
        }

        return true;
    }

    private void FindMiddle(ReadOnlySpan<int> level)
    {
        foreach (var place in level)
        {
            if (Met[place] is { FromSource: not MetNode.None, ToTarget: not MetNode.None }) _middle.Add(place);
        }
    }

    private void LinkOnwards()
    {
        // E
        _linked.Clear();
        _linked.AddRange(_middle);
        for (var i = 0; i < _linked.Count; i++)
        {
            for (var link = Met[_linked[i]].Before; link != MetNode.None;)
            {
                (var from, link) = Met.Linked(link);
                ref var before = ref Met[from];
                before.After = Met.Link(_linked[i], before.After);
                if (before.IsLinked) continue;
                before.IsLinked = true;
                _linked.Add(from);
            }
        }
    }
}
