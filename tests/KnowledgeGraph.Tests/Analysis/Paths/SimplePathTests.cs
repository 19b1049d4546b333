using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Graphs;
using KnowledgeGraph.Analysis.Paths;

namespace KnowledgeGraph.Tests.Analysis.Paths;

/// <summary>The first simple paths are the first of all, in order, whatever is asked.</summary>
public class SimplePathTests
{
    // Two ways of two hops, one of three.
    //   0 - 1 - 3
    //   0 - 2 - 3    1 - 2
    private static readonly CompactGraph Kite = CompactGraph.FromPairs(4, [0, 0, 1, 2, 1], [1, 2, 3, 3, 2]);

    [Fact]
    public void Paths_come_by_hops_and_then_by_their_nodes() =>
        Assert.Equal([[0, 1, 3], [0, 2, 3], [0, 1, 2, 3], [0, 2, 1, 3]], First(Kite, 0, 3, count: 10, mostHops: 3).Paths);

    [Fact]
    public void No_path_has_more_hops_than_allowed() => Assert.Equal([[0, 1, 3], [0, 2, 3]], First(Kite, 0, 3, count: 10, mostHops: 2).Paths);

    [Fact]
    public void A_node_has_one_path_to_itself() => Assert.Equal([[2]], First(Kite, 2, 2, count: 10, mostHops: 3).Paths);

    [Fact]
    public void Without_hops_there_is_no_path_to_another_node() => Assert.Empty(First(Kite, 0, 3, count: 10, mostHops: 0).Paths);

    [Fact]
    public void What_does_not_exist_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => First(Kite, 0, 4, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => First(Kite, -1, 0, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => First(Kite, 0, 1, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => First(Kite, 0, 1, 1, -1));
    }

    [Fact]
    public void On_small_graphs_they_are_exactly_the_first_of_all_that_there_are()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var nodes = 4 + random.Next(6);
            var graph = seed % 2 == 0 ? MadeGraph.Random(nodes, nodes + random.Next(2 * nodes), seed) : MadeGraph.Skewed(nodes, 3 * nodes, seed);
            var rank = graph.Shuffled(seed);
            var order = Comparer<int>.Create((one, other) => rank[one].CompareTo(rank[other]));
            var (count, hops) = (1 + random.Next(40), 1 + random.Next(nodes));
            var expected = BruteForce.SimplePaths(graph.Compact, 0, nodes - 1, hops, order).Take(count);

            var found = SimplePaths.First(graph.Compact, 0, nodes - 1, count, hops, order, Unlimited());

            Assert.Equal((seed, Text(expected)), (seed, Text(found.Paths)));
            Assert.False(found.IsCut);
        }
    }

    [Fact]
    public void Other_numbers_of_nodes_give_the_same_paths()
    {
        foreach (var graph in MadeGraph.Several(seed: 7))
        {
            var numbers = graph.Shuffled(seed: 11);
            var names = new int[graph.Nodes];
            for (var node = 0; node < graph.Nodes; node++) names[numbers[node]] = node;
            var byName = Comparer<int>.Create((one, other) => names[one].CompareTo(names[other]));

            var plain = SimplePaths.First(graph.Compact, 1, graph.Nodes - 1, 20, 6, Comparer<int>.Default, Unlimited());
            var renumbered = SimplePaths.First(
                graph.Renumbered(numbers).Compact, numbers[1], numbers[graph.Nodes - 1], 20, 6, byName, Unlimited());

            Assert.Equal(Text(plain.Paths), Text(renumbered.Paths.Select(path => path.Select(node => names[node]).ToArray())));
        }
    }

    [Fact]
    public void What_the_graph_does_not_hand_out_no_path_goes_through()
    {
        foreach (var graph in MadeGraph.Several(seed: 5).Where(graph => graph.Nodes < 100))
        {
            HashSet<int> avoided = [3, 5, 7];
            var without = CompactGraph.FromPairs(
                graph.Nodes,
                [.. graph.Edges.Where(edge => !avoided.Contains(edge.One) && !avoided.Contains(edge.Other)).Select(edge => edge.One)],
                [.. graph.Edges.Where(edge => !avoided.Contains(edge.One) && !avoided.Contains(edge.Other)).Select(edge => edge.Other)]);

            var filtered = SimplePaths.First(new FilteredGraph(graph.Compact, avoided), 1, 8, 30, 5, Comparer<int>.Default, Unlimited());

            Assert.Equal(Text(First(without, 1, 8, 30, 5).Paths), Text(filtered.Paths));
        }
    }

    [Fact]
    public void Paths_past_a_hub_do_not_read_it()
    {
        // 0 - 2 - 1, and both ends are joined to a hub of a hundred thousand.
        const int leaves = 100_000;
        int[] ones = [0, 2, 0, 1, .. Enumerable.Repeat(3, leaves)];
        int[] others = [2, 1, 3, 3, .. Enumerable.Range(4, leaves)];
        var work = new WorkBudget(long.MaxValue, TestContext.Current.CancellationToken);

        var found = SimplePaths.First(CompactGraph.FromPairs(4 + leaves, ones, others), 0, 1, 10, 4, Comparer<int>.Default, work);

        Assert.Equal([[0, 2, 1], [0, 3, 1]], found.Paths);
        Assert.InRange(work.Spent, 1, 200);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(300)]
    [InlineData(5_000)]
    public void A_spent_budget_leaves_the_first_paths_and_tells_that_there_may_be_more(int limit)
    {
        foreach (var graph in MadeGraph.Several(seed: 3))
        {
            var whole = First(graph.Compact, 0, graph.Nodes - 1, 50, 8);
            var work = new WorkBudget(limit, TestContext.Current.CancellationToken);
            var found = SimplePaths.First(graph.Compact, 0, graph.Nodes - 1, 50, 8, Comparer<int>.Default, work);

            Assert.InRange(work.Spent, 0, limit);
            Assert.Equal(Text(whole.Paths.Take(found.Paths.Count)), Text(found.Paths));
            if (!found.IsCut) Assert.Equal(whole.Paths.Count, found.Paths.Count);
        }
    }

    [Fact]
    public async Task A_cancelled_run_ends_before_it_has_found_anything()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        Assert.Throws<OperationCanceledException>(() => SimplePaths.First(
            Kite, 0, 3, 1, 3, Comparer<int>.Default, new WorkBudget(long.MaxValue, cancelled.Token)));
    }

    [Fact]
    public void A_run_that_is_cancelled_on_its_way_ends()
    {
        using var cancelled = new CancellationTokenSource();
        var graph = MadeGraph.Random(3_000, 12_000, seed: 1);
        var reads = 0;
        var read = new WatchedGraph(graph.Compact, () =>
        {
            if (++reads == 100) cancelled.Cancel();
        });
        var work = new WorkBudget(long.MaxValue, cancelled.Token);

        Assert.Throws<OperationCanceledException>(() => SimplePaths.First(read, 0, 1, 100_000, 20, Comparer<int>.Default, work));
        Assert.InRange(work.Spent, 1, 200_000);
    }

    private static FoundPaths First(CompactGraph graph, int source, int target, int count, int mostHops) =>
        SimplePaths.First(graph, source, target, count, mostHops, Comparer<int>.Default, Unlimited());

    private static WorkBudget Unlimited() => new(long.MaxValue, TestContext.Current.CancellationToken);

    private static string Text(IEnumerable<int[]> paths) => string.Join("; ", paths.Select(path => string.Join(' ', path)));
}
