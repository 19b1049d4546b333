using System.Diagnostics;
using KnowledgeGraph.Benchmarks.Scale;
using KnowledgeGraph.Evidence.Generation;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Benchmarks.Questions;

/// <summary>
/// What questions to a large graph cost, with the fields that a caller reads: in the embedded store one of a million entities; on Neo4j, where
/// NEO4J_URI names an empty database, one of 100,000 organizations. A hub has 100,000 relationships in both. In process, one caller.
/// </summary>
internal static class QuestionsBenchmark
{
    private const int PathPairs = 300;
    private const int Looks = 30;
    private const int AtHub = 100_000;
    private const int RecordsPerWrite = 20_000;

    private static readonly GenerationOptions Million = new()
    {
        Nodes = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["Organization"] = 250_000,
            ["Person"] = 500_000,
            ["Partnership"] = 240_000,
            ["Initiative"] = 10_000,
        },
        Relationships = 2_250_000,
    };

    /// <summary>Measures and prints the table; 0 if every target was met.</summary>
    public static Task<int> RunAsync() =>
        Environment.GetEnvironmentVariable("NEO4J_URI") is { Length: > 0 } uri ? OnNeo4jAsync(uri) : EmbeddedAsync();

    private static async Task<int> EmbeddedAsync()
    {
        var model = ModelLoader.LoadFolder(Path.Combine(Requirement.RepositoryRoot(), "schema"));
        await using var store = EmbeddedStore.Open(model, directory: null, TimeProvider.System);
        await new Generator(model, TimeProvider.System).WriteAsync(Million, store, store, progress: null, CancellationToken.None);
        foreach (var some in AtHubOf("org:1").Chunk(RecordsPerWrite))
            await store.ApplyAsync(new GraphWrite { PutRelationships = some, Kinds = ["generate"] }, CancellationToken.None);
        return await MeasureAsync(model, store, "person", mostPath: 20, mostLook: 50);
    }

    private static IEnumerable<RelationshipRecord> AtHubOf(string hub) => Enumerable.Range(1, AtHub).Select(person =>
        new RelationshipRecord($"rel:hub-{person}", "HOLDS_POSITION", $"person:{person}", hub, new Dictionary<string, Value>()));

    private static async Task<int> OnNeo4jAsync(string uri)
    {
        var options = new Neo4jOptions
        {
            Uri = uri,
            User = Environment.GetEnvironmentVariable("NEO4J_USER"),
            Password = Environment.GetEnvironmentVariable("NEO4J_PASSWORD"),
            Database = Environment.GetEnvironmentVariable("NEO4J_DATABASE"),
        };
        await using var store = await Neo4jStore.OpenAsync(ScaleGraph.Model, options, new QueryLimits(), texts: null, CancellationToken.None);
        if (await store.ChangeNumberAsync(CancellationToken.None) == 0) await ScaleGraph.WriteAsync(store);
        return await MeasureAsync(ScaleGraph.Model, store, "org", mostPath: 100, mostLook: 200);
    }

    // Ids of a type are its prefix and a running number, in both graphs.
    private static async Task<int> MeasureAsync(GraphModel model, IGraphStore store, string prefix, double mostPath, double mostLook)
    {
        await using var asked = new Questioner(model, store);
        var clock = Stopwatch.StartNew();
        var hub = await asked.HubAsync();
        var first = clock.Elapsed.TotalSeconds;
        var gigabytes = GC.GetTotalMemory(forceFullCollection: true) / 1e9;
        var around = await asked.AroundAsync(hub.Id);
        var random = new Random(1);
        string Any() => $"{prefix}:{random.Next(1, 100_000)}";
        string Near() => around[random.Next(around.Length)];

        Row[] rows =
        [
            await asked.TimeAsync("paths between two of many", PathPairs, mostPath, () => Questioner.Paths(Any(), Any())),
            await asked.TimeAsync("paths between two neighbours of the hub", PathPairs, mostPath, () => Questioner.Paths(Near(), Near())),
            await asked.TimeAsync("paths from the hub", PathPairs, mostPath, () => Questioner.Paths(hub.Id, Any())),
            await asked.TimeAsync("neighborhood of the hub", Looks, mostLook, () => Questioner.Around(hub.Id)),
            await asked.TimeAsync("commonConnections of the hub and another", Looks, mostLook, () => Questioner.Common(hub.Id, Any())),
        ];
        Console.WriteLine(
            $"{store.Description}; hub with {hub.Degree:N0} neighbours; the first question is answered after {first:0.0} s, and the process holds {gigabytes:0.00} GB then; "
            + $"{Environment.ProcessorCount} processors.");
        Console.WriteLine("| what | p50 ms | p99 ms | at most |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var row in rows) Console.WriteLine(row);
        return Array.TrueForAll(rows, row => row.P99 <= row.Most) ? 0 : 1;
    }
}

/// <summary>How long a question took.</summary>
internal sealed record Row(string Name, double P50, double P99, double Most)
{
    public override string ToString() => $"| {Name} | {P50:0.0} | {P99:0.0} | {Most:0} |";
}
