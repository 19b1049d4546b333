using KnowledgeGraph.Analysis.Brokerage;
using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Graphs;

namespace KnowledgeGraph.Tests.Analysis.Brokerage;

/// <summary>Who stands between others, by hand, and how runs end that may not go on.</summary>
public class StructuralHoleTests
{
    // A star of 0 with 1, 2 and 3, of which 1 and 2 are joined; and 4 alone.
    private static readonly WeightedGraph Star = new WeighedGraph("star", 5, [(0, 1, 1), (0, 2, 1), (0, 3, 1), (1, 2, 1)]).Weighted;

    [Fact]
    public void Constraint_and_effective_size_are_those_of_the_book()
    {
        var scores = StructuralHoles.Of(Star, Unlimited());

        // Of 1 and 2 each puts half into the other: a third, and half of a third over the other.
        Assert.Equal((2 * 0.25) + (1.0 / 9), scores[0]!.Value.Constraint, 1e-12);
        Assert.Equal(3 - (2.0 / 3), scores[0]!.Value.EffectiveSize, 1e-12);
        Assert.Equal(new HoleScore(1, 1), scores[3]);
    }

    [Fact]
    public void Nodes_without_neighbours_or_with_too_many_have_no_scores()
    {
        Assert.Null(StructuralHoles.Of(Star, Unlimited())[4]);
        var scores = StructuralHoles.Of(Star, Unlimited(), mostNeighbours: 2);
        Assert.Equal([false, true, true, true, false], scores.Select(score => score is not null));
        Assert.Empty(StructuralHoles.Of(WeightedGraph.FromRows([0], [], []), Unlimited()));
    }

    [Fact]
    public void Beside_a_hub_of_more_than_2000_neighbours_all_others_have_scores()
    {
        var graph = new WeighedGraph("hub", 2_002, [.. Enumerable.Range(1, 2_001).Select(node => (0, node, 1.0)), (1, 2, 1)]).Weighted;
        var work = Unlimited();

        var scores = StructuralHoles.Of(graph, work);

        Assert.Null(scores[0]);
        Assert.Equal(new HoleScore(1, 1), scores[3]);
        // Of 1: half, and half of the hub's 2001st part over 2; and half, with half of a half.
        Assert.Equal(Math.Pow(0.5 + 0.25, 2) + Math.Pow(0.5 + (0.5 / 2_001), 2), scores[1]!.Value.Constraint, 1e-12);
        // No neighbour of the hub goes through all of its others.
        Assert.InRange(work.Spent, 2_000, 10_000);
    }

    [Fact]
    public void Neighbours_that_a_node_alone_joins_to_others_have_no_edge_to_these()
    {
        Assert.Equal([3], StructuralHoles.JoinedBy(Star, 0, 10, Unlimited()));
        Assert.Empty(StructuralHoles.JoinedBy(Star, 1, 10, Unlimited()));
        Assert.Empty(StructuralHoles.JoinedBy(Star, 3, 10, Unlimited()));
        Assert.Empty(StructuralHoles.JoinedBy(Star, 4, 10, Unlimited()));
        var line = new WeighedGraph("line", 5, [(2, 0, 1), (2, 1, 1), (2, 3, 1), (2, 4, 1)]).Weighted;
        Assert.Equal([0, 1, 3], StructuralHoles.JoinedBy(line, 2, 3, Unlimited()));
    }

    [Fact]
    public void Neighbours_that_a_node_alone_joins_are_those_that_the_definition_names()
    {
        var graph = WeighedGraph.Even(MadeGraph.Skewed(300, 900, 3)).Weighted;
        foreach (var node in Enumerable.Range(0, 300).Where(node => graph.Degree(node) > 1))
        {
            var own = graph.NeighboursOf(node).ToArray();
            Assert.Equal(
                own.Where(one => !graph.NeighboursOf(one).ToArray().Intersect(own).Any()), StructuralHoles.JoinedBy(graph, node, int.MaxValue, Unlimited()));
        }
    }

    [Theory]
    [InlineData(1e300)]
    [InlineData(1e-300)]
    public void Scores_do_not_depend_on_the_unit_of_weights(double factor)
    {
        var graph = WeighedGraph.Uneven(MadeGraph.Random(60, 120, 1), 2);

        foreach (var (plain, scaled) in StructuralHoles.Of(graph.Weighted, Unlimited()).Zip(StructuralHoles.Of(graph.Times(factor).Weighted, Unlimited())))
        {
            Assert.Equal(plain?.Constraint ?? -1, scaled?.Constraint ?? -1, 1e-9);
            Assert.Equal(plain?.EffectiveSize ?? -1, scaled?.EffectiveSize ?? -1, 1e-9);
        }
    }

    [Fact]
    public void Scores_and_cost_are_the_same_again()
    {
        var graph = WeighedGraph.Uneven(MadeGraph.Skewed(900, 4_000, 1), 2).Weighted;
        var work = Unlimited();
        var scores = StructuralHoles.Of(graph, work);
        var same = new WorkBudget(work.Spent, TestContext.Current.CancellationToken);

        Assert.Equal(scores, StructuralHoles.Of(graph, same));
        Assert.Equal(work.Spent, same.Spent);
        var few = new WorkBudget(work.Spent - 1, TestContext.Current.CancellationToken);
        Assert.Equal(few.Limit, Assert.Throws<WorkExceededException>(() => StructuralHoles.Of(graph, few)).Limit);
        Assert.Throws<WorkExceededException>(() => StructuralHoles.JoinedBy(graph, 0, 10, new WorkBudget(1, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_cancelled_run_ends()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var work = new WorkBudget(long.MaxValue, cancelled.Token);

        Assert.Throws<OperationCanceledException>(() => StructuralHoles.Of(Star, work));
        Assert.Throws<OperationCanceledException>(() => StructuralHoles.JoinedBy(Star, 0, 10, work));
    }

    private static WorkBudget Unlimited() => new(long.MaxValue, TestContext.Current.CancellationToken);
}
