using KnowledgeGraph.Analysis.Graphs;

namespace KnowledgeGraph.Tests.Analysis.Paths;

/// <summary>All simple paths, by trying every way.</summary>
internal static class BruteForce
{
    /// <summary>Those of so many hops at most, by hops and then by their nodes.</summary>
    public static IEnumerable<int[]> SimplePaths(CompactGraph graph, int source, int target, int mostHops, IComparer<int> order) =>
        From(graph, [source], target, mostHops).OrderBy(path => path.Length).ThenBy(path => path, Comparer<int[]>.Create(
            (one, other) => one.Zip(other, order.Compare).FirstOrDefault(difference => difference != 0)));

    private static IEnumerable<int[]> From(CompactGraph graph, int[] path, int target, int hops)
    {
        if (path[^1] == target) return [path];
        if (hops == 0) return [];
        return graph.Neighbours(path[^1]).ToArray().Where(node => !path.Contains(node)).SelectMany(node => From(graph, [.. path, node], target, hops - 1));
    }
}
