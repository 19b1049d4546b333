using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Communities;

namespace KnowledgeGraph.Tests.Analysis.Communities;

/// <summary>Communities are about as good as the best that igraph finds, and as good as it says they are.</summary>
public class LeidenOracleTests
{
    private const double LeastOfBest = 0.99;
    private const int Runs = 10;
    private const int Iterations = 20;

    // What igraph does unless it is told how often.
    private const int IterationsByDefault = 2;

    [Fact]
    public async Task One_run_is_as_good_as_the_best_of_ten_of_igraph_and_ten_are_so_where_igraph_takes_longer()
    {
        WeighedGraph[] graphs =
        [
            WeighedGraph.Even(MadeGraph.Random(300, 900, 1)), WeighedGraph.Uneven(MadeGraph.Random(2_000, 6_000, 2), 3),
            WeighedGraph.Planted(8, 40, 0.3, 0.02, weight: 1, 4), WeighedGraph.Planted(10, 30, 0.2, 0.1, weight: 3, 5),
            WeighedGraph.Even(MadeGraph.Cliques(24, 6)), WeighedGraph.Even(MadeGraph.Skewed(3_000, 9_000, 6)),
            WeighedGraph.Uneven(MadeGraph.Skewed(1_000, 4_000, 7), 8), WeighedGraph.Meetings(12, 25, 900, 9),
            WeighedGraph.Even(MadeGraph.InParts(900, 10)), WeighedGraph.Even(MadeGraph.Tree(1_000, 11)), WeighedGraph.Even(MadeGraph.Grid(30, 20)),
        ];
        var work = new WorkBudget(long.MaxValue, TestContext.Current.CancellationToken);
        FoundCommunities[][] found = [.. graphs.Select(graph => (FoundCommunities[])[.. Enumerable.Range(0, Runs)
            .Select(seed => Leiden.Of(graph.Weighted, new LeidenOptions { Seed = (ulong)seed, MostIterations = Iterations }, work))])];

        var said = await WeightedOracle.AskCommunitiesAsync(
            graphs.Zip(found, (graph, communities) => (graph, communities[0].Labels)), Runs, [IterationsByDefault, Iterations]);

        foreach (var (graph, communities, answer) in graphs.Zip(found, said))
        {
            var (one, best) = (communities[0].Modularity, communities.Max(run => run.Modularity));
            Assert.Equal(answer.Modularity, one, 1e-9);
            Assert.True(one >= LeastOfBest * answer.Best![0], $"{graph}: {one} at once, where igraph has {answer.Best[0]}.");
            Assert.True(best >= LeastOfBest * answer.Best[1], $"{graph}: {best} at best, where igraph has {answer.Best[1]}.");
        }
    }
}
