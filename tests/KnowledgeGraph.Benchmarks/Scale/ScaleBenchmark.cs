using System.Text.Json;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Operations;

namespace KnowledgeGraph.Benchmarks.Scale;

/// <summary>
/// What operations cost on a large graph in Neo4j against what they cost where little is there: late pages against first ones, a hub
/// against a node with few relationships, a filter at the far end against a look-up. In process, one caller, over Bolt.
/// </summary>
internal static class ScaleBenchmark
{
    private const int PageSize = 20;
    private const int PagesBefore = 999;
    private const string Page =
        "query($first: Int, $after: String) { organizations(first: $first, after: $after) { nodes { id name } pageInfo { endCursor } } }";
    private const string ByCountry =
        "query($first: Int, $after: String) { organizations(first: $first, after: $after, order: [{ country: ASC }]) { nodes { id name } pageInfo { endCursor } } }";
    private const string OfHub =
        "query($first: Int, $after: String) { organization(id: \"org:0\") { partnerships(first: $first, after: $after) { nodes { id name } pageInfo { endCursor } } } }";
    private const string Related = "query($id: ID!) { organization(id: $id) { partnerships(first: 10) { totalCount nodes { id name } } } }";
    private const string Some =
        "query($number: String!) { organizations(where: { partnerships: { some: { node: { number: { eq: $number } } } } }) { nodes { id name } } }";
    private const string ById = "query($id: ID!) { organization(id: $id) { id name } }";

    /// <summary>Measures and prints the table; 0 if every target was met.</summary>
    public static async Task<int> RunAsync()
    {
        if (Environment.GetEnvironmentVariable("NEO4J_URI") is not { Length: > 0 } uri)
        {
            Console.Error.WriteLine("NEO4J_URI names no server. Give it, NEO4J_USER and NEO4J_PASSWORD, and an empty database.");
            return 2;
        }
        var options = new Neo4jOptions
        {
            Uri = uri,
            User = Environment.GetEnvironmentVariable("NEO4J_USER"),
            Password = Environment.GetEnvironmentVariable("NEO4J_PASSWORD"),
            Database = Environment.GetEnvironmentVariable("NEO4J_DATABASE"),
        };
        await using var store = await Neo4jStore.OpenAsync(ScaleGraph.Model, options, new QueryLimits(), texts: null, CancellationToken.None);
        var asked = new Asked(
            new OperationRunner(ScaleGraph.Model, ApiSchema.Of(ScaleGraph.Model), store, new QueryLimits(), fault => Console.Error.WriteLine(fault)));
        if (!await FillAsync(store, asked)) return 2;

        // Each pair is one query text but for its cursor, if any: what is compared is the place, not the form.
        Comparison[] comparisons =
        [
            new("page 1,000 of a listing against page 1", 1.5, await BehindAsync(asked, Page), Of(Page, new { first = PageSize })),
            new("the same by a key that many share, or lack", 1.5, await BehindAsync(asked, ByCountry), Of(ByCountry, new { first = PageSize })),
            new("page 1,000 of a hub's relationships against page 1", 1.5, await BehindAsync(asked, OfHub), Of(OfHub, new { first = PageSize })),
            new($"first page and totalCount of a hub ({ScaleGraph.Size:N0}) against ten", 1.5, Of(Related, new { id = ScaleGraph.Hub }), Of(
                Related, new { id = ScaleGraph.WithTen })),
            new("some on a unique property of the far end against a look-up by id", 2, i =>
                (Some, Json(new { number = ScaleGraph.NumberOf(Spread(i)) })), i => (ById, Json(new { id = $"org:{Spread(i)}" }))),
        ];
        foreach (var comparison in comparisons) await comparison.MeasureAsync(asked);

        Console.WriteLine(
            $"{ScaleGraph.Size:N0} organizations, {ScaleGraph.Size:N0} partnerships, {2 * ScaleGraph.Size:N0} relationships; {Comparison.Rounds} rounds of {Comparison.Runs} in turn, medians of p50; {Environment.ProcessorCount} processors.");
        Console.WriteLine("| what | ms | against ms | ratio (most) |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var comparison in comparisons) Console.WriteLine(comparison);
        return comparisons.All(comparison => comparison.IsMet) ? 0 : 1;
    }

    // A database that an earlier run has filled is used again.
    private static async Task<bool> FillAsync(Neo4jStore store, Asked asked)
    {
        if (await store.ChangeNumberAsync(CancellationToken.None) == 0) await ScaleGraph.WriteAsync(store);
        var counts = await asked.Async(
            "{ organizations { totalCount } partnerships { totalCount } organization(id: \"org:0\") { partnerships { totalCount } } }", "");
        var expected = $"\"totalCount\":{ScaleGraph.Size}}}";
        if (counts.Split(expected).Length == 4) return true;
        Console.Error.WriteLine("The database is neither empty nor filled by this benchmark. Name an empty one.");
        return false;
    }

    private static async Task<Func<int, (string Document, string Variables)>> BehindAsync(Asked asked, string document)
    {
        const int most = 500;
        string? after = null;
        for (var left = PageSize * PagesBefore; left > 0; left -= most)
        {
            using var answer = JsonDocument.Parse(await asked.Async(document, Json(new { first = Math.Min(left, most), after })));
            after = Cursor(answer.RootElement);
        }
        return Of(document, new { first = PageSize, after });
    }

    private static string? Cursor(JsonElement answer) => answer.EnumerateObject()
        .Select(property =>
            property.NameEquals("endCursor") ? property.Value.GetString() : property.Value.ValueKind == JsonValueKind.Object ? Cursor(property.Value) : null)
        .FirstOrDefault(found => found is not null);

    private static int Spread(int run) => 10 + (run * 7919 % (ScaleGraph.Size - 10));

    private static Func<int, (string, string)> Of(string document, object variables)
    {
        var json = Json(variables);
        return _ => (document, json);
    }

    private static string Json(object variables) => JsonSerializer.Serialize(variables);
}
