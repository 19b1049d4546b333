using System.Buffers;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Testing.Asking;

namespace KnowledgeGraph.IntegrationTests.Neo4j.Profiles;

/// <summary>
/// A graph of women and their clubs that grows: every woman is in the first club, and the first woman in every club; ten are in the second. Of ten a short
/// document speaks, of all others a long one. All forms are run while it is empty, so that Neo4j plans them knowing nothing, when it is small, and
/// when it is ten times as large.
/// </summary>
public sealed class ProfiledClubs : IAsyncLifetime
{
    private const int Small = 150;
    private const int Large = 1_500;
    private const string Model = """
        enum Grade { A B C }
        type Club @node { name: String!  code: String @unique  city: String @index  grade: Grade @index  founded: Int @index  members: [Woman!]! @relationship(type: "JOINED", direction: IN, properties: "Joining") }
        type Woman @node(plural: "women") { name: String!  code: String @unique  born: Date  clubs: [Club!]! @relationship(type: "JOINED", direction: OUT, properties: "Joining", order: ["rank", "name"])  boss: Woman @relationship(type: "UNDER", direction: OUT) }
        type Joining @relationshipProperties { rank: Grade }
        """;

    private readonly Dictionary<(string Form, int Women), IReadOnlyList<PlanStep>> _profiles = [];
    private ProfilingClient _client = null!;
    private OperationRunner _runner = null!;
    private bool _isFilled;

    /// <summary>The plans of a form's queries on the small graph and on the large one.</summary>
    internal (IReadOnlyList<PlanStep> Small, IReadOnlyList<PlanStep> Large) Of(string form) => (_profiles[(form, Small)], _profiles[(form, Large)]);

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("NEO4J_URI") is null or "") return;
        var model = ModelLoader.Load([("clubs.graphql", Model)]);
        await Neo4jServer.EmptyAsync(Neo4jServer.Options);
        _client = new ProfilingClient(BoltCypherClient.Open(Neo4jServer.Options));
        await using var store = await Neo4jStore.OpenAsync(model, _client, TimeProvider.System, new QueryLimits(), texts: null, CancellationToken.None);
        // The empty graph has none that could be named; what is asked of it is planned all the same.
        var links = new MadeLinks { IsNamed = _ => _isFilled };
        _runner = new OperationRunner(model, ApiSchema.Of(model, roots: [links]), store, new QueryLimits());
        await RunAllAsync(women: 0);
        await store.ApplyAsync(Women(0, Small), CancellationToken.None);
        _isFilled = true;
        await RunAllAsync(Small);
        await store.ApplyAsync(Women(Small, Large), CancellationToken.None);
        await RunAllAsync(Large);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task RunAllAsync(int women)
    {
        foreach (var form in Form.All)
        {
            // The last members of a listing: a page behind such a cursor has all the others before it.
            List<string> cursors = form.Cursor is null ? [] : [.. Strings(await AskAsync(form.Cursor, []), "cursor")];
            _client.Profiles.Clear();
            await AskAsync(form.Document, cursors);
            _profiles[(form.Name, women)] = [.. _client.Profiles];
        }
    }

    private async Task<JsonElement> AskAsync(string document, List<string> cursors)
    {
        var output = new ArrayBufferWriter<byte>();
        var variables = cursors.Count == 0 ? "" : JsonSerializer.Serialize(new { at = cursors[0], to = cursors[^1] });
        await _runner.RunAsync(
            new OperationRequest { Document = Encoding.UTF8.GetBytes(document), Variables = Encoding.UTF8.GetBytes(variables) },
            output, CancellationToken.None);
        var answer = JsonDocument.Parse(output.WrittenMemory).RootElement;
        return answer.TryGetProperty("errors", out var errors) ? throw new InvalidOperationException($"{document}: {errors}") : answer;
    }

    private static IEnumerable<string> Strings(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Object =>
            element.EnumerateObject().SelectMany(property => property.Name == name ? [property.Value.GetString()!] : Strings(property.Value, name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Strings(item, name)),
        _ => [],
    };

    private static GraphWrite Women(int from, int to)
    {
        var (nodes, relationships) = (new List<NodeRecord>(), new List<RelationshipRecord>());
        for (var i = from; i < to; i++)
        {
            nodes.Add(Node($"woman:{i}", "Woman", ("name", $"Woman {i:00000}"), ("code", $"w{i}")));
            nodes.Add(Node(
                $"club:{i}", "Club",
                [("name", $"Club {i:00000}"), ("code", $"c{i}"), ("grade", i == 3 ? "C" : i % 10 == 0 ? "A" : "B"), .. i % 3 == 0
                ? [] : (ReadOnlySpan<(string, string)>)[("city", i < 10 ? "Few" : "Many")]]));
            nodes.Add(Said(i));
            relationships.Add(new RelationshipRecord($"rel:about-{i}", "SUBJECT", $"statement:{i}", $"woman:{i}", new Dictionary<string, Value>()));
            relationships.Add(new RelationshipRecord(
                $"rel:says-{i}", "FROM_DOCUMENT", $"statement:{i}", i < 10 ? "doc:short" : "doc:long", new Dictionary<string, Value>()));
            relationships.Add(Joined($"rel:hub-{i}", $"woman:{i}", "club:0"));
            relationships.Add(Joined($"rel:all-{i}", "woman:0", $"club:{i}"));
            relationships.Add(Joined($"rel:own-{i}", $"woman:{i}", i is > 0 and <= 10 ? "club:1" : $"club:{Math.Max(i, 2)}"));
        }
        if (from == 0) nodes.AddRange([Node("doc:short", "Document", ("title", "Short")), Node("doc:long", "Document", ("title", "Long"))]);
        return new GraphWrite { PutNodes = nodes, PutRelationships = relationships };
    }

    private static NodeRecord Said(int i) => new($"statement:{i}", "Statement", new Dictionary<string, Value>
    {
        ["predicate"] = new TextValue("name"),
        ["status"] = new TextValue("ACCEPTED"),
        ["spanStart"] = new IntegerValue(10 * (i % 7)),
        ["spanEnd"] = new IntegerValue((10 * (i % 7)) + 5),
    });

    private static NodeRecord Node(string id, string label, params ReadOnlySpan<(string Key, string Text)> properties)
    {
        var values = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var (key, text) in properties) values[key] = new TextValue(text);
        return new NodeRecord(id, label, values);
    }

    private static RelationshipRecord Joined(string id, string from, string to) => new(id, "JOINED", from, to, new Dictionary<string, Value>());
}
