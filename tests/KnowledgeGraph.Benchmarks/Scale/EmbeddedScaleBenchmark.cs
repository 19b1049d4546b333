using System.Diagnostics;
using System.Globalization;
using System.Net;
using KnowledgeGraph.Benchmarks.Http;

namespace KnowledgeGraph.Benchmarks.Scale;

/// <summary>
/// What a million nodes cost in the embedded store: how long until they are generated and durable, how long until a server on them answers,
/// how much memory it then holds, and what a small query costs there against the same on the 10,000 graph.
/// </summary>
internal static class EmbeddedScaleBenchmark
{
    private const double MostGenerateSeconds = 60;
    private const double MostOpenSeconds = 10;
    private const double MostGigabytes = 1.2;
    private const double MostRatio = 1.3;
    private const int Rounds = 9;
    private const int Requests = 1_000;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(20);
    private static readonly string[] Graph =
        ["generate", "Organization=250000", "Person=500000", "Partnership=240000", "Initiative=10000", "--relationships", "2250000"];
    private static readonly string Server = Path.Combine(AppContext.BaseDirectory, "KnowledgeGraph.Server.dll");

    /// <summary>Measures and prints the table; 0 if every target was met.</summary>
    public static async Task<int> RunAsync()
    {
        var temporary = Directory.CreateTempSubdirectory("knowledge-graph-embedded-scale-").FullName;
        try
        {
            var (small, large) = (Path.Combine(temporary, "small"), Path.Combine(temporary, "large"));
            await Child.FinishAsync(Server, [.. HttpBenchmark.Graph, "--data", small]);
            var clock = Stopwatch.StartNew();
            await Child.FinishAsync(Server, [.. Graph, "--data", large]);
            var generated = clock.Elapsed.TotalSeconds;

            clock.Restart();
            using var million = await Child.StartAsync(Server, "serve", "--data", large, "--urls", "http://127.0.0.1:0");
            await AnswersAsync(million.Address);
            var opened = clock.Elapsed.TotalSeconds;
            using var thousands = await Child.StartAsync(Server, "serve", "--data", small, "--urls", "http://127.0.0.1:0");
            await AnswersAsync(thousands.Address);
            var ratio = await RatioAsync(million.Address, thousands.Address);
            var gigabytes = million.Memory / 1e9;

            Row[] rows =
            [
                new("generated and durable, s", generated, MostGenerateSeconds),
                new("opened again, to the first answer, s", opened, MostOpenSeconds),
                new("resident, after the queries, GB", gigabytes, MostGigabytes),
                new("the small query, times that on the 10,000 graph", ratio, MostRatio),
            ];
            Console.WriteLine(
                $"1,000,000 nodes and 2,250,000 relationships; {Rounds} rounds of {Requests} queries in turn, median of the ratios of p50; "
                + $"{Environment.ProcessorCount} processors.");
            Console.WriteLine("| what | measured | at most |");
            Console.WriteLine("|---|---|---|");
            foreach (var row in rows) Console.WriteLine(row);
            return Array.TrueForAll(rows, row => row.Measured <= row.Most) ? 0 : 1;
        }
        finally
        {
            Directory.Delete(temporary, recursive: true);
        }
    }

    // The server listens before its graph is open, and says 503 until then.
    private static async Task AnswersAsync(Uri address)
    {
        using var client = new HttpClient { BaseAddress = address };
        while (true)
        {
            using var response = await client.PostAsJsonAsync("/graphql", new { query = "{ about { change } }" });
            if (response.IsSuccessStatusCode) return;
            if (response.StatusCode != HttpStatusCode.ServiceUnavailable) throw new InvalidOperationException(await response.Content.ReadAsStringAsync());
            await Task.Delay(BetweenTries);
        }
    }

    private static async Task<double> RatioAsync(Uri million, Uri thousands)
    {
        using var one = new HttpClient { BaseAddress = million };
        using var other = new HttpClient { BaseAddress = thousands };
        var (large, small) = ((await Operation.AllAsync(million))[0], (await Operation.AllAsync(thousands))[0]);
        var ratios = new List<double>();
        // The first round warms up.
        for (var round = 0; round <= Rounds; round++)
        {
            var (there, here) = (new List<double>(), new List<double>());
            for (var i = 0; i < Requests; i++)
            {
                there.Add(await TimeAsync(one, large));
                here.Add(await TimeAsync(other, small));
            }
            if (round > 0) ratios.Add(Median(there) / Median(here));
        }
        return Median(ratios);
    }

    private static async Task<double> TimeAsync(HttpClient client, Operation operation)
    {
        using var content = new ByteArrayContent(operation.Body);
        content.Headers.ContentType = new("application/json");
        var begun = Stopwatch.GetTimestamp();
        using var response = await client.PostAsync("/graphql", content);
        await response.Content.ReadAsByteArrayAsync();
        var elapsed = Stopwatch.GetElapsedTime(begun);
        response.EnsureSuccessStatusCode();
        return elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private sealed record Row(string What, double Measured, double Most)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"| {What} | {Measured:0.00} | {Most:0.0} |");
    }
}
