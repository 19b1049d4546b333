using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Benchmarks.Http;

namespace KnowledgeGraph.Benchmarks.Scale;

/// <summary>
/// What it takes to export a million nodes from a server on an embedded store: how much memory beside what it held before the first export, how long, how
/// large the file is.
/// </summary>
internal static class ExportBenchmark
{
    // Of what it held when it was ready: what is written must not be gathered, nor what one export leaves behind by the next.
    private const double MostMemory = 1.25;

    // Who takes part in anything is put in order before the first row: their ids are at hand, and nothing else of the graph's size.
    private const double MostMemoryWithIds = 1.5;

    private static readonly (string Format, double Most)[] Bounds =
    [
        ("csv", MostMemory), ("gexf", MostMemory), ("graphml", MostMemory), ("cytoscape", MostMemory), ("jsonld", MostMemory), ("turtle", MostMemory),
        ("incidence", MostMemoryWithIds),
    ];

    private const int BufferBytes = 1 << 16;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);
    private static readonly string[] Graph =
        ["generate", "Organization=250000", "Person=500000", "Partnership=240000", "Initiative=10000", "--relationships", "2250000"];
    private static readonly string Server = Path.Combine(AppContext.BaseDirectory, "KnowledgeGraph.Server.dll");

    /// <summary>Measures and prints the table; 0 if no export took too much.</summary>
    public static async Task<int> RunAsync()
    {
        var temporary = Directory.CreateTempSubdirectory("knowledge-graph-export-").FullName;
        try
        {
            await Child.FinishAsync(Server, [.. Graph, "--data", temporary]);
            using var server = await Child.StartAsync(Server, "serve", "--data", temporary, "--urls", "http://127.0.0.1:0");
            using var client = new HttpClient { BaseAddress = server.Address, Timeout = Timeout.InfiniteTimeSpan };
            await ReadyAsync(client);
            Console.WriteLine($"1,000,000 nodes and 2,250,000 relationships; {Environment.ProcessorCount} processors.");
            Console.WriteLine("| format | MB | s | memory, times that when ready | at most |");
            Console.WriteLine("|---|---|---|---|---|");
            var (isBounded, before) = (true, server.Memory);
            foreach (var (format, most) in Bounds)
            {
                var clock = Stopwatch.StartNew();
                var (bytes, memory) = await ReadAsync(client, format, server);
                var times = (double)memory / before;
                isBounded &= times <= most;
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"| {format} | {bytes / 1e6:0} | {clock.Elapsed.TotalSeconds:0.0} | {times:0.00} | {most:0.00} |"));
            }
            return isBounded ? 0 : 1;
        }
        finally
        {
            Directory.Delete(temporary, recursive: true);
        }
    }

    // The names are in memory too then, whatever is exported.
    private static async Task ReadyAsync(HttpClient client)
    {
        while (true)
        {
            using var response = await client.GetAsync("/health/ready");
            if (response.IsSuccessStatusCode && !(await response.Content.ReadAsStringAsync()).Contains("filling", StringComparison.Ordinal)) return;
            await Task.Delay(BetweenLooks);
        }
    }

    private static async Task<(long Bytes, long MostMemory)> ReadAsync(HttpClient client, string format, Child server)
    {
        using var response = await client.GetAsync($"/export/{format}", HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using var stream = await response.Content.ReadAsStreamAsync();
        var (buffer, bytes, most, looked) = (new byte[BufferBytes], 0L, server.Memory, Stopwatch.StartNew());
        while (await stream.ReadAsync(buffer) is > 0 and var read)
        {
            bytes += read;
            if (looked.Elapsed < BetweenLooks) continue;
            most = Math.Max(most, server.Memory);
            looked.Restart();
        }
        return (bytes, most);
    }
}
