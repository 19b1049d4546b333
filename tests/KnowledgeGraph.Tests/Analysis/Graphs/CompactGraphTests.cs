using KnowledgeGraph.Analysis.Graphs;

namespace KnowledgeGraph.Tests.Analysis.Graphs;

/// <summary>A compact graph is simple, whatever pairs it is made of.</summary>
public class CompactGraphTests
{
    [Fact]
    public void Pairs_become_ascending_rows_of_both_ends()
    {
        var graph = CompactGraph.FromPairs(4, [2, 0, 2], [0, 1, 1]);

        Assert.Equal((4, 3), (graph.NodeLimit, graph.Edges));
        Assert.Equal([1, 2], graph.Neighbours(0).ToArray());
        Assert.Equal([0, 2], graph.Neighbours(1).ToArray());
        Assert.Equal([0, 1], graph.Neighbours(2).ToArray());
        Assert.Empty(graph.Neighbours(3).ToArray());
        Assert.Equal([2, 2, 2, 0], Enumerable.Range(0, 4).Select(graph.Degree));
    }

    [Fact]
    public void A_pair_that_comes_again_either_way_round_is_one_edge()
    {
        var graph = CompactGraph.FromPairs(3, [0, 1, 0, 2], [1, 0, 1, 1]);

        Assert.Equal(2, graph.Edges);
        Assert.Equal([0, 2], graph.Neighbours(1).ToArray());
    }

    [Fact]
    public void A_node_is_never_its_own_neighbour() =>
        Assert.Equal([1], CompactGraph.FromPairs(2, [0, 0, 1], [0, 1, 1]).Neighbours(0).ToArray());

    [Fact]
    public void Any_pairs_give_each_edge_once_in_both_rows()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var random = new Random(seed);
            var nodes = 1 + random.Next(30);
            int[] ones = [.. Enumerable.Range(0, random.Next(200)).Select(_ => random.Next(nodes))];
            int[] others = [.. ones.Select(_ => random.Next(nodes))];
            var expected = ones.Zip(others).Concat(others.Zip(ones)).Where(pair => pair.First != pair.Second).Distinct().Order();

            var graph = CompactGraph.FromPairs(nodes, ones, others);

            Assert.Equal(expected, Enumerable.Range(0, nodes).SelectMany(node => graph.Neighbours(node).ToArray().Select(other => (node, other))));
        }
    }

    [Fact]
    public void A_graph_may_be_empty() => Assert.Equal((0, 0), (CompactGraph.FromPairs(0, [], []).NodeLimit, CompactGraph.FromPairs(5, [], []).Edges));

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Assert.Throws<ArgumentException>(() => CompactGraph.FromPairs(2, [0], [2]));
        Assert.Throws<ArgumentException>(() => CompactGraph.FromPairs(2, [-1], [0]));
        Assert.Throws<ArgumentException>(() => CompactGraph.FromPairs(2, [0], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => CompactGraph.FromPairs(-1, [], []));
    }
}
