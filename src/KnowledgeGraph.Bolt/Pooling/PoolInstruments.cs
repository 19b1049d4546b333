using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using KnowledgeGraph.Bolt.Addresses;
using KnowledgeGraph.Bolt.Telemetry;

namespace KnowledgeGraph.Bolt.Pooling;

/// <summary>The metrics of the pools. Several drivers may talk to one server, so pools of the same address are counted together.</summary>
internal static class PoolInstruments
{
    private const string PoolName = "db.client.connection.pool.name";
    private const string State = "db.client.connection.state";
    private static readonly ConcurrentDictionary<ConnectionPool, bool> Pools = [];
    private static readonly Meter Meter = ObservePools();

    public static readonly Histogram<double> CreateTime =
        BoltTelemetry.NewDuration("db.client.connection.create_time", "The time it took to create a new connection.");

    public static readonly Histogram<double> WaitTime =
        BoltTelemetry.NewDuration("db.client.connection.wait_time", "The time it took to obtain an open connection from the pool.");

    public static readonly Histogram<double> UseTime =
        BoltTelemetry.NewDuration("db.client.connection.use_time", "The time between borrowing a connection and returning it to the pool.");

    public static readonly Counter<long> Timeouts = Meter.CreateCounter<long>(
        "db.client.connection.timeouts", "{timeout}", "Waits for a connection that ended without one.");

    /// <summary>Counts the connections of a pool from now on.</summary>
    public static void Watch(ConnectionPool pool) => Pools[pool] = true;

    /// <summary>The pool is closed.</summary>
    public static void Forget(ConnectionPool pool) => Pools.TryRemove(pool, out _);

    /// <summary>The attribute by which measurements tell pools apart.</summary>
    public static KeyValuePair<string, object?> NameOf(ServerAddress server) => new(PoolName, server.ToString());

    private static Meter ObservePools()
    {
        var meter = BoltTelemetry.Meter;
        meter.CreateObservableUpDownCounter(
            "db.client.connection.count", Connections, "{connection}", "Connections in the state that the attribute names.");
        meter.CreateObservableUpDownCounter(
            "db.client.connection.max", () => Each((pool, _) => pool.MaxConnections), "{connection}", "The most connections that are allowed.");
        meter.CreateObservableUpDownCounter(
            "db.client.connection.pending_requests", () => Each((_, now) => now.Waiting), "{request}", "Requests that wait for a connection.");
        return meter;
    }

    private static IEnumerable<Measurement<int>> Connections()
    {
        foreach (var (name, group) in ByName())
        {
            yield return new(group.Sum(pool => pool.Statistics.InUse), name, new(State, "used"));
            yield return new(group.Sum(pool => pool.Statistics.Idle), name, new(State, "idle"));
        }
    }

    private static IEnumerable<Measurement<int>> Each(Func<ConnectionPool, PoolStatistics, int> read) =>
        ByName().Select(entry => new Measurement<int>(entry.Pools.Sum(pool => read(pool, pool.Statistics)), entry.Name));

    private static IEnumerable<(KeyValuePair<string, object?> Name, IEnumerable<ConnectionPool> Pools)> ByName() =>
        Pools.Keys.GroupBy(pool => pool.Address).Select(group => (NameOf(group.Key), group.AsEnumerable()));
}
