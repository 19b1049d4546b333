using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Paths;
using KnowledgeGraph.Questions.Graphs;

namespace KnowledgeGraph.Questions.Paths;

/// <summary>
/// Finds paths in the graph of a call: where all of it is at hand in one run. Where it lies in a store, level by level around both ends
/// (<see cref="BothEnds"/>): the paths among what is at hand that have no more hops than are told from it are all that there are, and if they
/// are not enough, one level more is brought.
/// </summary>
/// <param name="graph">The graph.</param>
/// <param name="avoided">The nodes that no path passes.</param>
/// <param name="mostSteps">How many relationships one run may look at.</param>
internal sealed class PathFinder(ScopedGraph graph, IReadOnlySet<int> avoided, long mostSteps)
{
    /// <summary>The first paths, and how many of the shortest there are.</summary>
    public async ValueTask<(FoundPaths Found, ShortestCount Shortest)> FindAsync(
        int source, int target, int count, int mostHops, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (graph.IsWhole) return Run(source, target, count, mostHops, cancellation);
        var ends = new BothEnds(graph, avoided, source, target);
        var (found, shortest) = (new FoundPaths([], IsCut: false), new ShortestCount(null, 0, IsCut: false));
        for (var hops = 0; hops < mostHops && found.Paths.Count < count;)
        {
            if (!await ends.GrowAsync(cancellation))
            {
                // Those that are known by now are the first all the same.
                return (found with { IsCut = true }, shortest.Hops is null ? new ShortestCount(null, null, IsCut: true) : shortest);
            }
            hops = Math.Min(ends.Hops, mostHops);
            (found, shortest) = Run(source, target, count, hops, cancellation);
            if (found.IsCut) break;
        }
        return (found, shortest);
    }

    private (FoundPaths Found, ShortestCount Shortest) Run(int source, int target, int count, int mostHops, CancellationToken cancellation)
    {
        var work = new WorkBudget(mostSteps, cancellation);
        using var simple = new SimpleGraph(graph, avoided);
        var shortest = ShortestPaths.Count(simple, source, target, mostHops, work);
        var found = shortest.Hops is null
            ? new FoundPaths([], shortest.IsCut)
            : SimplePaths.First(simple, source, target, count, mostHops, Comparer<int>.Create(graph.CompareIds), work);
        return (found, shortest);
    }
}
