using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Graphs;
using KnowledgeGraph.Analysis.Paths;

namespace KnowledgeGraph.Tests.Analysis.Paths;

/// <summary>How far nodes are apart, and by how many ways.</summary>
public class ShortestPathTests
{
    private static readonly CompactGraph Line = CompactGraph.FromPairs(5, [0, 1, 2], [1, 2, 3]);

    [Theory]
    [InlineData(0, 0, 9, 0)]
    [InlineData(0, 1, 9, 1)]
    [InlineData(3, 0, 9, 3)]
    [InlineData(3, 0, 3, 3)]
    [InlineData(3, 0, 2, null)]
    [InlineData(0, 4, 9, null)]
    [InlineData(0, 1, 0, null)]
    public void A_length_is_told_up_to_the_most_hops(int source, int target, int mostHops, int? hops) =>
        Assert.Equal(new ShortestLength(hops, IsCut: false), ShortestPaths.Length(Line, source, target, mostHops, Unlimited()));

    [Fact]
    public void No_path_is_counted_as_none_and_a_node_has_one_way_to_itself()
    {
        Assert.Equal(new ShortestCount(null, 0, IsCut: false), ShortestPaths.Count(Line, 0, 4, 9, Unlimited()));
        Assert.Equal(new ShortestCount(0, 1, IsCut: false), ShortestPaths.Count(Line, 4, 4, 9, Unlimited()));
    }

    [Theory]
    [InlineData(52, 1L << 52)]
    [InlineData(53, null)]
    [InlineData(200, null)]
    public void Counts_above_what_JSON_reads_are_not_told(int diamonds, long? count)
    {
        // Diamonds in a row: two ways through each.
        var corners = Enumerable.Range(0, diamonds).SelectMany(i => (int[])[3 * i, 3 * i, (3 * i) + 1, (3 * i) + 2]);
        var next = Enumerable.Range(0, diamonds).SelectMany(i => (int[])[(3 * i) + 1, (3 * i) + 2, (3 * i) + 3, (3 * i) + 3]);
        var graph = CompactGraph.FromPairs((3 * diamonds) + 1, [.. corners], [.. next]);

        Assert.Equal(new ShortestCount(2 * diamonds, count, IsCut: false), ShortestPaths.Count(graph, 0, 3 * diamonds, 1_000, Unlimited()));
    }

    [Fact]
    public void A_spent_budget_is_told_and_never_passed()
    {
        var graph = MadeGraph.Random(3_000, 12_000, seed: 2).Compact;
        for (var limit = 0L; limit < 2_000; limit += 50)
        {
            var work = new WorkBudget(limit, TestContext.Current.CancellationToken);
            var length = ShortestPaths.Length(graph, 0, 1, 100, work);

            Assert.NotEqual(length.IsCut, length.Hops is not null);
            Assert.InRange(work.Spent, 0, limit);
        }
    }

    [Fact]
    public void A_search_expands_the_side_that_leads_on_by_fewer_edges()
    {
        // A hub of a thousand on one side, a line of fifty on the other.
        int[] ones = [.. Enumerable.Repeat(0, 1_000), .. Enumerable.Range(1_000, 50)];
        int[] others = [.. Enumerable.Range(1, 1_000), .. Enumerable.Range(1_001, 50)];
        var graph = CompactGraph.FromPairs(1_051, ones, others);
        var work = Unlimited();

        Assert.Equal(51, ShortestPaths.Length(graph, 0, 1_050, 100, work).Hops);
        Assert.InRange(work.Spent, 50, 200);
    }

    [Fact]
    public async Task A_cancelled_run_ends()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        Assert.Throws<OperationCanceledException>(() => ShortestPaths.Length(Line, 0, 3, 9, new WorkBudget(long.MaxValue, cancelled.Token)));
        Assert.Throws<OperationCanceledException>(() => ShortestPaths.Count(Line, 0, 3, 9, new WorkBudget(long.MaxValue, cancelled.Token)));
    }

    private static WorkBudget Unlimited() => new(long.MaxValue, TestContext.Current.CancellationToken);
}
