using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Centrality;

namespace KnowledgeGraph.Tests.Analysis.Centrality;

/// <summary>Scores are those that igraph works out.</summary>
public class ScoreOracleTests
{
    private const double Difference = 1e-6;

    [Fact]
    public async Task PageRank_betweenness_and_closeness_are_those_of_igraph()
    {
        MadeGraph[] graphs = [.. MadeGraph.Several(seed: 23), MadeGraph.Random(1, 0, 1), MadeGraph.Random(5, 0, 1)];
        var said = await Oracle.AskAsync(graphs, pairs: _ => [], withScores: true);

        foreach (var (graph, answer) in graphs.Zip(said))
        {
            var work = new WorkBudget(long.MaxValue, TestContext.Current.CancellationToken);
            var ranks = PageRank.Of(graph.Compact, work);
            var betweenness = Betweenness.Of(graph.Compact, new Sampling(), work);
            var closeness = HarmonicCloseness.Of(graph.Compact, new Sampling(), work);

            Assert.Equal(1, ranks.Sum(), PageRank.Tolerance);
            AssertAlike(graph, answer.PageRank, ranks);
            AssertAlike(graph, answer.Betweenness, betweenness.Values);
            AssertAlike(graph, answer.Closeness, closeness.Values);
            Assert.Null(betweenness.Errors);
            Assert.Null(closeness.Errors);
        }
    }

    private static void AssertAlike(MadeGraph graph, double?[] expected, IReadOnlyList<double> actual)
    {
        Assert.Equal(graph.Nodes, actual.Count);
        foreach (var (node, value) in expected.Index())
        {
            // What is not a number to igraph, as the closeness of a node that is alone, is none.
            var difference = Math.Abs((value ?? 0) - actual[node]) / Math.Max(1, value ?? 0);
            Assert.True(difference <= Difference, $"{graph.Name}, node {node}: {actual[node]}, not {value}.");
        }
    }
}
