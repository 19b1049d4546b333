using KnowledgeGraph.Evidence.Seeds;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Evidence.Writing;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Testing.Versions;

namespace KnowledgeGraph.IntegrationTests.Neo4j.Differential;

/// <summary>What is withdrawn leaves no answer with a null where there may be none, on either store; and the other store answers the same.</summary>
[Collection(Neo4jServer.Collection)]
[Trait("Category", "answers")]
public class WithdrawnTests
{
    private const string Schema = """
        type Port @node { name: String! depth: Int! ships: [Ship!]! @relationship(type: "LIES_AT", direction: IN) }
        type Ship @node { name: String! ports: [Port!]! @relationship(type: "LIES_AT", direction: OUT) }
        """;

    private const string Seed = "document: { id: doc:a, title: A }\nentities:\n"
        + "  - { id: port:p, type: Port, name: P, depth: 7 }\n  - { id: ship:s, type: Ship, name: S }\n"
        + "statements:\n  - { id: lies, subject: ship:s, predicate: ports, object: port:p }\n";

    private static readonly string ShipName = EvidenceIds.OfField("doc:a", "ship:s", "name", null, "\"S\"");
    private static readonly string PortDepth = EvidenceIds.OfField("doc:a", "port:p", "depth", null, "7");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_statement_whose_subject_has_left_is_in_no_list_and_null_where_its_subject_is_asked_for()
    {
        await using var stores = await LoadedAsync();
        await SetAsync(stores, StatementStatus.Retracted, ShipName, "lies");

        var (embedded, neo4j) = await stores.AskAsync("""
            { ships { totalCount } statements(where: { status: { eq: RETRACTED } }) { totalCount nodes { id subject { id } } }
              asked: statement(id: "lies") { id subject { id } } other: statement(id: "lies") { id predicate status object { id } }
              nodes(ids: ["lies", "port:p"]) { id ... on Statement { subject { id } } } }
            """);

        Assert.Equal(
            """{"data":{"ships":{"totalCount":0},"statements":{"totalCount":0,"nodes":[]},"asked":null"""
                + ""","other":{"id":"lies","predicate":"ports","status":"RETRACTED","object":{"id":"port:p"}},"nodes":[null,{"id":"port:p"}]}}""",
            embedded);
        Assert.Equal(embedded, neo4j);
    }

    [Fact]
    public async Task A_statement_whose_subject_is_there_is_listed_with_it()
    {
        await using var stores = await LoadedAsync();
        await SetAsync(stores, StatementStatus.Retracted, "lies");

        var (embedded, neo4j) = await stores.AskAsync("{ statements(where: { status: { eq: RETRACTED } }) { totalCount nodes { id subject { id } } } }");

        Assert.Equal("""{"data":{"statements":{"totalCount":1,"nodes":[{"id":"lies","subject":{"id":"ship:s"}}]}}}""", embedded);
        Assert.Equal(embedded, neo4j);
    }

    [Fact]
    public async Task A_nameless_entity_shows_its_id_and_one_that_lacks_another_field_comes_back_with_it()
    {
        const string Question = "{ ports { totalCount nodes { id name depth ships { nodes { id name } } } } ships { nodes { id name ports { totalCount } } } }";
        await using var stores = await LoadedAsync();
        var whole = await stores.AskAsync(Question);

        await SetAsync(stores, StatementStatus.Retracted, ShipName, PortDepth);
        var (embedded, neo4j) = await stores.AskAsync(Question);
        await SetAsync(stores, StatementStatus.Accepted, ShipName, PortDepth);

        Assert.Equal(
            """{"data":{"ports":{"totalCount":0,"nodes":[]},"ships":{"nodes":[{"id":"ship:s","name":"ship:s","ports":{"totalCount":0}}]}}}""", embedded);
        Assert.Equal(embedded, neo4j);
        Assert.Equal(whole, await stores.AskAsync(Question));
        Assert.Contains("\"depth\":7", whole.Embedded, StringComparison.Ordinal);
    }

    private static async Task<TwoStores> LoadedAsync()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yaml", Seed);
        var model = ModelLoader.Load([("ports.graphql", Schema)]);
        var stores = await TwoStores.OpenEmptyAsync(model);
        foreach (var store in stores.All) await new SeedLoader(model, store, store, stores.Clock).LoadAsync([folder.Path], progress: null, Stop);
        return stores;
    }

    private static async Task SetAsync(TwoStores stores, StatementStatus status, params string[] ids)
    {
        foreach (IGraphStore store in stores.All)
        {
            var statements = (await StoredGraph.ReadAsync(stores.Model, store, Stop)).Statements;
            await new EvidenceWriter(stores.Model, store, store).WriteAsync(
                _ => ValueTask.FromResult(new EvidenceChange
                {
                    At = stores.Clock.GetUtcNow(),
                    Statements = [.. ids.Select(id => statements[id] with { Status = status, KnownTo = null })],
                }),
                Stop);
        }
    }
}
