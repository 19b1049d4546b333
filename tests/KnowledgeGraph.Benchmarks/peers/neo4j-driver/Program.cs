using System.Text.Json;
using KnowledgeGraph.Benchmarks.Neo4j;
using Neo4j.Driver;

// A peer of the benchmark `neo4j`: one hand-written query over Neo4j's own driver in a bare endpoint, its lists written as the JSON
// that a GraphQL server answers. Reads the POST to its end and takes the ids from its variables.
var (uri, user, password) = (Setting("NEO4J_URI"), Setting("NEO4J_USER"), Setting("NEO4J_PASSWORD"));
await using var driver = GraphDatabase.Driver(uri, AuthTokens.Basic(user, password));
var cypher = args is ["seeking"] ? HandWritten.Seeking : HandWritten.Expanding;

var builder = WebApplication.CreateSlimBuilder();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Logging.ClearProviders();
await using var app = builder.Build();
app.Run(AnswerAsync);
await app.StartAsync();
Console.WriteLine($"  address  {app.Urls.First()}");
await app.WaitForShutdownAsync();

async Task AnswerAsync(HttpContext context)
{
    using var request = await JsonDocument.ParseAsync(context.Request.Body);
    var ids = request.RootElement.GetProperty("variables").EnumerateObject().Select(variable => variable.Value.GetString()!).ToList();
    await using var session = driver.AsyncSession(config => config.WithDefaultAccessMode(AccessMode.Read));
    var cursor = await session.RunAsync(cypher, new Dictionary<string, object> { ["ids"] = ids });
    var record = await cursor.SingleAsync();
    context.Response.ContentType = "application/json";
    await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
    json.WriteStartObject();
    json.WriteStartObject("data");
    foreach (var (number, organization) in Lists(record[0]).Index()) Write(json, $"o{number}", organization, ["id", "name"], Partners);
    json.WriteEndObject();
    json.WriteEndObject();
    await json.FlushAsync();
}

static void Partners(Utf8JsonWriter json, IReadOnlyList<object?> row)
{
    json.WriteStartObject("people");
    Edges(json, row[2], ["title", "since"], (_, _) => { });
    json.WriteEndObject();
    json.WriteStartObject("partnerships");
    json.WriteNumber("totalCount", (long)row[3]!);
    Edges(json, row[4], ["role"], (_, partnership) =>
    {
        json.WriteStartObject("participants");
        Edges(json, partnership[2], ["role"], (_, _) => { });
        json.WriteEndObject();
        json.WriteStartObject("initiatives");
        json.WriteStartArray("nodes");
        foreach (var initiative in Lists(partnership[3])) Write(json, null, initiative, ["id", "name"], (_, _) => { });
        json.WriteEndArray();
        json.WriteEndObject();
    });
    json.WriteEndObject();
}

// Each edge: its own properties, then id and name of the far node, then what hangs below that.
static void Edges(Utf8JsonWriter json, object? rows, string[] properties, Action<Utf8JsonWriter, IReadOnlyList<object?>> below)
{
    json.WriteStartArray("edges");
    foreach (var row in Lists(rows))
    {
        json.WriteStartObject();
        for (var i = 0; i < properties.Length; i++) Value(json, properties[i], row[i]);
        Write(json, "node", [.. row.Skip(properties.Length)], ["id", "name"], below);
        json.WriteEndObject();
    }

    json.WriteEndArray();
}

static void Write(Utf8JsonWriter json, string? name, IReadOnlyList<object?> row, string[] properties, Action<Utf8JsonWriter, IReadOnlyList<object?>> below)
{
    if (name is null) json.WriteStartObject();
    else json.WriteStartObject(name);
    for (var i = 0; i < properties.Length; i++) Value(json, properties[i], row[i]);
    below(json, row);
    json.WriteEndObject();
}

static void Value(Utf8JsonWriter json, string name, object? value)
{
    if (value is null) json.WriteNull(name);
    else json.WriteString(name, (string)value);
}

static IEnumerable<IReadOnlyList<object?>> Lists(object? list) => ((List<object>)list!).Select(item => (IReadOnlyList<object?>)(List<object?>)item!);

static string Setting(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is not set.");
