using KnowledgeGraph.Records.Declarations;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Limits;
using static KnowledgeGraph.Tests.Storage.TestGraph;

namespace KnowledgeGraph.Tests.Storage.Writing;

public sealed class RefusedWriteTests
{
    public static TheoryData<string, Type, string> Refused => new()
    {
        { "unknown start", typeof(UnknownNodeException), "p:9" },
        { "end deleted by the write", typeof(UnknownNodeException), "p:2" },
        { "node in use", typeof(NodeInUseException), "r:1" },
        { "unknown label", typeof(UnknownNameException), "Planet" },
        { "unknown type", typeof(UnknownNameException), "ORBITS" },
        { "taken value", typeof(UniqueViolationException), "c:1" },
        { "value twice in the write", typeof(UniqueViolationException), "QRO" },
        { "node twice", typeof(InvalidWriteException), "p:7" },
        { "put and deleted", typeof(InvalidWriteException), "p:2" },
        { "reserved key", typeof(InvalidWriteException), "reserved" },
        { "empty id", typeof(InvalidWriteException), "IdLength" },
        { "long id", typeof(InvalidWriteException), "IdLength" },
        { "surrogate in an id", typeof(InvalidWriteException), "U+FFFF" },
        { "stale", typeof(ConcurrentChangeException), "change 0" },
        { "too many nodes", typeof(StoreLimitException), "Nodes" },
        { "too many keys", typeof(StoreLimitException), "PropertyKeys" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_refused_write_says_why_and_changes_nothing(string write, Type error, string named)
    {
        using var store = Filled();
        var before = store.Current;
        var thrown = Assert.Throws(error, () => store.Apply(Make(write)));
        Assert.Contains(named, thrown.Message, StringComparison.Ordinal);
        Assert.Same(before, store.Current);
        Assert.Equal(1, store.Apply(new GraphWrite()).Number - before.ChangeNumber);
        Assert.Equal(before.NodeCount, store.Current.NodeCount);
    }

    [Fact]
    public void A_unique_value_may_pass_from_one_node_to_another_in_one_write()
    {
        using var store = Filled();
        store.Apply(new GraphWrite { PutNodes = [Node("c:1", "City"), Node("c:2", "City", ("code", OfText("LIM")))] });
        Assert.Equal(store.Current.Find("c:2"), Assert.Single(store.Current.Exact("City", "code").Nodes(OfText("LIM")).ToArray()));
    }

    [Fact]
    public void A_node_may_be_deleted_with_its_relationships()
    {
        using var store = Filled();
        store.Apply(new GraphWrite { DeleteNodes = ["c:1"], PutRelationships = [Relationship("r:1", "KNOWS", "p:1", "p:2")] });
        Assert.Equal((2, 1), (store.Current.NodeCount, store.Current.CountOfType("KNOWS")));
    }

    [Fact]
    public void Deleting_what_is_not_there_does_nothing()
    {
        using var store = Filled();
        store.Apply(new GraphWrite { DeleteNodes = ["nobody"], DeleteRelationships = ["nothing"] });
        Assert.Equal((3, 1), (store.Current.NodeCount, store.Current.RelationshipCount));
    }

    [Fact]
    public void A_catalog_with_property_keys_allows_no_others()
    {
        using var store = GraphStore.Open(new StoreOptions { Catalog = new Catalog(["City"], [], propertyKeys: ["name"]) });
        store.Apply(new GraphWrite { PutNodes = [Node("c:1", "City", ("name", OfText("x")))] });
        Assert.Throws<UnknownNameException>(() => store.Apply(new GraphWrite { PutNodes = [Node("c:1", "City", ("size", OfNumber(1)))] }));
    }

    [Fact]
    public void A_catalog_that_contradicts_itself_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new Catalog(["City", "City"], []));
        Assert.Throws<ArgumentException>(() => new Catalog(["City"], [], [new UniqueConstraint("Town", "code")]));
    }

    private static GraphWrite Make(string write) => write switch
    {
        "unknown start" => new() { PutNodes = [Node("p:7", "Person")], PutRelationships = [Relationship("r:9", "KNOWS", "p:9", "p:1")] },
        "end deleted by the write" => new() { DeleteNodes = ["p:2"], PutRelationships = [Relationship("r:9", "KNOWS", "p:1", "p:2")] },
        "node in use" => new() { DeleteNodes = ["c:1"] },
        "unknown label" => new() { PutNodes = [Node("p:7", "Person"), Node("x:1", "Planet")] },
        "unknown type" => new() { PutRelationships = [Relationship("r:9", "ORBITS", "p:1", "p:2")] },
        "taken value" => new() { PutNodes = [Node("c:2", "City", ("code", OfText("LIM")))] },
        "value twice in the write" => new() { PutNodes = [Node("c:2", "City", ("code", OfText("QRO"))), Node("c:3", "City", ("code", OfText("QRO")))] },
        "node twice" => new() { PutNodes = [Node("p:7", "Person"), Node("p:7", "Person")] },
        "put and deleted" => new() { PutNodes = [Node("p:2", "Person")], DeleteNodes = ["p:2"] },
        "reserved key" => new() { PutNodes = [Node("p:7", "Person", ("id", OfText("p:7")))] },
        "empty id" => new() { PutNodes = [Node("", "Person")] },
        "long id" => new() { PutNodes = [Node(new string('x', 501), "Person")] },
        "surrogate in an id" => new() { PutNodes = [Node("p:😀", "Person")] },
        "stale" => new() { ExpectedChange = 0 },
        "too many nodes" => new() { PutNodes = [.. Enumerable.Range(10, 10).Select(i => Node($"p:{i}", "Person"))] },
        _ => new() { PutNodes = [Node("p:7", "Person", ("a", OfNumber(1)), ("b", OfNumber(1)), ("c", OfNumber(1)))] },
    };

    private static GraphStore Filled()
    {
        var store = InMemory(new StoreLimits { Nodes = 10, PropertyKeys = 3 });
        store.Apply(new GraphWrite
        {
            PutNodes = [Node("p:1", "Person"), Node("p:2", "Person"), Node("c:1", "City", ("code", OfText("LIM")))],
            PutRelationships = [Relationship("r:1", "LIVES_IN", "p:1", "c:1")],
            ExpectedChange = 0,
        });
        return store;
    }
}
