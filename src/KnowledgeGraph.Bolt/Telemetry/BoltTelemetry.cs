using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace KnowledgeGraph.Bolt;

/// <summary>
/// Metrics and traces of this client, named as OpenTelemetry's semantic conventions for database clients have it. no query text,
/// no value and no credential is among them. While nobody listens they cost a look at a field.
/// </summary>
public static class BoltTelemetry
{
    /// <summary>The name of the meter and of the source of activities.</summary>
    public const string Name = "KnowledgeGraph.Bolt";

    internal const string PoolName = "db.client.connection.pool.name";
    private const string State = "db.client.connection.state";
    private static readonly string? Version = typeof(BoltTelemetry).Assembly.GetName().Version?.ToString(3);
    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10] };
    private static readonly ConcurrentDictionary<ConnectionPool, bool> Pools = [];
    private static readonly Meter Meter = MakeMeter();

    internal static readonly ActivitySource Source = new(Name, Version);

    internal static readonly Histogram<double> OperationDuration = Meter.CreateHistogram(
        "db.client.operation.duration", "s", "Duration of database client operations: one flush of query texts and its answers.", tags: null, Seconds);

    internal static readonly Histogram<double> CreateTime = Meter.CreateHistogram(
        "db.client.connection.create_time", "s", "The time it took to create a new connection.", tags: null, Seconds);

    internal static readonly Histogram<double> WaitTime = Meter.CreateHistogram(
        "db.client.connection.wait_time", "s", "The time it took to obtain an open connection from the pool.", tags: null, Seconds);

    internal static readonly Histogram<double> UseTime = Meter.CreateHistogram(
        "db.client.connection.use_time", "s", "The time between borrowing a connection and returning it to the pool.", tags: null, Seconds);

    internal static readonly Counter<long> Timeouts = Meter.CreateCounter<long>(
        "db.client.connection.timeouts", "{timeout}", "Waits for a connection that ended without one.");

    /// <summary>Its connections are counted from now on.</summary>
    internal static void Watch(ConnectionPool pool) => Pools[pool] = true;

    /// <summary>The pool is closed.</summary>
    internal static void Forget(ConnectionPool pool) => Pools.TryRemove(pool, out _);

    private static Meter MakeMeter()
    {
        var meter = new Meter(Name, Version);
        meter.CreateObservableUpDownCounter("db.client.connection.count", Connections, "{connection}", "Connections in the state that the attribute names.");
        meter.CreateObservableUpDownCounter("db.client.connection.max", () => Each((pool, _) => pool.MaxConnections), "{connection}", "The most connections that are allowed.");
        meter.CreateObservableUpDownCounter("db.client.connection.pending_requests", () => Each((_, now) => now.Waiting), "{request}", "Requests that wait for a connection.");
        return meter;
    }

    private static IEnumerable<Measurement<int>> Connections()
    {
        foreach (var (address, group) in ByAddress())
        {
            yield return new(group.Sum(pool => pool.Statistics.InUse), new(PoolName, address), new(State, "used"));
            yield return new(group.Sum(pool => pool.Statistics.Idle), new(PoolName, address), new(State, "idle"));
        }
    }

    private static IEnumerable<Measurement<int>> Each(Func<ConnectionPool, PoolStatistics, int> read) =>
        ByAddress().Select(entry => new Measurement<int>(entry.Pools.Sum(pool => read(pool, pool.Statistics)), new KeyValuePair<string, object?>(PoolName, entry.Address)));

    // Several drivers may talk to one server: of one name there is one number.
    private static IEnumerable<(string Address, IEnumerable<ConnectionPool> Pools)> ByAddress() =>
        Pools.Keys.GroupBy(pool => pool.Address.ToString(), StringComparer.Ordinal).Select(group => (group.Key, group.AsEnumerable()));
}
