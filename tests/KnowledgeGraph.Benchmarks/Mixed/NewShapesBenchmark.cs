using System.Text.Json;
using KnowledgeGraph.Benchmarks.Http;
using KnowledgeGraph.Benchmarks.Neo4j;

namespace KnowledgeGraph.Benchmarks.Mixed;

/// <summary>
/// What is left of the throughput of known operations on Neo4j while somebody sends hundreds of shapes in a row that Neo4j has not planned
/// yet, each of which costs it hundreds of times what running does. The 10,000 graph; loopback only.
/// </summary>
internal static class NewShapesBenchmark
{
    private const int Clients = 8;
    private const int Shapes = 500;
    private const int WarmUpRounds = 4;
    private const int Rounds = 3;
    private const double LeastRatio = 0.5;
    private static readonly string Server = Path.Combine(AppContext.BaseDirectory, "KnowledgeGraph.Server.dll");

    // Nine fields that may be there or not: 512 shapes.
    private static readonly string[] Fields =
    [
        "kind", "country", "degree", "website", "names { text }",
        "people(first: 3) { edges { title node { name } } }", "partnerships(first: 3) { totalCount nodes { name kind } }",
        "initiatives(first: 3) { edges { role node { name } } }", "units(first: 3) { nodes { name } }",
    ];

    /// <summary>Measures, prints, and tells by 0 or 1 whether the target was met.</summary>
    public static async Task<int> RunAsync()
    {
        await Database.FillAsync(Server, HttpBenchmark.Graph);
        var temporary = Directory.CreateTempSubdirectory("knowledge-graph-benchmark-").FullName;
        try
        {
            using var server = await Child.StartAsync(
                Launch.Dotnet(Server, "serve", "--urls", "http://127.0.0.1:0", "--response-cache", "0") with { UsesNeo4j = true });
            var known = (await Operation.AllAsync(server.Address)).Single(operation => operation.Name == "large");
            async Task<double> RateAsync() => (await Load.RunAsync(server.Address, "/graphql", known.Body, temporary, Clients)).Rate;
            async Task<double> AloneAsync()
            {
                var rates = new List<double>();
                for (var i = 0; i < Rounds; i++) rates.Add(await RateAsync());
                return Median(rates);
            }

            for (var i = 0; i < WarmUpRounds; i++) await RateAsync();
            var before = await AloneAsync();
            var sending = Task.Run(() => SendAsync(server.Address));
            var during = new List<double>();
            while (!sending.IsCompleted) during.Add(await RateAsync());
            var seconds = await sending;
            // The last round may have outlived the new shapes.
            if (during.Count > 1) during.RemoveAt(during.Count - 1);

            // Neo4j becomes faster for minutes, so that what came first alone would flatter what came later.
            var after = await AloneAsync();
            var (alone, beside) = (Math.Max(before, after), Median(during));
            Console.WriteLine(
                $"{Clients} clients with a known operation: {alone:0} requests/s alone ({before:0} before, {after:0} after), {beside:0} beside {Shapes} new shapes in a row, which took {seconds:0} s ({during.Count} rounds).");
            Console.WriteLine($"They keep {beside / alone:0.00} of their throughput (at least {LeastRatio}).");
            return beside / alone >= LeastRatio ? 0 : 1;
        }
        finally
        {
            Directory.Delete(temporary, recursive: true);
        }
    }

    private static async Task<double> SendAsync(Uri server)
    {
        using var client = new HttpClient { BaseAddress = server, Timeout = TimeSpan.FromMinutes(2) };
        var began = TimeProvider.System.GetTimestamp();
        for (var shape = 0; shape < Shapes; shape++)
        {
            var fields = string.Join(' ', Fields.Where((_, bit) => (shape >> bit & 1) == 1));
            using var response = await client.PostAsJsonAsync(
                "/graphql", new { query = $"{{ organizations(first: 2) {{ nodes {{ id acronym {fields} }} }} }}" });
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
            if (answer.TryGetProperty("errors", out var errors)) throw new InvalidOperationException($"Shape {shape}: {errors}");
        }

        return TimeProvider.System.GetElapsedTime(began).TotalSeconds;
    }

    private static double Median(List<double> rates) => rates.Order().ElementAt(rates.Count / 2);
}
