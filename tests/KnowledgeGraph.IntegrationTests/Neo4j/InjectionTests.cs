using System.Buffers;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Evidence.Seeds;
using KnowledgeGraph.Evidence.Verification;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Opening;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.History;

namespace KnowledgeGraph.IntegrationTests.Neo4j;

/// <summary>
/// Names and values that would be Cypher, were they ever part of a text, on a real Neo4j. A node of another program stands by: it is
/// still there, alone, after whatever was asked, and the embedded store, which knows no Cypher, gives the same bytes.
/// </summary>
[Collection(Neo4jServer.Collection)]
[Trait("Category", "answers")]
public class InjectionTests
{
    // Names that are words of Cypher wherever a model may have them, the longest that it may have, and texts in its descriptions.
    private static readonly string Model = $$"""
        enum Language { ES MATCH }
        enum With { NULL CREATE DETACH }
        "` ' \u0060 x' WITH true MATCH (n) DETACH DELETE n //"
        type Call @node(label: "MATCH", plural: "unwinds", prefix: "x.y-z_") {
          "`}) DETACH DELETE n //"
          name: String! @localized
          aka: [String!] @alias
          return: String @index
          delete: String @unique
          kind: With @index
          tags: [String!]
          paper: JSON
          site: URL
          set: [Call!]! @relationship(type: "DELETE", direction: OUT, properties: "Union")
          unset: [Call!]! @relationship(type: "DELETE", direction: IN, properties: "Union")
          {{new string('f', 90)}}: String @index
        }
        type Union @relationshipProperties { merge: String }
        type Long1 @node(label: "{{new string('L', 100)}}") { name: String! calls: [Call!]! @relationship(type: "{{new string('R', 100)}}", direction: OUT) }
        """;

    private static readonly string[] Texts =
    [
        "`", "``", "'", "\"", "\\", "\\u0060", "\u0060) DETACH DELETE n //", "x' WITH true MATCH (n) DETACH DELETE n //",
        "x\" OR \"1\"=\"1", "$p0", "{id}", "}) RETURN 1 //",
        "/* */ // --", "two\nlines\r\n\ttabs", "a:b AND *~0.5^2 \"c d\"?+[x TO y]", ".*(a+)+$", "%_", "😀\uE000",
        "\u0000nul", "null", "MATCH", new string('`', 300),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Hostile_names_and_values_are_stored_found_and_verified_and_nothing_else_runs()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/calls.yaml", Seed());
        var model = ModelLoader.Load([("calls.graphql", Model)]);
        await Neo4jServer.EmptyAsync(Neo4jServer.Options);
        await Neo4jServer.AskAsync("CREATE (:Canary {id: 'canary', song: 'x'})");
        await using (var neo4j = await OpenAsync(model))
        {
            await using var embedded = EmbeddedStore.Open(model, directory: null, TimeProvider.System);
            foreach (var store in (IGraphStore[])[neo4j, embedded]) await new SeedLoader(model, store, store, TimeProvider.System)
                .LoadAsync([folder["in"]], progress: null, Stop);

            Assert.Empty((await new Verifier(model, neo4j).RunAsync(texts: null, Stop)).Faults);
            await SameAsync(model, neo4j, embedded);
        }

        // Again, with the same model on the same database: streams, reads and writes by these names.
        await using var again = await OpenAsync(model);
        await new SeedLoader(model, again, again, TimeProvider.System).LoadAsync([folder["in"]], progress: null, Stop);
        Assert.Empty((await new Verifier(model, again).RunAsync(texts: null, Stop)).Faults);
        await CanaryLivesAsync();
    }

    private static async Task SameAsync(GraphModel model, IGraphStore neo4j, IGraphStore embedded)
    {
        var (runner, oracle) = (Runner(model, neo4j), Runner(model, embedded));
        foreach (var (document, name, code) in Documents())
        {
            foreach (var text in Texts)
            {
                var variables = JsonSerializer.Serialize(new Dictionary<string, object?> { ["t"] = text, ["ts"] = (string[])[text, "`"], [text] = text });
                var expected = await AskAsync(oracle, document, variables, name);
                Assert.True(
                    code is null ? expected.StartsWith("{\"data\":", StringComparison.Ordinal) : expected.Contains(code, StringComparison.Ordinal),
                    $"{document} with {text}: {expected}");
                Assert.Equal(expected, await AskAsync(runner, document, variables, name));
            }
        }
        await CanaryLivesAsync();
    }

    private static async Task CanaryLivesAsync()
    {
        var labels = (await Neo4jServer.AskAsync("MATCH (n) UNWIND labels(n) AS label RETURN DISTINCT label ORDER BY label")).Select(row => (string)row[0]!);
        var songs = await Neo4jServer.AskAsync("MATCH (c:Canary) WHERE c.song = 'x' AND size(keys(c)) = 2 RETURN count(c)");

        Assert.Equal(
            ["Canary", "Document", "KnowledgeGraphChange", "KnowledgeGraphChanges", new string('L', 100), "MATCH", "Node", "Statement"],
            labels.Order(StringComparer.Ordinal));
        Assert.Equal(1L, songs[0][0]);
    }

    private static IEnumerable<(string Document, string? Name, string? Code)> Documents()
    {
        const string Shown = "{ totalCount nodes { id name aliases return delete kind tags paper site set { edges { merge node { name } } } } }";
        foreach (var one in (string[])["eq", "neq", "contains", "ncontains", "startsWith", "nstartsWith", "endsWith", "nendsWith", "matches"])
        {
            foreach (var field in (string[])["name", "anyName", "return"])
                yield return ($"query ($t: String!) {{ unwinds(where: {{ {field}: {{ {one}: $t }} }}) {Shown} }}", null, null);
        }
        foreach (var many in (string[])["in", "nin"]) yield return (
            $"query ($ts: [String!]!) {{ unwinds(where: {{ delete: {{ {many}: $ts }} }}) {Shown} }}", null, null);
        yield return (
            $"query ($t: String!) {{ unwinds(where: {{ set: {{ some: {{ edge: {{ merge: {{ eq: $t }} }}, node: {{ name: {{ contains: $t }} }} }} }} }}) {Shown} }}", null, null);
        yield return ("query ($t: ID!, $ts: [ID!]!) { node(id: $t) { id } call(id: $t) { name } nodes(ids: $ts) { id } }", null, null);
        yield return ("query ($t: String!) { unwinds(after: $t) { totalCount } }", null, "INVALID_CURSOR");
        yield return ("query ($t: String!) { unwinds { nodes { set(before: $t, last: 1) { totalCount } } } }", null, "INVALID_CURSOR");
        yield return ("query DETACH { unwinds { nodes { name } } } query DELETE { unwinds { totalCount } }", "DETACH", null);
        yield return ("query ($t: With) { unwinds(where: { kind: { eq: $t } }) { totalCount } }", null, "VARIABLE_INVALID");
        yield return (
            "{ RETURN: unwinds(where: { kind: { in: [NULL, CREATE, DETACH] } }, order: [{ return: DESC }, { kind: ASC }]) { DELETE: totalCount nodes { name(language: MATCH) names { text language } } facets(by: [KIND, RETURN]) { field value count } } }", null, null);
        yield return ("{ long1s { nodes { name calls { totalCount nodes { name unset { nodes { name } } } } } } }", null, null);
    }

    private static string Seed()
    {
        var yaml = new StringBuilder("document: { id: \"doc:`\", title: \"` x' DETACH DELETE\" }\nentities:\n");
        var texts = Texts.Where(text => !text.Contains('\0', StringComparison.Ordinal)).ToList();
        for (var i = 0; i < texts.Count; i++)
        {
            var text = JsonSerializer.Serialize(texts[i]);
            yaml.Append(
                $"  - {{ id: \"x.y-z_:{i}\", type: Call, name: {{ default: {text}, match: {text} }}, aka: [{text}], return: {text}, delete: {text}, kind: {(i % 2 == 0 ? "NULL" : "DETACH")}, tags: [{text}, \"`\"] }}\n");
        }
        yaml.Append("  - { id: \"long:1\", type: Long1, name: Long }\nstatements:\n");
        for (var i = 1; i < texts.Count; i++)
            yaml.Append(
                $"  - {{ id: \"st:`{i}\", subject: \"x.y-z_:{i}\", predicate: set, object: \"x.y-z_:0\", edge: {{ merge: {JsonSerializer.Serialize(texts[i])} }}, confidence: 0.9 }}\n");
        yaml.Append("  - { id: \"st:long\", subject: \"long:1\", predicate: calls, object: \"x.y-z_:1\", confidence: 0.9 }\n");
        return yaml.ToString();
    }

    private static Task<Neo4jStore> OpenAsync(GraphModel model) => Neo4jStore.OpenAsync(model, Neo4jServer.Options, new QueryLimits(), texts: null, Stop);

    private static OperationRunner Runner(GraphModel model, IGraphStore store) => new(
        model,
        ApiSchema.Of(model),
        StorePlans.Over(model, store, new QueryLimits(), new HistoryOptions(), TimeProvider.System, texts: null, fault => throw fault).Runner,
        new QueryLimits(),
        fault => TestContext.Current.TestOutputHelper?.WriteLine(fault.ToString()));

    private static async Task<string> AskAsync(OperationRunner runner, string document, string variables, string? name)
    {
        var output = new ArrayBufferWriter<byte>();
        var request =
            new OperationRequest
            {
                Document = Encoding.UTF8.GetBytes(document),
                Variables = Encoding.UTF8.GetBytes(variables),
                OperationName = name
            };
        await runner.RunAsync(request, output, Stop);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
