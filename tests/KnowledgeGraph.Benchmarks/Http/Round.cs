using System.Diagnostics;

namespace KnowledgeGraph.Benchmarks.Http;

/// <summary>What one round came to.</summary>
/// <param name="Requests">How many were answered.</param>
/// <param name="Rate">Requests per second.</param>
/// <param name="P50">The median, in milliseconds.</param>
/// <param name="P99">The 99th percentile, in milliseconds.</param>
internal readonly record struct Round(long Requests, double Rate, double P50, double P99)
{
    /// <summary>From the durations of all requests, in ticks of <see cref="Stopwatch"/>.</summary>
    public static Round Of(List<long> durations, TimeSpan elapsed)
    {
        durations.Sort();
        double Milliseconds(double part) => durations[(int)(durations.Count * part)] * 1000.0 / Stopwatch.Frequency;
        return new Round(durations.Count, durations.Count / elapsed.TotalSeconds, Milliseconds(0.5), Milliseconds(0.99));
    }
}
