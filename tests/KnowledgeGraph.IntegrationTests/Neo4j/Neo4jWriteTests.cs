using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Neo4j.Limits;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Changes;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.IntegrationTests.Neo4j;

/// <summary>Whatever is written, Neo4j holds what the embedded store holds, and refuses what it refuses.</summary>
[Collection(Neo4jServer.Collection)]
[Trait("Category", "answers")]
public class Neo4jWriteTests
{
    private static readonly GraphModel Model = ModelLoader.Load([("ships.graphql", RandomWrites.Model)]);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Random_writes_leave_the_records_and_changes_that_the_embedded_store_has(int seed)
    {
        await using var neo4j = await Neo4jServer.OpenEmptyAsync(Model, new Neo4jLimits { BatchRows = 2, RecordsPerStep = 3, IdsPerRead = 2 });
        await using var embedded = EmbeddedStore.Open(Model, directory: null, TimeProvider.System);
        var writes = new RandomWrites(seed);
        var refused = new List<string>();
        for (var i = 0; i < 60; i++)
        {
            var write = writes.Next();
            var (expected, actual) = (await OutcomeAsync(embedded, write), await OutcomeAsync(neo4j, write));
            Assert.Equal(expected, actual);
            if (actual is { } exception) refused.Add(exception);
        }

        Assert.Equal(await ContentAsync(embedded), await ContentAsync(neo4j));
        Assert.Equal(Show(await embedded.ChangesAsync(0, 100, Stop)), Show(await neo4j.ChangesAsync(0, 100, Stop)));
        var (one, other) = (await embedded.SummaryAsync(Stop), await neo4j.SummaryAsync(Stop));
        Assert.Equal((one.ChangeNumber, one.LoadedAt), (other.ChangeNumber, other.LoadedAt));
        Assert.Equal(one.Counts.OrderBy(pair => pair.Key), other.Counts.OrderBy(pair => pair.Key));
        Assert.Equal(one.Relationships.OrderBy(pair => pair.Key), other.Relationships.OrderBy(pair => pair.Key));
        Assert.Equal(await TiesAsync(embedded), await TiesAsync(neo4j));
        Assert.Contains(nameof(UnknownNodeException), refused);
        Assert.Empty(await WrongSortKeysAsync());
    }

    [Fact]
    public async Task Records_are_found_by_the_ids_of_their_nodes()
    {
        await using var neo4j = await Neo4jServer.OpenEmptyAsync(Model);
        await neo4j.ApplyAsync(Fleet(), Stop);

        Assert.Equal(["ship:1", "ship:2"], (await neo4j.NodesAsync(["ship:1", "ship:2", "ship:1", "ship:none"], Stop)).Select(node => node.Id).Order());
        Assert.Equal(["rel:1", "rel:2"], (await neo4j.RelationshipsAsync(["ship:1", "berth:1"], type: null, Stop)).Select(link => link.Id).Order());
        Assert.Equal(["rel:2"], (await neo4j.RelationshipsAsync(["ship:1"], "FOLLOWS_SHIP", Stop)).Select(link => link.Id));
        Assert.Empty(await neo4j.RelationshipsAsync(["ship:1"], "NO_SUCH_TYPE", Stop));
    }

    [Fact]
    public async Task A_rename_rewrites_the_sort_keys_of_the_nodes_relationships()
    {
        await using var neo4j = await Neo4jServer.OpenEmptyAsync(Model);
        await neo4j.ApplyAsync(Fleet(), Stop);
        await neo4j.ApplyAsync(new GraphWrite { PutNodes = [Node("berth:1", "Berth", "Zürich")] }, Stop);

        var rows = await Neo4jServer.AskAsync("MATCH ()-[r:LIES_AT]->() RETURN r.`__to__name`");

        Assert.Equal("zurich", rows[0][0]);
        Assert.Empty(await WrongSortKeysAsync());
    }

    [Fact]
    public async Task A_rename_that_would_rewrite_too_much_is_refused_whole()
    {
        await using var neo4j = await Neo4jServer.OpenEmptyAsync(Model, new Neo4jLimits { RewrittenRelationships = 0 });
        await neo4j.ApplyAsync(Fleet(), Stop);

        var refusal = await Assert.ThrowsAsync<StoreLimitException>(
            async () => await neo4j.ApplyAsync(new GraphWrite { PutNodes = [Node("berth:1", "Berth", "Other")] }, Stop));

        Assert.Contains("RewrittenRelationships", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(1, await neo4j.ChangeNumberAsync(Stop));
        Assert.Equal("Quay", ((TextValue)(await neo4j.NodesAsync(["berth:1"], Stop))[0].Properties["name"]).Text);
    }

    [Fact]
    public async Task A_write_above_the_limit_is_refused_with_the_remedy()
    {
        await using var neo4j = await Neo4jServer.OpenEmptyAsync(Model, new Neo4jLimits { WriteRecords = 4 });

        var refusal = await Assert.ThrowsAsync<StoreLimitException>(async () => await neo4j.ApplyAsync(Fleet(), Stop));

        Assert.Contains("WriteRecords", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, await neo4j.ChangeNumberAsync(Stop));
    }

    [Fact]
    public async Task A_unique_value_that_is_taken_is_refused_and_one_that_changes_hands_is_not()
    {
        await using var neo4j = await Neo4jServer.OpenEmptyAsync(Model);
        await neo4j.ApplyAsync(new GraphWrite { PutNodes = [Ship("ship:1", "A"), Ship("ship:2", "B")] }, Stop);

        var refusal = await Assert.ThrowsAsync<UniqueViolationException>(
            async () => await neo4j.ApplyAsync(new GraphWrite { PutNodes = [Ship("ship:3", "A")] }, Stop));
        await neo4j.ApplyAsync(new GraphWrite { PutNodes = [Ship("ship:1", "B"), Ship("ship:2", "A")] }, Stop);

        Assert.Equal("The Ship 'ship:3' cannot have imo \"A\": it is unique, and 'ship:1' has it.", refusal.Message);
        Assert.Equal(2, await neo4j.ChangeNumberAsync(Stop));
        Assert.Equal("\"B\"", (await neo4j.NodesAsync(["ship:1"], Stop))[0].Properties["imo"].ToString());
    }

    [Fact]
    public async Task A_write_that_expects_another_change_is_refused()
    {
        await using var neo4j = await Neo4jServer.OpenEmptyAsync(Model);
        await neo4j.ApplyAsync(Fleet() with { ExpectedChange = 0 }, Stop);

        await Assert.ThrowsAsync<ConcurrentChangeException>(async () => await neo4j.ApplyAsync(Fleet() with { ExpectedChange = 0 }, Stop));

        Assert.Equal(1, await neo4j.ChangeNumberAsync(Stop));
    }

    [Fact]
    public async Task Writers_of_two_stores_get_consecutive_numbers()
    {
        await using var one = await Neo4jServer.OpenEmptyAsync(Model);
        await using var other = await Neo4jServer.OpenAsync(Model);

        var changes = await Task.WhenAll(
            Enumerable.Range(0, 40)
            .Select(i => (i % 2 == 0 ? one : other).ApplyAsync(new GraphWrite { PutNodes = [Ship($"ship:{i}", $"I{i}")] }, Stop).AsTask()));

        Assert.Equal(Enumerable.Range(1, 40).Select(number => (long)number), changes.Select(change => change.Number).Order());
        Assert.Equal(40, (await one.ChangesAsync(0, 100, Stop)).Count);
        Assert.Equal([38, 39, 40], (await other.ChangesAsync(37, 100, Stop)).Select(change => change.Number));
        Assert.Equal(40, (await one.SummaryAsync(Stop)).Counts["Ship"]);
    }

    [Fact]
    public async Task Changes_beyond_those_kept_are_trimmed()
    {
        await using var neo4j = await Neo4jServer.OpenEmptyAsync(Model, new Neo4jLimits { ChangesKept = 3, TouchedIds = 1 });
        for (var i = 0; i < 6; i++) await neo4j.ApplyAsync(i == 5 ? Fleet() : new GraphWrite { PutNodes = [Ship("ship:1", $"I{i}")] }, Stop);

        var changes = await neo4j.ChangesAsync(0, 100, Stop);

        Assert.Equal([4, 5, 6], changes.Select(change => change.Number));
        Assert.Equal(["ship:1"], changes[0].TouchedIds);
        Assert.Null(changes[2].TouchedIds);
    }

    private static async Task<string?> OutcomeAsync(IChangeSink sink, GraphWrite write)
    {
        try
        {
            await sink.ApplyAsync(write, Stop);
            return null;
        }
        catch (StorageException refusal)
        {
            return refusal.GetType().Name;
        }
    }

    private static async Task<IReadOnlyList<string>> ContentAsync(IGraphStream stream)
    {
        var lines = new List<string>();
        await foreach (var node in stream.NodesAsync(Stop)) lines.Add($"{node.Id} {node.Label} {Show(node.Properties)}");
        await foreach (var link in stream.RelationshipsAsync(Stop)) lines.Add($"{link.Id} {link.Type} {link.From} {link.To} {Show(link.Properties)}");
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    // What joins the nodes, as walks read it; and a part of it, where so many may be read.
    private static async Task<IReadOnlyList<string>> TiesAsync(IGraphStore store)
    {
        List<string> ids = [];
        await foreach (var node in store.NodesAsync(Stop)) ids.Add(node.Id);
        string[] types = [.. Model.RelationshipTypes.Keys];
        var ties = await store.TiesAsync(ids, types, limit: 10_000, Stop);
        Assert.Equal(Math.Min(3, ties.Count), (await store.TiesAsync(ids, types, limit: 3, Stop)).Count);
        Assert.Empty(await store.TiesAsync(ids, [], limit: 3, Stop));
        Assert.Equal(ids.Order(), (await store.TiedNodesAsync([.. ids, "ship:none"], types, Stop)).Select(node => node.Node.Id).Order());
        return [.. ties.Select(tie => $"{tie.Id} {tie.Type} {tie.From} {tie.To} {tie.Since?.Encode().Length} {tie.Confidence?.Encode().Length}").Order()];
    }

    private static string Show(IReadOnlyDictionary<string, Value> properties) =>
        string.Join(' ', properties.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={Convert.ToHexString(pair.Value.Encode())}"));

    private static IEnumerable<string> Show(IEnumerable<Change> changes) =>
        changes.Select(
            change => $"{change.Number} {string.Join(',', change.Kinds)} {(change.TouchedIds is { } ids ? string.Join(',', ids) : "all")} {(change.TouchedNames is { } names ? string.Join(',', names.Labels.Concat(names.RelationshipTypes)) : "all")}");

    // What relationships repeat of their ends must be what the ends have now.
    private static Task<IReadOnlyList<IReadOnlyList<object?>>> WrongSortKeysAsync() => Neo4jServer.AskAsync("""
        MATCH (a)-[r]->(b)
        WHERE r.__from <> a.id OR r.__to <> b.id
          OR (r:LIES_AT AND (r.__to__name <> coalesce(b.__name, '\uFFFF') OR r.__edge__arrived <> coalesce(r.__arrived, '\uFFFF')
            OR r.__from__launched <> coalesce(a.__launched, '\uFFFF') OR r.__from__tonnage <> coalesce(a.tonnage, 9223372036854775807)))
          OR (r:FOLLOWS_SHIP AND (r.__to__launched <> coalesce(b.__launched, '\uFFFF') OR r.__from__tonnage <> coalesce(a.tonnage, 9223372036854775807)))
        RETURN r.id
        """);

    private static GraphWrite Fleet() => new()
    {
        PutNodes = [Node("ship:1", "Ship", "Ada"), Node("ship:2", "Ship", "Bea"), Node("berth:1", "Berth", "Quay")],
        PutRelationships =
        [
            new RelationshipRecord("rel:1", "LIES_AT", "ship:2", "berth:1", new Dictionary<string, Value>()),
            new RelationshipRecord("rel:2", "FOLLOWS_SHIP", "ship:1", "ship:2", new Dictionary<string, Value>()),
        ],
    };

    private static NodeRecord Ship(string id, string imo) =>
        new(id, "Ship", new Dictionary<string, Value> { ["name"] = new TextValue("Ship"), ["imo"] = new TextValue(imo) });

    private static NodeRecord Node(string id, string label, string name) => new(id, label, new Dictionary<string, Value> { ["name"] = new TextValue(name) });
}
