using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Limits;
using static KnowledgeGraph.Tests.Storage.TestGraph;

namespace KnowledgeGraph.Tests.Storage.Writing;

public sealed class ChangeTests
{
    public static TheoryData<bool> InFolderOrMemory => [true, false];

    [Theory]
    [MemberData(nameof(InFolderOrMemory))]
    public void Changes_are_numbered_without_gaps_and_read_after_a_number(bool inFolder)
    {
        using var folder = new TemporaryFolder();
        using var store = Open(inFolder ? folder.Path : null, new StoreLimits());
        for (var i = 0; i < 5; i++)
            store.Apply(new GraphWrite { Kinds = [$"kind-{i}"] });
        Assert.Equal([3L, 4L], store.ReadChanges(2, 2).Select(change => change.Number));
        Assert.Equal(["kind-4"], Assert.Single(store.ReadChanges(4, 10)).Kinds);
        Assert.Empty(store.ReadChanges(5, 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => store.ReadChanges(0, 0));
    }

    [Theory]
    [MemberData(nameof(InFolderOrMemory))]
    public void Only_so_many_changes_are_kept(bool inFolder)
    {
        using var folder = new TemporaryFolder();
        using var store = Open(inFolder ? folder.Path : null, new StoreLimits { ChangesKept = 3, ChangesRead = 2 });
        for (var i = 0; i < 10; i++)
            store.Apply(new GraphWrite());
        Assert.Equal([8L, 9L], store.ReadChanges(0, 100).Select(change => change.Number));
    }

    [Theory]
    [MemberData(nameof(InFolderOrMemory))]
    public void A_change_names_the_nodes_and_ends_that_it_touched(bool inFolder)
    {
        using var folder = new TemporaryFolder();
        using var store = Open(inFolder ? folder.Path : null, new StoreLimits { TouchedIds = 4 });
        store.Apply(new GraphWrite
        {
            PutNodes = [Node("a", "Person"), Node("b", "Person"), Node("c", "Person")],
            PutRelationships = [Relationship("r", "KNOWS", "a", "b")],
        });
        store.Apply(new GraphWrite { PutRelationships = [Relationship("r", "KNOWS", "a", "c")] });
        store.Apply(new GraphWrite { DeleteRelationships = ["r"] });
        store.Apply(new GraphWrite { TouchedIds = ["x", "x"] });
        store.Apply(new GraphWrite { TouchedIds = ["1", "2", "3", "4", "5"] });
        var touched = store.ReadChanges(0, 10).Select(change => change.TouchedIds is { } ids ? string.Join(' ', ids) : "all");
        Assert.Equal(["a b c", "a b c", "a c", "x", "all"], touched);
    }

    [Theory]
    [MemberData(nameof(InFolderOrMemory))]
    public void A_change_names_the_labels_and_types_of_what_it_put_or_deleted(bool inFolder)
    {
        using var folder = new TemporaryFolder();
        using var store = Open(inFolder ? folder.Path : null, new StoreLimits());
        store.Apply(
            new GraphWrite
            {
                PutNodes = [Node("a", "Person"), Node("b", "Person"), Node("c", "City")],
                PutRelationships = [Relationship("r", "KNOWS", "a", "b")]
            });
        store.Apply(new GraphWrite { PutRelationships = [Relationship("r", "LIVES_IN", "a", "c")] });
        store.Apply(new GraphWrite { DeleteRelationships = ["r", "unknown"] });
        store.Apply(new GraphWrite { DeleteNodes = ["c", "unknown"] });
        store.Apply(new GraphWrite { Meta = new Dictionary<string, string?> { ["loadedAt"] = "now" } });

        var names = store.ReadChanges(0, 10).Select(change => string.Join(' ', change.TouchedNames!.Labels.Concat(change.TouchedNames.RelationshipTypes)));

        Assert.Equal(["City Person KNOWS", "KNOWS LIVES_IN", "LIVES_IN", "City", ""], names);
    }

    [Fact]
    public void A_node_that_becomes_another_type_touches_all()
    {
        using var store = Open(directory: null, new StoreLimits());
        store.Apply(new GraphWrite { PutNodes = [Node("a", "Person")] });

        Assert.Null(store.Apply(new GraphWrite { PutNodes = [Node("a", "City")] }).TouchedNames);
    }

    [Fact]
    public void A_change_carries_the_time_of_the_clock()
    {
        var moment = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
        using var store = GraphStore.Open(new StoreOptions { Catalog = Declared, Time = new ManualTime(moment) });
        Assert.Equal(moment, store.Apply(new GraphWrite()).Time);
    }

    private static GraphStore Open(string? directory, StoreLimits limits) =>
        GraphStore.Open(new StoreOptions { Catalog = Declared, Directory = directory, Limits = limits });
}
