using System.Diagnostics;
using KnowledgeGraph.Benchmarks.Http;

namespace KnowledgeGraph.Benchmarks.Mixed;

/// <summary>
/// What each kind of hostile request costs: the time to its answer and the server's processor time, one request after another. Embedded
/// store with the 10,000 graph; loopback only.
/// </summary>
internal static class HostileBenchmark
{
    // Validation is compiled in steps; a server that has just started is measured by the start benchmark.
    private const int WarmUps = 300;
    private const int Requests = 100;
    private const double MostMilliseconds = 50;

    /// <summary>Measures, prints, and tells by 0 or 1 whether every kind is answered in time, and as it should be.</summary>
    public static Task<int> RunAsync() => ServedGraph.MeasureAsync(async server =>
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        Console.WriteLine("| kind | KB sent | status | p50 ms | p99 ms | processor ms | memory MB |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        var isFine = true;
        foreach (var kind in HostileRequest.All) isFine &= await MeasureAsync(server, client, kind);
        Console.WriteLine($"At most {MostMilliseconds} ms each (p99).");
        return isFine ? 0 : 1;
    });

    private static async Task<bool> MeasureAsync(Child server, HttpClient client, HostileRequest kind)
    {
        for (var i = 0; i < WarmUps; i++) await SendAsync(client, kind);
        var durations = new List<long>(Requests);
        var (status, began, used) = (0, Stopwatch.GetTimestamp(), server.Processor);
        for (var i = 0; i < Requests; i++)
        {
            var asked = Stopwatch.GetTimestamp();
            status = await SendAsync(client, kind);
            durations.Add(Stopwatch.GetTimestamp() - asked);
        }

        var processor = (server.Processor - used).TotalMilliseconds / Requests;
        var round = Round.Of(durations, Stopwatch.GetElapsedTime(began));
        Console.WriteLine(
            $"| {kind.Name} | {kind.Body.Length / 1024.0:0.0} | {status} | {round.P50:0.0} | {round.P99:0.0} | {processor:0.0} | {server.Memory / 1048576} |");
        return round.P99 <= MostMilliseconds && kind.Statuses.Contains(status);
    }

    private static async Task<int> SendAsync(HttpClient client, HostileRequest kind)
    {
        using var request = kind.Create();
        using var response = await client.SendAsync(request);
        await response.Content.ReadAsByteArrayAsync();
        return (int)response.StatusCode;
    }
}
