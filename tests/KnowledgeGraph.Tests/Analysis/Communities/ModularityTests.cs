using KnowledgeGraph.Analysis.Communities;
using KnowledgeGraph.Analysis.Graphs;

namespace KnowledgeGraph.Tests.Analysis.Communities;

/// <summary>What modularity is, by hand.</summary>
public class ModularityTests
{
    // 0 -3- 1 -1- 2.
    private static readonly WeightedGraph Line = WeightedGraph.FromRows([0, 1, 3, 4], [1, 0, 2, 1], [3, 3, 1, 1]);

    [Fact]
    public void It_is_the_weight_within_less_what_strengths_let_expect()
    {
        // Strengths are 3, 4 and 1 of 8.
        Assert.Equal((3.0 / 4) - ((7.0 / 8 * 7 / 8) + (1.0 / 64)), Modularity.Of(Line, [0, 0, 1]), 1e-12);
        Assert.Equal(-(9.0 + 16 + 1) / 64, Modularity.Of(Line, [2, 0, 1]), 1e-12);
        Assert.Equal(0, Modularity.Of(Line, [0, 0, 0]), 1e-12);
        Assert.Equal(0.5, Modularity.Of(Line, [1, 1, 1], resolution: 0.5), 1e-12);
    }

    [Fact]
    public void A_graph_without_edges_has_none()
    {
        Assert.Equal(0, Modularity.Of(WeightedGraph.FromRows([0, 0], [], []), [0]));
        Assert.Equal(0, Modularity.Of(WeightedGraph.FromRows([0], [], []), []));
    }

    [Fact]
    public void Labels_that_are_none_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Modularity.Of(Line, [0, 0]));
        Assert.Throws<ArgumentException>(() => Modularity.Of(Line, [0, 0, 3]));
        Assert.Throws<ArgumentException>(() => Modularity.Of(Line, [0, 0, -1]));
    }
}
