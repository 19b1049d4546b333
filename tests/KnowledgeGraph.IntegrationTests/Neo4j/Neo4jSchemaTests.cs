using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Neo4j.Limits;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.IntegrationTests.Neo4j;

/// <summary>What opening a store does to a database, and what it refuses.</summary>
[Collection(Neo4jServer.Collection)]
[Trait("Category", "answers")]
public class Neo4jSchemaTests
{
    private const string Ports =
        "type Port @node { name: String! code: String @unique ships: [Vessel!]! @relationship(type: \"CALLS_AT\", direction: IN) } type Vessel @node { name: String! built: Date }";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Opening_again_changes_nothing()
    {
        await using (var first = await Neo4jServer.OpenEmptyAsync(Model(Ports)))
            await first.ApplyAsync(Port("port:1", "A"), Stop);
        var before = await SchemaAsync();

        await using var again = await Neo4jServer.OpenAsync(Model(Ports));

        Assert.Equal(before, await SchemaAsync());
        Assert.All(again.Layout.Indexes, index => Assert.Contains(before, line => line.Contains(index.Name, StringComparison.Ordinal)));
        Assert.Equal(1, await again.ChangeNumberAsync(Stop));
    }

    [Fact]
    public async Task A_database_with_nodes_of_another_program_under_our_names_is_reported_and_left_alone()
    {
        await Neo4jServer.EmptyAsync(Neo4jServer.Options);
        await Neo4jServer.AskAsync("CREATE (:Port {name: 'theirs'})");

        var refusal = await Assert.ThrowsAsync<StoreFormatException>(() => Neo4jServer.OpenAsync(Model(Ports)));

        Assert.Contains("nodes labelled Port", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("NEO4J_DATABASE", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(await SchemaAsync(), line => line.Contains("kg_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nodes_of_another_program_under_other_names_are_no_hindrance()
    {
        await Neo4jServer.EmptyAsync(Neo4jServer.Options);
        await Neo4jServer.AskAsync("CREATE (:Elsewhere {id: 'port:1'})-[:KNOWS]->(:Elsewhere)");

        await using var graph = await Neo4jServer.OpenAsync(Model(Ports));
        await graph.ApplyAsync(Port("port:1", "A"), Stop);

        Assert.Equal(1, (await graph.SummaryAsync(Stop)).Counts["Port"]);
    }

    [Fact]
    public async Task An_index_that_is_in_the_way_is_named_with_the_remedy()
    {
        await Neo4jServer.EmptyAsync(Neo4jServer.Options);
        await Neo4jServer.AskAsync("CREATE INDEX theirs FOR (p:Port) ON (p.__code__key)");

        var refusal = await Assert.ThrowsAsync<StoreFormatException>(() => Neo4jServer.OpenAsync(Model(Ports)));

        Assert.Contains("on nodes Port(__code__key)", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Drop that index", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_another_model_is_reported_where_it_holds_what_this_one_does_not_know()
    {
        await using (var first = await Neo4jServer.OpenEmptyAsync(Model(Ports)))
            await first.ApplyAsync(Port("port:1", "A"), Stop);

        var refusal = await Assert.ThrowsAsync<StoreFormatException>(() => Neo4jServer.OpenAsync(Model("type Vessel @node { name: String! }")));

        Assert.Contains("another model", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Port", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_orders_otherwise_has_its_records_laid_out_anew()
    {
        await using (var first = await Neo4jServer.OpenEmptyAsync(Model(Ports)))
        {
            await first.ApplyAsync(Port("port:1", "A"), Stop);
            await first.ApplyAsync(
                new GraphWrite
                {
                    PutNodes = [new NodeRecord("vessel:1", "Vessel", Named("Ada"))],
                    PutRelationships = [new RelationshipRecord("rel:1", "CALLS_AT", "vessel:1", "port:1", new Dictionary<string, Value>())]
                }, Stop);
        }

        await using var second = await Neo4jServer.OpenAsync(
            Model(Ports.Replace("type Vessel @node", "type Vessel @node(order: [\"built\", \"name\"])", StringComparison.Ordinal)));

        var row = (await Neo4jServer.AskAsync("MATCH ()-[r:CALLS_AT]->() RETURN r.__from__built, r.__from__name"))[0];
        Assert.Equal(["\uFFFF", "ada"], row);
        Assert.Equal(["layout", "layout"], (await second.ChangesAsync(2, 10, Stop)).SelectMany(change => change.Kinds));
    }

    [Fact]
    public async Task A_database_that_was_folded_otherwise_is_folded_anew_when_it_is_opened()
    {
        await using (var first = await Neo4jServer.OpenEmptyAsync(Model(Ports)))
            await first.ApplyAsync(new GraphWrite { PutNodes = [new NodeRecord("vessel:1", "Vessel", Named("L’Été 🚀"))] }, Stop);
        await Neo4jServer.AskAsync(
            "MATCH (v:Vessel) REMOVE v.__name__whole SET v.__names = ['l’ete \uFFFD'] WITH v MATCH (c:KnowledgeGraphChanges) SET c.layout = 'of before'");

        await using var second = await Neo4jServer.OpenAsync(Model(Ports));

        var row = (await Neo4jServer.AskAsync("MATCH (v:Vessel) RETURN v.__name, v.__name__whole, v.__names[0]"))[0];
        Assert.Equal(["l’ete \uFFFD", "l'ete 🚀", "l'ete 🚀"], row);
    }

    [Fact]
    public async Task A_model_that_only_says_more_leaves_the_records_as_they_are()
    {
        await using (var first = await Neo4jServer.OpenEmptyAsync(Model(Ports)))
            await first.ApplyAsync(Port("port:1", "A"), Stop);

        await using var second = await Neo4jServer.OpenAsync(Model("\"A place.\" " + Ports));

        Assert.Equal(1, await second.ChangeNumberAsync(Stop));
    }

    [Fact]
    public async Task Wrong_credentials_are_told_at_once_and_not_shown()
    {
        var options = Neo4jServer.Options with { Password = "no-such-secret" };

        var refusal = await Assert.ThrowsAsync<StoreFailureException>(() => Neo4jStore.OpenAsync(Model(Ports), options, new QueryLimits(), texts: null, Stop));

        Assert.Contains("NEO4J_PASSWORD", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("no-such-secret", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told_with_its_address()
    {
        var options = new Neo4jOptions { Uri = "bolt://127.0.0.1:1", Limits = new Neo4jLimits { OpenTimeout = TimeSpan.FromMilliseconds(1) } };

        var refusal = await Assert.ThrowsAsync<StoreFailureException>(() => Neo4jStore.OpenAsync(Model(Ports), options, new QueryLimits(), texts: null, Stop));

        Assert.Contains("bolt://127.0.0.1:1", refusal.Message, StringComparison.Ordinal);
    }

    private static GraphModel Model(string text) => ModelLoader.Load([("ports.graphql", text)]);

    private static GraphWrite Port(string id, string code) =>
        new() { PutNodes = [new NodeRecord(id, "Port", new Dictionary<string, Value>(Named("Port")) { ["code"] = new TextValue(code) })] };

    private static Dictionary<string, Value> Named(string name) => new() { ["name"] = new TextValue(name) };

    private static async Task<List<string>> SchemaAsync() =>
        [.. (await Neo4jServer.AskAsync(
            "SHOW INDEXES YIELD name, type, properties RETURN name + reduce(t = ' ' + type, p IN coalesce(properties, []) | t + ' ' + p) ORDER BY name"))
            .Select(row => (string)row[0]!)];
}
