using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Paths;

namespace KnowledgeGraph.Tests.Analysis.Paths;

/// <summary>Paths are those that igraph and networkx find.</summary>
public class PathOracleTests
{
    [Fact]
    public async Task Lengths_counts_and_simple_paths_are_those_of_igraph_and_networkx()
    {
        var graphs = MadeGraph.Several(seed: 41);
        var said = await Oracle.AskAsync(graphs, Pairs, withScores: false);

        foreach (var (graph, answer) in graphs.Zip(said))
        {
            foreach (var (i, (source, target)) in Pairs(graph).Index())
            {
                var work = new WorkBudget(long.MaxValue, TestContext.Current.CancellationToken);
                var length = ShortestPaths.Length(graph.Compact, source, target, graph.Nodes, work);
                var count = ShortestPaths.Count(graph.Compact, source, target, graph.Nodes, work);
                var simple = SimplePaths.First(graph.Compact, source, target, Oracle.Paths, Oracle.Hops, Comparer<int>.Default, work);

                Assert.Equal((graph.Name, i, answer.Lengths[i]), (graph.Name, i, length.Hops));
                Assert.Equal((graph.Name, i, answer.Lengths[i]), (graph.Name, i, count.Hops));
                Assert.Equal((graph.Name, i, answer.Counts[i]), (graph.Name, i, count.Count));
                Assert.Equal(answer.Simple[i], simple.Paths.Select(path => path.Length - 1));
                Assert.All(simple.Paths, path => AssertIsSimple(graph, path, source, target));
                Assert.Equal(simple.Paths.Count, simple.Paths.Select(path => string.Join(' ', path)).Distinct().Count());
            }
        }
    }

    private static IEnumerable<(int Source, int Target)> Pairs(MadeGraph graph)
    {
        var random = new Random(graph.Nodes);
        return Enumerable.Range(0, 25).Select(i => (i % 3 == 0 ? 0 : random.Next(graph.Nodes), random.Next(graph.Nodes)))
            .Where(pair => pair.Item1 != pair.Item2).ToList();
    }

    private static void AssertIsSimple(MadeGraph graph, int[] path, int source, int target)
    {
        Assert.Equal((source, target), (path[0], path[^1]));
        Assert.Equal(path.Length, path.Distinct().Count());
        Assert.All(path.Zip(path.Skip(1)), step => Assert.Contains(step.Second, graph.Compact.Neighbours(step.First).ToArray()));
    }
}
