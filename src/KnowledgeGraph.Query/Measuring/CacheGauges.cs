using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using KnowledgeGraph.Query.Answers;
using KnowledgeGraph.Query.Telemetry;

namespace KnowledgeGraph.Query.Measuring;

/// <summary>What the response caches of this process did and hold at the moment of asking.</summary>
public static class CacheGauges
{
    private const string Result = "knowledgegraph.cache.result";
    private static readonly ConcurrentDictionary<Watched, bool> Caches = Begin();

    /// <summary>Shows a cache until the result is disposed of.</summary>
    public static IDisposable Watch(ResponseCache cache)
    {
        var watched = new Watched(cache);
        Caches[watched] = true;
        return watched;
    }

    private static ConcurrentDictionary<Watched, bool> Begin()
    {
        QueryTelemetry.Meter.CreateObservableCounter(
            "knowledgegraph.response_cache.lookups", Lookups, "{lookup}",
            "Requests by what became of them: found in memory, waited for an equal one, found in the shared cache, run.");
        QueryTelemetry.Meter.CreateObservableCounter(
            "knowledgegraph.response_cache.shared_failures", () => Of(statistics => statistics.SharedFailures), "{failure}",
            "Times that the shared cache failed, was late, or held something other than an answer.");
        QueryTelemetry.Meter.CreateObservableUpDownCounter(
            "knowledgegraph.response_cache.entries", () => Of(statistics => statistics.Entries), "{entry}", "Answers in memory.");
        QueryTelemetry.Meter.CreateObservableUpDownCounter(
            "knowledgegraph.response_cache.size", () => Of(statistics => statistics.Bytes), "By", "Bytes of answers in memory, about.");
        return [];
    }

    private static IEnumerable<Measurement<long>> Lookups() => Caches.Keys.SelectMany(cache =>
    {
        var statistics = cache.Statistics;
        return (Measurement<long>[])
        [
            Of(statistics.Hits, "hit"), Of(statistics.Joined, "joined"), Of(statistics.SharedHits, "shared_hit"),
            Of(statistics.Misses - statistics.SharedHits, "miss"),
        ];
    });

    private static Measurement<long> Of(long count, string result) => new(count, new KeyValuePair<string, object?>(Result, result));

    private static IEnumerable<Measurement<long>> Of(Func<CacheStatistics, long> read) =>
        Caches.Keys.Select(cache => new Measurement<long>(read(cache.Statistics)));

    private sealed class Watched(ResponseCache cache) : IDisposable
    {
        public CacheStatistics Statistics => cache.Statistics;

        public void Dispose() => Caches.TryRemove(this, out _);
    }
}
