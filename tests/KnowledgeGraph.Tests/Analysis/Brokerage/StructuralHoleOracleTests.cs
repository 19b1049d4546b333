using KnowledgeGraph.Analysis.Brokerage;
using KnowledgeGraph.Analysis.Budgets;

namespace KnowledgeGraph.Tests.Analysis.Brokerage;

/// <summary>Constraint and effective size are those that networkx works out, with weights and without.</summary>
public class StructuralHoleOracleTests
{
    private const double Difference = 1e-6;

    [Fact]
    public async Task Constraint_and_effective_size_are_those_of_networkx()
    {
        MadeGraph[] made =
        [
            MadeGraph.Random(10, 14, 1), MadeGraph.Random(60, 120, 2), MadeGraph.Random(80, 800, 3), MadeGraph.Skewed(300, 900, 4), MadeGraph.Tree(100, 5),
            MadeGraph.Cliques(6, 8), MadeGraph.InParts(90, 6), MadeGraph.Grid(5, 4), MadeGraph.Random(5, 0, 1),
        ];
        WeighedGraph[] graphs = [.. made.Select(graph => WeighedGraph.Uneven(graph, seed: 9)), WeighedGraph.Meetings(6, 12, 120, 7)];

        var said = await WeightedOracle.AskHolesAsync(graphs);

        foreach (var (graph, answer) in graphs.Zip(said))
        {
            var even = new WeighedGraph($"even {graph}", graph.Nodes, [.. graph.Edges.Select(edge => (edge.One, edge.Other, 1.0))]);
            AssertAlike(graph, answer.Constraint!, answer.EffectiveSize!);
            AssertAlike(even, answer.EvenConstraint!, answer.EvenEffectiveSize!);
        }
    }

    private static void AssertAlike(WeighedGraph graph, double?[] constraint, double?[] effectiveSize)
    {
        var scores = StructuralHoles.Of(graph.Weighted, new WorkBudget(long.MaxValue, TestContext.Current.CancellationToken));
        Assert.Equal(graph.Nodes, scores.Length);
        foreach (var (node, score) in scores.Index())
        {
            var isAlike = score is { } own
                ? Math.Abs(own.Constraint - (constraint[node] ?? double.NaN)) <= Difference
                    && Math.Abs(own.EffectiveSize - (effectiveSize[node] ?? double.NaN)) <= Difference
                : constraint[node] is null && effectiveSize[node] is null;
            Assert.True(isAlike, $"{graph}, node {node}: {score}, not {constraint[node]} and {effectiveSize[node]}.");
        }
    }
}
