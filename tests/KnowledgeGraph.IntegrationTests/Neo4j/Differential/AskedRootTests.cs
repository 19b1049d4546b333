using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Testing.Asking;

namespace KnowledgeGraph.IntegrationTests.Neo4j.Differential;

/// <summary>Root fields that are no look-up: what hangs below their nodes is answered alike by both stores.</summary>
[Collection(Neo4jServer.Collection)]
[Trait("Category", "answers")]
public class AskedRootTests
{
    private const string Model = """
        type Box @node {
          name: String!
          inside: [Box!]! @relationship(type: "HOLDS", direction: OUT)
          holder: Box @relationship(type: "HOLDS", direction: IN)
        }
        """;

    // Expected answers are broken into lines.
    private static readonly (string Operation, string Expected)[] Cases =
    [
        (
            """{ found(ids: ["box:1", "box:0", "box:1"]) { edges { score node { id ... on Box { name holder { id } } } } nodes { __typename } } }""",
            """
            {"data":{"found":{"edges":[{"score":1,"node":{"id":"box:1","name":"b\"#","holder":{"id":"box:0"}}},
            {"score":0.5,"node":{"id":"box:0","name":"b\"#","holder":null}},
            {"score":0.3333333333333333,"node":{"id":"box:1","name":"b\"#","holder":{"id":"box:0"}}}],
            "nodes":[{"__typename":"Box"},{"__typename":"Box"},{"__typename":"Box"}]}}}
            """),
        (
            """{ box(id: "box:0") { id } asOf(valid: "2020") { found(ids: ["box:0"]) { nodes { ... on Box { inside { totalCount } } } } } z: __typename }""",
            """
            {"data":{"box":{"id":"box:0"},"asOf":{"found":{"nodes":[{"inside":{"totalCount":2}}]}},"z":"Query"}}
            """),
        (
            """{ a: found(ids: []) { nodes { id } } b: found(ids: ["box:2"]) { nodes { id } } }""",
            """
            {"data":{"a":{"nodes":[]},"b":{"nodes":[{"id":"box:2"}]}}}
            """),
        (
            """{ found(ids: ["box:9"]) { nodes { id } } box(id: "box:0") { id } }""",
            """
            {"errors":[{"message":"The graph changes faster than this can be answered. Try again.","locations":[{"line":1,"column":3}],
            "path":["found"],"extensions":{"code":"STORE_UNAVAILABLE"}}],"data":{"found":null,"box":{"id":"box:0"}}}
            """),
    ];

    [Fact]
    public async Task Both_stores_answer_relationships_that_an_owner_names_alike()
    {
        var owner = new MadeLinks(only: "SailsOn");
        await using var stores = await TwoStores.OpenEmptyAsync(ModelLoader.Load([("sailors.graphql", LinkedSailors.Model)]), roots: [owner]);
        foreach (var store in stores.All) await store.ApplyAsync(LinkedSailors.Graph, TestContext.Current.CancellationToken);

        foreach (var name in LinkedSailors.Operations)
        {
            var (embedded, neo4j) = await stores.AskAsync(LinkedSailors.Operation(name).Document);

            Assert.Equal(embedded, neo4j);
        }
    }

    [Fact]
    public async Task Both_stores_answer_ten_thousand_relationships_that_an_owner_names_alike()
    {
        const int Count = 10_000;
        var owner = new NumberedLinks(Count);
        await using var stores = await TwoStores.OpenEmptyAsync(ModelLoader.Load([("sailors.graphql", LinkedSailors.Model)]), roots: [owner]);
        RelationshipRecord[] links = [.. Enumerable.Range(0, Count).Select(i =>
            new RelationshipRecord($"rel:{i}", NumberedLinks.TypeOf(i), "sailor:1", i % 2 == 0 ? "ship:1" : "sailor:3", new Dictionary<string, Value>()))];
        foreach (var store in stores.All)
        {
            await store.ApplyAsync(LinkedSailors.Graph, TestContext.Current.CancellationToken);
            await store.ApplyAsync(new GraphWrite { PutRelationships = links }, TestContext.Current.CancellationToken);
        }

        var (embedded, neo4j) = await stores.AskAsync("{ numbered { id kind ... on SailsOn { rank } } }");

        Assert.StartsWith("""{"data":{"numbered":[{"id":"rel:0","kind":"SAILS_ON","rank":null},{"id":"rel:1",""", embedded, StringComparison.Ordinal);
        Assert.Equal(embedded, neo4j);
    }

    [Fact]
    public async Task Both_stores_answer_alike()
    {
        await using var stores = await TwoStores.OpenEmptyAsync(ModelLoader.Load([("boxes.graphql", Model)]), roots: [new MadeRoot()]);
        NodeRecord[] nodes = [.. Enumerable.Range(0, 3)
            .Select(i => new NodeRecord($"box:{i}", "Box", new Dictionary<string, Value> { ["name"] = new TextValue("b\"#") }))];
        RelationshipRecord[] inside =
            [.. nodes.Skip(1).Select((node, i) => new RelationshipRecord($"rel:{i}", "HOLDS", "box:0", node.Id, new Dictionary<string, Value>()))];
        foreach (var store in stores.All)
        {
            await store.ApplyAsync(new GraphWrite { PutNodes = nodes, PutRelationships = inside }, TestContext.Current.CancellationToken);
        }

        foreach (var (operation, expected) in Cases)
        {
            var (embedded, neo4j) = await stores.AskAsync(operation);

            Assert.Equal(expected.ReplaceLineEndings(""), embedded);
            Assert.Equal(embedded, neo4j);
        }
    }

    private sealed class NumberedLinks(int count) : IRootField
    {
        public string Sdl => "extend type Query { \"All.\" numbered: [Relationship!] }";

        public static string TypeOf(int number) => number % 2 == 0 ? "SAILS_ON" : "KNOWS";

        public long CostOf(SelectedField root) => 0;

        public int MostItems(IReadOnlyList<SelectedField> path) => count;

        public ValueTask<RootValue> AnswerAsync(RootCall call, CancellationToken cancellation) =>
            ValueTask.FromResult<RootValue>(new RootList([.. Enumerable.Range(0, count).Select(i => new RootEdge(TypeOf(i), $"rel:{i}"))]));
    }
}
