using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Tests.Storage.Writing;

public sealed class FillTests
{
    private static readonly GraphModel Model = ModelLoader.Load([("fill.graphql", """
        type City @node { name: String! code: String @unique people: [Person!]! @relationship(type: "LIVES_IN", direction: IN) }
        type Person @node { name: String! city: City @relationship(type: "LIVES_IN", direction: OUT) }
        """)]);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_filled_store_is_as_if_each_write_had_been_applied(bool isInFolder)
    {
        using var folder = new TemporaryFolder();
        var directory = isInFolder ? folder["data"] : null;
        await using var one = EmbeddedStore.Open(Model, directory: null, TimeProvider.System);
        foreach (var write in Writes) await one.ApplyAsync(write, Stop);
        string text;

        await using (var filled = EmbeddedStore.Open(Model, directory, TimeProvider.System))
        {
            await filled.FillAsync(Writes.ToAsyncEnumerable(), progress: null, Stop);
            Assert.Equal(await TextAsync(one), text = await TextAsync(filled));
            Assert.Equal(3, filled.Current.ChangeNumber);
            Assert.Equal([1L, 2L, 3L], (await filled.ChangesAsync(0, 10, Stop)).Select(change => change.Number));
            Assert.Equal(StoreLayout.Current, await filled.LayoutAsync(Stop));
        }
        if (!isInFolder) return;
        await using var again = EmbeddedStore.Open(Model, directory, TimeProvider.System);
        Assert.Equal(text, await TextAsync(again));
        Assert.Equal(3, again.Current.ChangeNumber);
        await again.ApplyAsync(new GraphWrite { PutNodes = [Node("person:9", "Person")], ExpectedChange = 3 }, Stop);
    }

    [Fact]
    public async Task Followers_are_told_each_change_of_a_fill_in_order()
    {
        await using var store = EmbeddedStore.Open(Model, directory: null, TimeProvider.System);
        var told = new Told();
        using var registered = store.Feed.Register(told);

        await store.FillAsync(Writes.ToAsyncEnumerable(), progress: null, Stop);

        Assert.Equal([1L, 2L, 3L], told.Numbers);
    }

    [Fact]
    public async Task A_fill_tells_how_far_it_is_with_keeping_what_it_took()
    {
        using var folder = new TemporaryFolder();
        await using var store = EmbeddedStore.Open(Model, folder["data"], TimeProvider.System);
        var heard = new Heard();

        await store.FillAsync(Writes.ToAsyncEnumerable(), heard, Stop);

        Assert.Equal(new FillProgress(6, 6), heard.Last);
    }

    public static TheoryData<string, Type, string> Refused => new()
    {
        { "unknown end", typeof(UnknownNodeException), "city:9" },
        { "node in two writes", typeof(InvalidWriteException), "person:1" },
        { "relationship in two writes", typeof(InvalidWriteException), "r:1" },
        { "deletion", typeof(InvalidWriteException), "deletes" },
        { "unique value in two writes", typeof(UniqueViolationException), "QRO" },
        { "stale", typeof(ConcurrentChangeException), "change 7" },
        { "failing source", typeof(TimeoutException), "source" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_refused_fill_says_why_and_leaves_the_store_empty_and_usable(string last, Type error, string named)
    {
        using var folder = new TemporaryFolder();
        await using var store = EmbeddedStore.Open(Model, folder["data"], TimeProvider.System);

        var thrown = await Assert.ThrowsAsync(error, async () => await store.FillAsync(With(last), progress: null, Stop));

        Assert.Contains(named, thrown.Message, StringComparison.Ordinal);
        Assert.Equal((0L, 0), (store.Current.ChangeNumber, store.Current.NodeCount));
        await store.FillAsync(Writes.ToAsyncEnumerable(), progress: null, Stop);
        Assert.Equal(4, store.Current.NodeCount);
    }

    [Fact]
    public async Task A_store_that_holds_something_is_not_filled()
    {
        await using var store = EmbeddedStore.Open(Model, directory: null, TimeProvider.System);
        await store.ApplyAsync(Writes[0], Stop);

        var error = await Assert.ThrowsAsync<ConcurrentChangeException>(async () => await store.FillAsync(Writes.ToAsyncEnumerable(), progress: null, Stop));

        Assert.Contains("at change 1", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, store.Current.ChangeNumber);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static GraphWrite[] Writes =>
    [
        new() { PutNodes = [Node("person:2", "Person"), Node("city:1", "City", "QRO")], Kinds = ["first"] },
        new() { PutNodes = [Node("person:1", "Person"), Node("city:2", "City")], Meta = new Dictionary<string, string?> { ["note"] = "n" } },
        new() { PutRelationships = [Link("r:2", "person:2", "city:1"), Link("r:1", "person:1", "city:2")] },
    ];

    private static async IAsyncEnumerable<GraphWrite> With(string last)
    {
        foreach (var write in Writes) yield return write;
        await Task.CompletedTask;
        yield return last switch
        {
            "unknown end" => new GraphWrite { PutRelationships = [Link("r:9", "person:1", "city:9")] },
            "node in two writes" => new GraphWrite { PutNodes = [Node("person:1", "Person")] },
            "relationship in two writes" => new GraphWrite { PutRelationships = [Link("r:1", "person:1", "city:2")] },
            "deletion" => new GraphWrite { DeleteNodes = ["person:2"] },
            "unique value in two writes" => new GraphWrite { PutNodes = [Node("city:3", "City", "QRO")] },
            "stale" => new GraphWrite { ExpectedChange = 7 },
            _ => throw new TimeoutException("The source of the writes failed."),
        };
    }

    private static NodeRecord Node(string id, string label, string? code = null)
    {
        var properties = new Dictionary<string, Value> { ["name"] = new TextValue($"The {id}") };
        if (code is not null) properties["code"] = new TextValue(code);
        return new NodeRecord(id, label, properties);
    }

    private static RelationshipRecord Link(string id, string from, string to) =>
        new(id, "LIVES_IN", from, to, new Dictionary<string, Value> { ["since"] = new IntervalValue("2022", 1, 365) });

    private static async Task<string> TextAsync(EmbeddedStore store)
    {
        var nodes = await store.NodesAsync(Stop).Select(node => $"{node.Id} {node.Label} {Show(node.Properties)}").ToListAsync(Stop);
        var links = await store.RelationshipsAsync(Stop).Select(link => $"{link.Id} {link.From} {link.To} {Show(link.Properties)}").ToListAsync(Stop);
        return string.Join('\n', nodes.Concat(links).Order(StringComparer.Ordinal)) + store.Current.Meta("note");
    }

    private static string Show(IReadOnlyDictionary<string, Value> properties) =>
        string.Join(' ', properties.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));

    private sealed class Told : IChangeListener
    {
        public List<long> Numbers { get; } = [];

        public void Follow(KnowledgeGraph.Records.Changes.Change change) => Numbers.Add(change.Number);

        public void Foresee(KnowledgeGraph.Records.Changes.Change change) => throw new InvalidOperationException();

        public void Gap(ChangeMark? last, long askedAt) { }

        public void Confirm(long askedAt) { }
    }

    private sealed class Heard : IProgress<FillProgress>
    {
        public FillProgress Last { get; private set; }

        public void Report(FillProgress value) => Last = value;
    }
}
