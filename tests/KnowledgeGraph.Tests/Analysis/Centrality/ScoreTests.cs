using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Centrality;
using KnowledgeGraph.Analysis.Graphs;

namespace KnowledgeGraph.Tests.Analysis.Centrality;

/// <summary>What scores are, by hand, and how runs end that may not go on.</summary>
public class ScoreTests
{
    // 0 - 1 - 2, and 3 alone.
    private static readonly CompactGraph Line = CompactGraph.FromPairs(4, [0, 1], [1, 2]);

    public static TheoryData<string> Scores => ["ranks", "betweenness", "closeness"];

    [Fact]
    public void Betweenness_counts_each_pair_once() => Assert.Equal([0, 1, 0, 0], Betweenness.Of(Line, new Sampling(), Unlimited()).Values);

    [Fact]
    public void Closeness_is_the_mean_of_inverse_distances() => Assert.Equal(
        [1.5 / 3, 2.0 / 3, 1.5 / 3, 0], HarmonicCloseness.Of(Line, new Sampling(), Unlimited()).Values);

    [Fact]
    public void Ranks_sum_to_one_and_those_of_lone_nodes_are_spread_evenly()
    {
        var ranks = PageRank.Of(Line, Unlimited());

        Assert.Equal(1, ranks.Sum(), 1e-12);
        Assert.Equal(ranks[3], (PageRank.Damping * ranks[3] / 4) + ((1 - PageRank.Damping) / 4), PageRank.Tolerance);
        Assert.All(PageRank.Of(CompactGraph.FromPairs(5, [], []), Unlimited()), rank => Assert.Equal(0.2, rank, 1e-12));
    }

    [Fact]
    public void A_graph_without_nodes_has_no_scores()
    {
        var empty = CompactGraph.FromPairs(0, [], []);

        Assert.Empty(PageRank.Of(empty, Unlimited()));
        Assert.Empty(Betweenness.Of(empty, new Sampling(), Unlimited()).Values);
        Assert.Empty(HarmonicCloseness.Of(empty, new Sampling(), Unlimited()).Values);
    }

    [Fact]
    public void More_shortest_paths_than_a_number_holds_are_an_error()
    {
        // Diamonds in a row: 2^1100 ways from end to end.
        const int diamonds = 1_100;
        var corners = Enumerable.Range(0, diamonds).SelectMany(i => (int[])[3 * i, 3 * i, (3 * i) + 1, (3 * i) + 2]);
        var next = Enumerable.Range(0, diamonds).SelectMany(i => (int[])[(3 * i) + 1, (3 * i) + 2, (3 * i) + 3, (3 * i) + 3]);
        var graph = CompactGraph.FromPairs((3 * diamonds) + 1, [.. corners], [.. next]);

        Assert.Throws<OverflowException>(() => Betweenness.Of(graph, new Sampling(), Unlimited()));
    }

    [Theory]
    [MemberData(nameof(Scores))]
    public void A_spent_budget_is_an_error_that_names_it(string score)
    {
        var graph = MadeGraph.Random(2_000, 8_000, 1).Compact;

        var exceeded = Assert.Throws<WorkExceededException>(() => Run(score, graph, new WorkBudget(50_000, TestContext.Current.CancellationToken)));

        Assert.Equal(50_000, exceeded.Limit);
        Assert.Contains("50000", exceeded.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Scores))]
    public void What_a_run_costs_is_always_the_same_and_enough_for_it(string score)
    {
        var graph = MadeGraph.Skewed(900, 2_000, 1).Compact;
        var work = Unlimited();
        Run(score, graph, work);

        var same = new WorkBudget(work.Spent, TestContext.Current.CancellationToken);
        Run(score, graph, same);

        Assert.Equal(work.Spent, same.Spent);
        Assert.Throws<WorkExceededException>(() => Run(score, graph, new WorkBudget(work.Spent - 1, TestContext.Current.CancellationToken)));
    }

    [Theory]
    [MemberData(nameof(Scores))]
    public async Task A_cancelled_run_ends(string score)
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        Assert.Throws<OperationCanceledException>(() => Run(score, Line, new WorkBudget(long.MaxValue, cancelled.Token)));
    }

    private static void Run(string score, CompactGraph graph, WorkBudget work)
    {
        _ = score switch
        {
            "ranks" => PageRank.Of(graph, work),
            "betweenness" => Betweenness.Of(graph, new Sampling(), work).Values,
            _ => HarmonicCloseness.Of(graph, new Sampling(), work).Values,
        };
    }

    private static WorkBudget Unlimited() => new(long.MaxValue, TestContext.Current.CancellationToken);
}
