using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Benchmarks.Http;

namespace KnowledgeGraph.Benchmarks.Mixed;

/// <summary>
/// The server among 200 clients, a tenth of them hostile: whether any answer is undue, what becomes of the memory, and how much longer
/// good requests take than without the hostile tenth. Embedded store with the 10,000 graph. Loopback only; ends by itself.
/// </summary>
internal static class MixedBenchmark
{
    private const int Clients = 200;
    private const int Hostile = Clients / 10;
    private const double MostTimes = 3;
    // Of the whole time, one part warms up and one is without hostile clients.
    private const int Parts = 10;
    // Memory counts as flat below this; what the first minutes fill (caches, pools, compiled code) is not counted.
    private const double MostGrowth = 0.01;
    private static readonly TimeSpan Sample = TimeSpan.FromSeconds(1);

    /// <summary>Runs for so many minutes, prints, and tells by 0 or 1 whether all was as it should be.</summary>
    /// <param name="minutes">How long, as a number.</param>
    /// <param name="judgesTime">Whether the times count too: they mean little on a machine that does other things.</param>
    public static Task<int> RunAsync(string minutes, bool judgesTime)
    {
        var whole = TimeSpan.FromMinutes(double.Parse(minutes, CultureInfo.InvariantCulture));
        return ServedGraph.MeasureAsync(async server =>
        {
            var calls = await Operation.AllAsync(server.Address);
            using var crowd = new Crowd(server.Address);
            await crowd.RunAsync(Clients - Hostile, Hostile, calls, whole / Parts);
            var alone = await crowd.RunAsync(Clients - Hostile, hostile: 0, calls, whole / Parts);
            using var over = new CancellationTokenSource();
            var sampling = SampleAsync(server, over.Token);
            var together = await crowd.RunAsync(Clients - Hostile, Hostile, calls, whole * (Parts - 2) / Parts);
            await over.CancelAsync();
            return Report(alone, together, await sampling, crowd.Undue, judgesTime) ? 0 : 1;
        });
    }

    private static bool Report(
        Round alone, Round together, List<(double Minutes, double Megabytes)> memory, IReadOnlyDictionary<string, int> undue, bool judgesTime)
    {
        Console.WriteLine(
            $"{Clients} clients, {Hostile} of them hostile with {HostileRequest.All.Count} kinds of requests; {Environment.ProcessorCount} processors, shared with the clients.");
        Console.WriteLine("| good requests | requests/s | p50 ms | p99 ms |");
        Console.WriteLine("|---|---|---|---|");
        Console.WriteLine($"| without hostile ones | {alone.Rate:0} | {alone.P50:0.00} | {alone.P99:0.00} |");
        Console.WriteLine($"| beside hostile ones | {together.Rate:0} | {together.P50:0.00} | {together.P99:0.00} |");
        var times = together.P99 / alone.P99;
        Console.WriteLine($"p99 is {times:0.00} times that without (at most {MostTimes}).");
        var slope = Slope(memory);
        var level = memory.Average(sample => sample.Megabytes);
        Console.WriteLine($"Memory: {level:0} MB on average, {slope:+0.00;-0.00} MB a minute ({slope / level:+0.0%;-0.0%}).");
        foreach (var (what, count) in undue) Console.WriteLine($"Undue: {what}, {count} times");
        // A few minutes are too short for a slope that says something.
        var isFlat = !judgesTime || slope / level <= MostGrowth;
        return undue.Count == 0 && isFlat && (!judgesTime || times <= MostTimes);
    }

    private static async Task<List<(double Minutes, double Megabytes)>> SampleAsync(Child server, CancellationToken over)
    {
        var began = Stopwatch.GetTimestamp();
        var samples = new List<(double, double)>();
        while (!over.IsCancellationRequested)
        {
            samples.Add((Stopwatch.GetElapsedTime(began).TotalMinutes, server.Memory / 1048576.0));
            await Task.Delay(Sample, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return samples;
    }

    // The line of least squares through the second half.
    private static double Slope(List<(double Minutes, double Megabytes)> samples)
    {
        var half = samples[(samples.Count / 2)..];
        var (x, y) = (half.Average(sample => sample.Minutes), half.Average(sample => sample.Megabytes));
        var spread = half.Sum(sample => Math.Pow(sample.Minutes - x, 2));
        return spread == 0 ? 0 : half.Sum(sample => (sample.Minutes - x) * (sample.Megabytes - y)) / spread;
    }
}
