using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Communities;
using KnowledgeGraph.Analysis.Graphs;

namespace KnowledgeGraph.Tests.Analysis.Communities;

/// <summary>Communities are connected, are those that were planted, and depend on graph, options and seed alone.</summary>
public class LeidenTests
{
    private static readonly WeightedGraph Pair = WeightedGraph.FromRows([0, 1, 2], [1, 0], [1, 1]);

    public static TheoryData<WeighedGraph> Graphs => [.. MadeGraph.Several(seed: 31).Select(graph => WeighedGraph.Uneven(graph, seed: 7)),
        WeighedGraph.Even(MadeGraph.Skewed(2_000, 6_000, 5)), WeighedGraph.Meetings(10, 20, 500, 6)];

    [Theory]
    [MemberData(nameof(Graphs))]
    public void Communities_are_connected_numbered_by_their_first_nodes_and_as_good_as_is_told(WeighedGraph graph)
    {
        foreach (var resolution in (double[])[0, 0.3, 1, 4])
        {
            var found = Leiden.Of(graph.Weighted, new LeidenOptions { Resolution = resolution, MostIterations = 3 }, Unlimited());

            Assert.Equal(Enumerable.Range(0, found.Count), found.Labels.Distinct());
            Assert.Equal(found.Count, Parts(graph, found.Labels));
            Assert.Equal(Modularity.Of(graph.Weighted, [.. found.Labels], resolution), found.Modularity, 1e-12);
        }
    }

    [Fact]
    public void Communities_are_connected_whatever_chance_decides()
    {
        // So much chance that parts often stay alone, and a level becomes no smaller.
        for (var seed = 0; seed < 100; seed++)
        {
            var graph = WeighedGraph.Uneven(MadeGraph.Skewed(12, 16, seed), seed);

            var found = Leiden.Of(graph.Weighted, new LeidenOptions { Theta = 1e9, Seed = (ulong)seed, MostIterations = 2 }, Unlimited());

            Assert.Equal(found.Count, Parts(graph, found.Labels));
            Assert.Equal([0, 0], Leiden.Of(Pair, new LeidenOptions { Theta = 1e9, Seed = (ulong)seed }, Unlimited()).Labels);
        }
    }

    [Fact]
    public void Planted_groups_are_found()
    {
        foreach (var graph in (WeighedGraph[])[WeighedGraph.Planted(8, 40, 0.3, 0.02, weight: 1, 1), WeighedGraph.Planted(6, 50, 0.25, 0.1, weight: 5, 2)])
        {
            var found = Leiden.Of(graph.Weighted, new LeidenOptions(), Unlimited());

            var agreement = AdjustedRand.Of(found.Labels, [.. Enumerable.Range(0, graph.Nodes).Select(node => node / (graph.Nodes == 320 ? 40 : 50))]);
            Assert.True(agreement > 0.99, $"{graph}: {agreement}");
        }
    }

    [Fact]
    public void A_ring_of_cliques_is_its_cliques()
    {
        var found = Leiden.Of(WeighedGraph.Even(MadeGraph.Cliques(12, 8)).Weighted, new LeidenOptions(), Unlimited());

        Assert.Equal(Enumerable.Range(0, 96).Select(node => node / 8), found.Labels);
        Assert.True(found.IsSettled);
    }

    [Fact]
    public void Without_resolution_communities_are_what_is_connected()
    {
        var graph = WeighedGraph.Uneven(MadeGraph.InParts(300, 4), seed: 1);

        var found = Leiden.Of(graph.Weighted, new LeidenOptions { Resolution = 0 }, Unlimited());

        Assert.Equal(Parts(graph, new int[300]), found.Count);
        Assert.Equal(1, found.Modularity, 1e-12);
    }

    [Fact]
    public void A_high_resolution_leaves_each_node_alone() =>
        Assert.Equal(60, Leiden.Of(WeighedGraph.Even(MadeGraph.Random(60, 120, 1)).Weighted, new LeidenOptions { Resolution = 1e300 }, Unlimited()).Count);

    [Fact]
    public async Task A_seed_gives_the_same_communities_beside_any_other_work_and_another_seed_others()
    {
        var graph = WeighedGraph.Even(MadeGraph.Random(1_000, 3_000, 4)).Weighted;
        var first = Leiden.Of(graph, new LeidenOptions { Seed = 5 }, Unlimited());

        var again = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Leiden.Of(graph, new LeidenOptions { Seed = 5 }, Unlimited()))));

        Assert.All(again, found => Assert.Equal(first with { Labels = [] }, found with { Labels = [] }));
        Assert.All(again, found => Assert.Equal(first.Labels, found.Labels));
        Assert.NotEqual(first.Labels, Leiden.Of(graph, new LeidenOptions { Seed = 6 }, Unlimited()).Labels);
    }

    [Fact]
    public void Communities_of_a_seed_stay_what_they_are()
    {
        // Whoever cites a seed finds them again: nothing that changes this goes unnoticed.
        var found = Leiden.Of(WeighedGraph.Even(MadeGraph.Grid(6, 5)).Weighted, new LeidenOptions { Seed = 1 }, Unlimited());

        Assert.Equal("001122001122001122333444333444", string.Concat(found.Labels));
    }

    [Theory]
    [InlineData(1e300)]
    [InlineData(1e-300)]
    [InlineData(1e-318)]
    public void Communities_do_not_depend_on_the_unit_of_weights(double factor)
    {
        // Powers of 2, which lose nothing by it.
        var factorOfTwo = Math.ScaleB(1, (int)Math.Log2(factor));
        var graph = WeighedGraph.Even(MadeGraph.Cliques(6, 5));

        var (plain, scaled) = (
            Leiden.Of(graph.Weighted, new LeidenOptions(), Unlimited()), Leiden.Of(graph.Times(factorOfTwo).Weighted, new LeidenOptions(), Unlimited()));

        Assert.Equal(plain.Labels, scaled.Labels);
        Assert.Equal(plain.Modularity, scaled.Modularity, 1e-9);
    }

    [Fact]
    public void Very_large_and_tiny_weights_stand_beside_each_other()
    {
        var graph = new WeighedGraph("extremes", 7, [(0, 1, 1e300), (1, 2, 1e-300), (2, 3, 1e-300), (3, 4, 1), (4, 5, double.Epsilon), (0, 5, 1e307)]);

        var found = Leiden.Of(graph.Weighted, new LeidenOptions(), Unlimited());

        Assert.Equal(found.Count, Parts(graph, found.Labels));
        Assert.True(double.IsFinite(found.Modularity));
    }

    [Fact]
    public void Graphs_without_edges_have_each_node_alone()
    {
        Assert.Empty(Leiden.Of(WeightedGraph.FromRows([0], [], []), new LeidenOptions(), Unlimited()).Labels);
        Assert.Equal([0], Leiden.Of(WeightedGraph.FromRows([0, 0], [], []), new LeidenOptions(), Unlimited()).Labels);
        var found = Leiden.Of(WeightedGraph.FromRows([0, 0, 0, 0], [], []), new LeidenOptions(), Unlimited());
        Assert.Equal((3, 0.0, 0, true), (found.Count, found.Modularity, found.Iterations, found.IsSettled));
    }

    [Fact]
    public void Two_joined_nodes_are_one_community() => Assert.Equal([0, 0], Leiden.Of(Pair, new LeidenOptions(), Unlimited()).Labels);

    [Fact]
    public void Iterations_end_at_their_limit()
    {
        var graph = WeighedGraph.Even(MadeGraph.Random(2_000, 6_000, 4)).Weighted;

        var (one, many) = (Leiden.Of(graph, new LeidenOptions { MostIterations = 1 }, Unlimited()), Leiden.Of(graph, new LeidenOptions(), Unlimited()));

        Assert.Equal((1, false), (one.Iterations, one.IsSettled));
        Assert.True(many.Iterations > 1 && many.Modularity > one.Modularity);
    }

    [Fact]
    public void What_a_run_costs_is_told_and_enough_for_it()
    {
        var graph = WeighedGraph.Even(MadeGraph.Skewed(2_000, 6_000, 1)).Weighted;
        var work = Unlimited();
        var found = Leiden.Of(graph, new LeidenOptions(), work);

        Assert.Equal(work.Spent, found.Work);
        Leiden.Of(graph, new LeidenOptions(), new WorkBudget(found.Work, TestContext.Current.CancellationToken));
        var exceeded = Assert.Throws<WorkExceededException>(
            () => Leiden.Of(graph, new LeidenOptions(), new WorkBudget(found.Work - 1, TestContext.Current.CancellationToken)));
        Assert.Equal(found.Work - 1, exceeded.Limit);
    }

    [Fact]
    public async Task A_cancelled_run_ends()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        Assert.Throws<OperationCanceledException>(() => Leiden.Of(Pair, new LeidenOptions(), new WorkBudget(long.MaxValue, cancelled.Token)));
    }

    [Fact]
    public void Options_out_of_their_ranges_are_refused()
    {
        foreach (var options in (LeidenOptions[])[
            new() { Resolution = -1 }, new() { Resolution = double.NaN }, new() { Resolution = double.PositiveInfinity },
            new() { Theta = 0 }, new() { Theta = double.NaN }, new() { MostIterations = 0 }])
        {
            Assert.Throws<InvalidOperationException>(() => Leiden.Of(Pair, options, Unlimited()));
        }
    }

    // How many parts there are if only edges within communities join nodes.
    private static int Parts(WeighedGraph graph, IReadOnlyList<int> labels)
    {
        int[] above = [.. Enumerable.Range(0, graph.Nodes)];
        int Top(int node) => above[node] == node ? node : above[node] = Top(above[node]);
        foreach (var (one, other, _) in graph.Edges)
        {
            if (labels[one] == labels[other]) above[Top(one)] = Top(other);
        }

        return Enumerable.Range(0, graph.Nodes).Count(node => above[node] == node);
    }

    private static WorkBudget Unlimited() => new(long.MaxValue, TestContext.Current.CancellationToken);
}
