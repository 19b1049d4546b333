using System.Buffers;
using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Graphs;
using KnowledgeGraph.Analysis.Paths.Searching;

namespace KnowledgeGraph.Analysis.Paths;

/// <summary>The shortest paths between two nodes: how long, how many. For the paths themselves see <see cref="SimplePaths"/>.</summary>
public static class ShortestPaths
{
    /// <summary>The largest count that is told, 2^53 - 1: the largest whole number that JSON's readers are sure to read.</summary>
    public const long MostCounted = (1L << 53) - 1;

    /// <summary>How far two nodes are apart.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="source">One end.</param>
    /// <param name="target">The other end; the same node is 0 hops away.</param>
    /// <param name="mostHops">How far to look; 0 or more.</param>
    /// <param name="work">What it may cost.</param>
    /// <exception cref="ArgumentOutOfRangeException">An end is no node of the graph, or the hops are negative.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static ShortestLength Length<TGraph>(TGraph graph, int source, int target, int mostHops, WorkBudget work)
        where TGraph : IGraph
    {
        Check(graph, source, target, mostHops);
        work.ThrowIfCancelled();
        if (source == target) return new ShortestLength(0, IsCut: false);
        var search = SearchPool.Rent();
        var end = search.Run(graph, source, target, mostHops, work);
        var length = new ShortestLength(end == SearchEnd.Found ? search.Hops : null, end == SearchEnd.Cut);
        SearchPool.Return(search);
        return length;
    }

    /// <summary>
    /// How many shortest paths there are between two nodes: a node is reached by as many as those before it together (U. Brandes, A Faster
    /// Algorithm for Betweenness Centrality, J. of Mathematical Sociology 25, 2001, lemma 3), worked out from both ends to the middle.
    /// </summary>
    /// <inheritdoc cref="Length"/>
    public static ShortestCount Count<TGraph>(TGraph graph, int source, int target, int mostHops, WorkBudget work)
        where TGraph : IGraph
    {
        Check(graph, source, target, mostHops);
        work.ThrowIfCancelled();
        if (source == target) return new ShortestCount(0, 1, IsCut: false);
        var search = SearchPool.Rent();
        var end = search.Run(graph, source, target, mostHops, work);
        var count = end switch
        {
            SearchEnd.Found => new ShortestCount(search.Hops, Counted(search), IsCut: false),
            SearchEnd.Cut => new ShortestCount(null, null, IsCut: true),
            SearchEnd.TooFar or SearchEnd.Apart => new ShortestCount(null, 0, IsCut: false),
        };
        SearchPool.Return(search);
        return count;
    }

    /// <summary>Throws what is wrong with the ends of paths.</summary>
    internal static void Check<TGraph>(TGraph graph, int source, int target, int mostHops)
        where TGraph : IGraph
    {
        ArgumentOutOfRangeException.ThrowIfNegative(source);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(source, graph.NodeLimit);
        ArgumentOutOfRangeException.ThrowIfNegative(target);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(target, graph.NodeLimit);
        ArgumentOutOfRangeException.ThrowIfNegative(mostHops);
    }

    private static long? Counted(PathSearch search)
    {
        var met = search.Met.Count;
        var counts = ArrayPool<long>.Shared.Rent(2 * met);
        var fromSource = counts.AsSpan(0, met);
        var toTarget = counts.AsSpan(met, met);
        foreach (var place in search.FromSource) fromSource[place] = Sum(search.Met, search.Met[place].Before, fromSource);
        foreach (var place in search.ToTarget) toTarget[place] = Sum(search.Met, search.Met[place].After, toTarget);
        var count = 0L;
        foreach (var place in search.Middle) count = Math.Min(count + Product(fromSource[place], toTarget[place]), MostCounted + 1);
        ArrayPool<long>.Shared.Return(counts);
        return count > MostCounted ? null : count;
    }

    // What has no link is an end, to which the one path of no hops leads.
    private static long Sum(SearchTable met, int link, ReadOnlySpan<long> counts)
    {
        if (link == MetNode.None) return 1;
        var sum = 0L;
        while (link != MetNode.None)
        {
            (var from, link) = met.Linked(link);
            sum = Math.Min(sum + counts[from], MostCounted + 1);
        }

        return sum;
    }

    private static long Product(long one, long other) => one > MostCounted / other ? MostCounted + 1 : Math.Min(one * other, MostCounted + 1);
}
