using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Projections;

namespace KnowledgeGraph.Tests.Analysis.Projections;

/// <summary>Rows are joined as the columns that they share say, worked out here pair by pair.</summary>
public sealed class OneModeProjectionTests
{
    [Theory]
    [InlineData(PairWeights.Newman)]
    [InlineData(PairWeights.Share)]
    [InlineData(PairWeights.Count)]
    public void Pairs_weigh_what_their_columns_give_them_bit_by_bit_from_both_ends(PairWeights weights)
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var incidence = MadeIncidence.Random(rows: 40, columns: 15, seed);
            var sizes = Enumerable.Range(0, 15).Select(column => Enumerable.Range(0, 40).Count(row => incidence.Of(row).Contains(column))).ToArray();

            var graph = OneModeProjection.Of(incidence, weights, Unlimited());

            for (var one = 0; one < 40; one++)
            {
                var joined = graph.NeighboursOf(one).ToArray().Zip(graph.WeightsOf(one).ToArray()).ToDictionary();
                for (var other = 0; other < 40; other++)
                {
                    var shared = incidence.Of(one).ToArray().Intersect(incidence.Of(other).ToArray()).Order();
                    var expected = other == one ? 0 : shared.Aggregate(0.0, (sum, column) => sum + WeightOf(weights, sizes[column]));
                    Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(joined.GetValueOrDefault(other)));
                }
            }
        }
    }

    [Fact]
    public void By_default_each_row_spends_one_on_each_column_that_others_are_in()
    {
        var incidence = MadeIncidence.Random(rows: 60, columns: 40, seed: 3);
        var members = incidence.Transposed();

        var graph = OneModeProjection.Of(incidence, PairWeights.Newman, Unlimited());

        Assert.All(Enumerable.Range(0, 60), row => Assert.Equal(
            incidence.Of(row).ToArray().Count(column => members.Of(column).Length > 1), graph.WeightsOf(row).ToArray().Sum(), 1e-9));
    }

    [Fact]
    public void Who_is_alone_in_what_it_is_in_is_joined_to_nobody()
    {
        var graph = OneModeProjection.Of(Incidence.FromRows([0, 1, 2, 2], [0, 1], columnCount: 2), PairWeights.Count, Unlimited());

        Assert.Equal((3, 0), (graph.NodeCount, graph.Edges));
    }

    [Fact]
    public void It_costs_the_squares_of_what_columns_hold_and_no_less_is_enough()
    {
        // Columns of three and of two rows.
        var incidence = Incidence.FromRows([0, 2, 4, 5], [0, 1, 0, 1, 0], columnCount: 2);

        var work = Unlimited();
        OneModeProjection.Of(incidence, PairWeights.Newman, work);

        Assert.Equal(9 + 4, work.Spent);
        Assert.Throws<WorkExceededException>(
            () => OneModeProjection.Of(incidence, PairWeights.Newman, new WorkBudget(12, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_cancelled_run_ends()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        Assert.Throws<OperationCanceledException>(
            () => OneModeProjection.Of(Incidence.FromRows([0], [], 0), PairWeights.Newman, new WorkBudget(long.MaxValue, cancelled.Token)));
    }

    private static double WeightOf(PairWeights weights, int size) =>
        weights == PairWeights.Newman ? 1.0 / (size - 1) : weights == PairWeights.Share ? 1.0 / size : 1;

    private static WorkBudget Unlimited() => new(long.MaxValue, TestContext.Current.CancellationToken);
}
