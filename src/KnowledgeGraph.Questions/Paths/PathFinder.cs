using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Paths;
using KnowledgeGraph.Questions.Graphs;

namespace KnowledgeGraph.Questions.Paths;

/// <summary>Finds paths in the graph of a call.</summary>
/// <param name="graph">The graph.</param>
/// <param name="avoided">The nodes that no path passes.</param>
/// <param name="work">What it may cost.</param>
internal sealed class PathFinder(ScopedGraph graph, IReadOnlySet<int> avoided, WorkBudget work)
{
    /// <summary>The first paths, and how many of the shortest there are.</summary>
    public ValueTask<(FoundPaths Found, ShortestCount Shortest)> FindAsync(
        int source, int target, int count, int mostHops, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var simple = new SimpleGraph(graph, avoided);
        var shortest = ShortestPaths.Count(simple, source, target, mostHops, work);
        var found = shortest.Hops is null
            ? new FoundPaths([], shortest.IsCut)
            : SimplePaths.First(simple, source, target, count, mostHops, Comparer<int>.Create(graph.CompareIds), work);
        return ValueTask.FromResult((found, shortest));
    }
}
