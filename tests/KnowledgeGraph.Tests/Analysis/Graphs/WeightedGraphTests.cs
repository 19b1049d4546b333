using KnowledgeGraph.Analysis.Graphs;

namespace KnowledgeGraph.Tests.Analysis.Graphs;

/// <summary>A weighted graph has each edge in the rows of both ends, with one weight, or is none.</summary>
public class WeightedGraphTests
{
    [Fact]
    public void Rows_are_read_as_they_were_given()
    {
        // 0 -2.5- 1 -0.5- 3, and 2 alone.
        var graph = WeightedGraph.FromRows([0, 1, 3, 3, 4], [1, 0, 3, 1], [2.5, 2.5, 0.5, 0.5]);

        Assert.Equal((4, 2, 3.0), (graph.NodeCount, graph.Edges, graph.Total));
        Assert.Equal([0, 3], graph.NeighboursOf(1).ToArray());
        Assert.Equal([2.5, 0.5], graph.WeightsOf(1).ToArray());
        Assert.Empty(graph.NeighboursOf(2).ToArray());
        Assert.Equal([1, 2, 0, 1], Enumerable.Range(0, 4).Select(graph.Degree));
    }

    [Fact]
    public void A_graph_may_be_empty()
    {
        var empty = WeightedGraph.FromRows([0], [], []);

        Assert.Equal((0, 0, 0.0), (empty.NodeCount, empty.Edges, empty.Total));
        Assert.Equal(3, WeightedGraph.FromRows([0, 0, 0, 0], [], []).NodeCount);
    }

    [Fact]
    public void A_graph_without_weights_is_one_whose_edges_weigh_1_each()
    {
        var graph = WeightedGraph.Even(CompactGraph.FromPairs(4, [2, 0, 2], [0, 1, 1]));

        Assert.Equal((4, 3, 3.0), (graph.NodeCount, graph.Edges, graph.Total));
        Assert.Equal([0, 2], graph.NeighboursOf(1).ToArray());
        Assert.Equal([1, 1], graph.WeightsOf(1).ToArray());
        Assert.Empty(graph.NeighboursOf(3).ToArray());
    }

    [Theory]
    [InlineData("no offsets", new int[0], new int[0], new double[0])]
    [InlineData("rows that begin late", new[] { 1, 2, 2 }, new[] { 1, 0 }, new[] { 1.0, 1 })]
    [InlineData("rows that end early", new[] { 0, 1, 1 }, new[] { 1, 0 }, new[] { 1.0, 1 })]
    [InlineData("a row that ends before it begins", new[] { 0, 2, 1, 2 }, new[] { 1, 2 }, new[] { 1.0, 1 })]
    [InlineData("a row that ends outside", new[] { 0, 3, 2 }, new[] { 1, 0 }, new[] { 1.0, 1 })]
    [InlineData("a weight too few", new[] { 0, 1, 2 }, new[] { 1, 0 }, new[] { 1.0 })]
    [InlineData("its own neighbour", new[] { 0, 1 }, new[] { 0 }, new[] { 1.0 })]
    [InlineData("a neighbour that is no node", new[] { 0, 1, 2 }, new[] { 2, 0 }, new[] { 1.0, 1 })]
    [InlineData("a neighbour below 0", new[] { 0, 1, 2 }, new[] { -1, 0 }, new[] { 1.0, 1 })]
    [InlineData("a neighbour twice", new[] { 0, 2, 4 }, new[] { 1, 1, 0, 0 }, new[] { 1.0, 1, 1, 1 })]
    [InlineData("neighbours that descend", new[] { 0, 2, 3, 4 }, new[] { 2, 1, 0, 0 }, new[] { 1.0, 1, 1, 1 })]
    [InlineData("an edge in one row", new[] { 0, 1, 1 }, new[] { 1 }, new[] { 1.0 })]
    [InlineData("an edge that leads elsewhere", new[] { 0, 1, 2, 3 }, new[] { 1, 2, 0 }, new[] { 1.0, 1, 1 })]
    [InlineData("two weights", new[] { 0, 1, 2 }, new[] { 1, 0 }, new[] { 1.0, 2 })]
    [InlineData("no weight", new[] { 0, 1, 2 }, new[] { 1, 0 }, new[] { 0.0, 0 })]
    [InlineData("a weight below 0", new[] { 0, 1, 2 }, new[] { 1, 0 }, new[] { -1.0, -1 })]
    [InlineData("a weight that is no number", new[] { 0, 1, 2 }, new[] { 1, 0 }, new[] { double.NaN, double.NaN })]
    [InlineData("a weight without end", new[] { 0, 1, 2 }, new[] { 1, 0 }, new[] { double.PositiveInfinity, double.PositiveInfinity })]
    [InlineData("too much weight", new[] { 0, 1, 3, 4 }, new[] { 1, 0, 2, 1 }, new[] { 1e308, 1e308, 1e308, 1e308 })]
    public void What_is_no_graph_is_refused(string what, int[] offsets, int[] targets, double[] weights)
    {
        Assert.NotEmpty(what);
        Assert.Throws<ArgumentException>(() => WeightedGraph.FromRows(offsets, targets, weights));
    }
}
