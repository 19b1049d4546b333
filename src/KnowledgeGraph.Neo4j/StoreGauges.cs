using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using KnowledgeGraph.Neo4j.Changes;
using KnowledgeGraph.Neo4j.Running;
using KnowledgeGraph.Query.Telemetry;

namespace KnowledgeGraph.Neo4j;

/// <summary>What the open stores in Neo4j look like at the moment of asking: the queue for planning, the last poll of changes.</summary>
internal static class StoreGauges
{
    private static readonly ConcurrentDictionary<Watched, bool> Stores = Begin();

    /// <summary>Shows a store until the result is disposed of.</summary>
    /// <param name="gate">Where its new shapes wait.</param>
    /// <param name="poller">What it knows of changes.</param>
    /// <param name="time">Its clock.</param>
    public static IDisposable Watch(PlanningGate gate, ChangePoller poller, TimeProvider time)
    {
        var watched = new Watched(gate, poller, time);
        Stores[watched] = true;
        return watched;
    }

    private static ConcurrentDictionary<Watched, bool> Begin()
    {
        QueryTelemetry.Meter.CreateObservableUpDownCounter(
            "knowledgegraph.planning.queue",
            () => Stores.Keys.Select(store => new Measurement<int>(store.Gate.Waiting)),
            "{operation}", "Operations of new shapes that wait for their turn to be planned.");
        QueryTelemetry.Meter.CreateObservableGauge(
            "knowledgegraph.change.number", () => Polls((_, poll) => poll.Number), "{change}", "The number of the last change that the server knows of.");
        QueryTelemetry.Meter.CreateObservableGauge(
            "knowledgegraph.change.poll.age",
            () => Polls((store, poll) => (store.Time.GetUtcNow() - poll.AskedAt).TotalSeconds),
            "s", "How old the knowledge of that number is.");
        return [];
    }

    private static IEnumerable<Measurement<T>> Polls<T>(Func<Watched, ChangePoll, T> read)
        where T : struct => Stores.Keys.Where(store => store.Poller.Last is not null).Select(store => new Measurement<T>(read(store, store.Poller.Last!)));

    private sealed class Watched(PlanningGate gate, ChangePoller poller, TimeProvider time) : IDisposable
    {
        public PlanningGate Gate { get; } = gate;

        public ChangePoller Poller { get; } = poller;

        public TimeProvider Time { get; } = time;

        public void Dispose() => Stores.TryRemove(this, out _);
    }
}
