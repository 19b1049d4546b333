using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Limits;
using KnowledgeGraph.Storage.Snapshots;
using static KnowledgeGraph.Tests.Storage.TestGraph;

namespace KnowledgeGraph.Tests.Storage.Snapshots;

public sealed class GraphSnapshotTests
{
    private static readonly GraphWrite Start = new()
    {
        PutNodes =
        [
            Node("p:1", "Person", ("name", OfText("Zoë")), ("age", OfNumber(30))),
            Node("p:2", "Person", ("name", OfText("Ángel"))),
            Node("p:3", "Person", ("name", OfText("bruno")), ("age", OfNumber(40))),
            Node("c:1", "City", ("name", OfText("Lima"))),
        ],
        PutRelationships =
        [
            Relationship("r:1", "LIVES_IN", "p:1", "c:1", ("since", OfNumber(2001))),
            Relationship("r:2", "LIVES_IN", "p:2", "c:1"),
            Relationship("r:3", "LIVES_IN", "p:3", "c:1", ("since", OfNumber(2010))),
            Relationship("r:4", "KNOWS", "p:2", "p:1"),
            Relationship("r:5", "KNOWS", "p:2", "p:3"),
            Relationship("r:6", "KNOWS", "p:2", "p:2"),
        ],
        Meta = new Dictionary<string, string?>(StringComparer.Ordinal) { ["model"] = "m1" },
    };

    [Fact]
    public void A_node_is_found_by_its_id_with_its_values()
    {
        var graph = Loaded().Current;
        var node = graph.Find("p:1");
        Assert.Equal("\"p:1\""u8.ToArray(), graph.Id(node).Json.ToArray());
        Assert.Equal("Person", graph.LabelNameOf(node));
        Assert.Equal(OfText("Zoë"), graph.NodeColumn("name")[node]);
        Assert.Null(graph.NodeColumn("nothing")[node]);
        Assert.Equal(-1, graph.Find("p:9"));
        Assert.Null(graph.NodeColumn("name")[-1]);
        Assert.Equal(OfText("p:1"), graph.NodeColumn("id")[node]);
    }

    [Fact]
    public void Links_lie_in_the_order_of_the_catalog_with_nulls_last()
    {
        var graph = Loaded().Current;
        Assert.Equal(["r:3", "r:1", "r:2"], LinksOf(graph, "LIVES_IN", outgoing: false, "c:1"));
        Assert.Equal(["r:5", "r:4", "r:6"], LinksOf(graph, "KNOWS", outgoing: true, "p:2"));
        Assert.Equal(["r:1"], LinksOf(graph, "LIVES_IN", outgoing: true, "p:1"));
        Assert.Empty(LinksOf(graph, "NO_SUCH_TYPE", outgoing: true, "p:1"));
    }

    [Fact]
    public void A_change_of_the_far_node_moves_its_links()
    {
        using var store = Loaded();
        store.Apply(new GraphWrite { PutNodes = [Node("p:3", "Person", ("name", OfText("bruno")), ("age", OfNumber(20)))] });
        Assert.Equal(["r:4", "r:5", "r:6"], LinksOf(store.Current, "KNOWS", outgoing: true, "p:2"));
    }

    [Fact]
    public void A_relationship_may_move_to_other_ends()
    {
        using var store = Loaded();
        store.Apply(new GraphWrite { PutRelationships = [Relationship("r:4", "KNOWS", "p:1", "p:3")] });
        Assert.Equal(["r:5", "r:6"], LinksOf(store.Current, "KNOWS", outgoing: true, "p:2"));
        Assert.Equal(["r:4", "r:5"], LinksOf(store.Current, "KNOWS", outgoing: false, "p:3").Order(StringComparer.Ordinal));
        Assert.Equal("p:1", store.Current.RelationshipRecord(store.Current.FindRelationship("r:4")).From);
    }

    [Fact]
    public void Putting_replaces_the_whole_record()
    {
        using var store = Loaded();
        store.Apply(new GraphWrite { PutNodes = [Node("p:1", "Person", ("age", OfNumber(31)))] });
        Assert.Equal(["age"], store.Current.NodeRecord(store.Current.Find("p:1")).Properties.Keys);
    }

    [Fact]
    public void An_old_snapshot_does_not_change_after_writes()
    {
        using var store = Loaded();
        var before = store.Current;
        store.Apply(new GraphWrite
        {
            PutNodes = [Node("p:1", "Person", ("name", OfText("Other"))), Node("p:4", "Person")],
            DeleteRelationships = ["r:3", "r:5"],
            DeleteNodes = ["p:3"],
            Meta = new Dictionary<string, string?>(StringComparer.Ordinal) { ["model"] = null },
        });
        Assert.Equal(OfText("Zoë"), before.NodeColumn("name")[before.Find("p:1")]);
        Assert.Equal(-1, before.Find("p:4"));
        Assert.Equal(["r:3", "r:1", "r:2"], LinksOf(before, "LIVES_IN", outgoing: false, "c:1"));
        Assert.Equal((4, 6, 3, "m1"), (before.NodeCount, before.RelationshipCount, before.CountOf("Person"), before.Meta("model")));

        var after = store.Current;
        Assert.Equal(-1, after.Find("p:3"));
        Assert.Equal(["r:1", "r:2"], LinksOf(after, "LIVES_IN", outgoing: false, "c:1"));
        Assert.Equal((4, 4, 2, null), (after.NodeCount, after.RelationshipCount, after.CountOfType("KNOWS"), after.Meta("model")));
    }

    [Fact]
    public void Dead_numbers_end_in_a_new_generation_with_the_same_content()
    {
        using var store = InMemory(new StoreLimits { DeadNumbers = 30 });
        store.Apply(Start);
        for (var round = 0; round < 60; round++)
        {
            store.Apply(new GraphWrite { PutNodes = [Node($"t:{round}", "Person")] });
            store.Apply(new GraphWrite { DeleteNodes = [$"t:{round}"] });
        }
        Assert.Equal(1, store.Current.Generation);
        Assert.InRange(store.Current.NodeLimit, 4, 40);
        Assert.Equal(["r:3", "r:1", "r:2"], LinksOf(store.Current, "LIVES_IN", outgoing: false, "c:1"));
        Assert.Equal("m1", store.Current.Meta("model"));
    }

    [Fact]
    public void An_id_that_comes_back_gets_its_number_again()
    {
        using var store = Loaded();
        var number = store.Current.Find("c:1");
        store.Apply(new GraphWrite { DeleteRelationships = ["r:1", "r:2", "r:3"], DeleteNodes = ["c:1"] });
        store.Apply(new GraphWrite { PutNodes = [Node("c:1", "City")] });
        Assert.Equal(number, store.Current.Find("c:1"));
        Assert.Null(store.Current.NodeColumn("name")[number]);
    }

    private static GraphStore Loaded()
    {
        var store = InMemory();
        store.Apply(Start);
        return store;
    }

    private static string[] LinksOf(GraphSnapshot graph, string type, bool outgoing, string id)
    {
        var links = graph.Adjacency(type, outgoing).Links(graph.Find(id));
        return Array.ConvertAll(links.ToArray(), link => graph.RelationshipId(link.Relationship).Text);
    }
}
