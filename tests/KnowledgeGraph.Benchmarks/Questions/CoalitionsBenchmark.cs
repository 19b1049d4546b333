using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Evidence.Generation;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Benchmarks.Questions;

/// <summary>What coalitions of 100,000 actors cost: until the first answer, as who asks again and again has it, and once they are kept.</summary>
internal static class CoalitionsBenchmark
{
    private const double MostFirstSeconds = 10;
    private const double MostKeptMilliseconds = 5;
    private const int KeptTimes = 200;
    private const string Asked =
        "{ coalitions { method modularity ungrouped chance { pValue } "
        + "coalitions { size cohesion stability members(first: 5) { nodes { strength node { id name } } } } } }";

    private static readonly GenerationOptions Graph = new()
    {
        Nodes = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["Organization"] = 60_000,
            ["Person"] = 90_000,
            ["Partnership"] = 60_000,
            ["Initiative"] = 4_000,
            ["Event"] = 4_000,
        },
        Relationships = 500_000,
    };

    /// <summary>Measures and prints the table; 0 if every target was met.</summary>
    public static async Task<int> RunAsync()
    {
        var model = ModelLoader.LoadFolder(Path.Combine(Requirement.RepositoryRoot(), "schema"));
        await using var store = EmbeddedStore.Open(model, directory: null, TimeProvider.System);
        await new Generator(model, TimeProvider.System).WriteAsync(Graph, store, store, progress: null, CancellationToken.None);
        await using var asked = new Questioner(model, store);
        var clock = Stopwatch.StartNew();
        JsonElement found;
        do found = (await asked.AskAsync(Asked, new { }, mayFail: true)).GetProperty("coalitions");
        while (found.ValueKind == JsonValueKind.Null);
        var first = clock.Elapsed.TotalSeconds;
        var kept = await asked.TimeAsync("a kept answer, ms", KeptTimes, MostKeptMilliseconds, () => (Asked, new { }));

        Console.WriteLine(found.GetProperty("method").GetString());
        Console.WriteLine("| what | p50 | p99 | at most |");
        Console.WriteLine("|---|---|---|---|");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| the first answer, s | {first:0.0} | {first:0.0} | {MostFirstSeconds:0} |"));
        Console.WriteLine(kept);
        return first <= MostFirstSeconds && kept.P99 <= kept.Most ? 0 : 1;
    }
}
