using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Storage;
using static KnowledgeGraph.Tests.Storage.TestGraph;

namespace KnowledgeGraph.Tests.Storage.Indexes;

public sealed class NeighbourIndexTests
{
    private const int People = 40;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Its_rows_are_what_the_links_say_through_any_changes(int seed)
    {
        var random = new Random(seed);
        using var store = InMemory();
        store.Apply(new GraphWrite
        {
            PutNodes = [.. Enumerable.Range(0, 5).Select(i => Node($"c:{i}", "City")), .. Enumerable.Range(0, People).Select(i => Node($"p:{i}", "Person"))],
        });
        for (var round = 0; round < 40; round++)
        {
            Check(store, ["Person"], ["KNOWS"]);
            var put = Enumerable.Range(0, random.Next(6)).Select(_ => random.Next(60)).Distinct().ToList();
            store.Apply(new GraphWrite
            {
                PutNodes = [Node($"p:new-{round}", "Person")],
                PutRelationships = [.. put.Select(i => Relationship($"r:{i}", "KNOWS", $"p:{random.Next(People)}", $"p:{random.Next(People)}"))],
                DeleteRelationships = [.. Enumerable.Range(0, 60).Except(put).Where(_ => random.Next(10) == 0).Select(i => $"r:{i}")],
            });
        }
    }

    [Fact]
    public void Nodes_of_other_labels_are_no_neighbours_and_have_none()
    {
        using var store = InMemory();
        store.Apply(new GraphWrite
        {
            PutNodes = [Node("c:0", "City"), Node("p:0", "Person")],
            PutRelationships = [Relationship("r:0", "LIVES_IN", "p:0", "c:0")],
        });
        var graph = store.Current;

        Assert.Equal([graph.Find("c:0")], graph.Neighbours(["City", "Person"], ["LIVES_IN"]).Of(graph.Find("p:0")).ToArray());
        Assert.Empty(graph.Neighbours(["Person"], ["LIVES_IN"]).Of(graph.Find("p:0")).ToArray());
        Assert.Empty(graph.Neighbours(["Person"], ["LIVES_IN"]).Of(graph.Find("c:0")).ToArray());
    }

    private static void Check(GraphStore store, string[] labels, string[] types)
    {
        var graph = store.Current;
        var index = graph.Neighbours(labels, types);
        for (var node = 0; node < graph.NodeLimit; node++)
        {
            var expected = new SortedSet<int>();
            var starts = graph.Adjacency("KNOWS", outgoing: true).Links(node);
            var ends = graph.Adjacency("KNOWS", outgoing: false).Links(node);
            foreach (var link in starts) expected.Add(link.Node);
            foreach (var link in ends) expected.Add(link.Node);
            expected.Remove(node);
            Assert.Equal(expected, [.. index.Of(node).ToArray().Order()]);
            Assert.Equal(starts.Length + ends.Length, index.LinksOf(node));
        }
    }
}
