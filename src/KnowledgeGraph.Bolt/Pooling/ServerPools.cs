using KnowledgeGraph.Bolt.Addresses;

namespace KnowledgeGraph.Bolt.Pooling;

/// <summary>A pool for each server that the driver talks to: one for bolt://, the members of the cluster for neo4j://.</summary>
internal sealed class ServerPools(Func<ServerAddress, ConnectionPool> make) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ServerAddress, ConnectionPool> _pools = [];
    private PoolStatistics _dropped;

    /// <summary>The sums over all pools; counters since the start include pools that are gone.</summary>
    public PoolStatistics Statistics
    {
        get
        {
            lock (_gate) return _pools.Values.Aggregate(_dropped, (sum, pool) => sum + pool.Statistics);
        }
    }

    /// <summary>The pool of a server, made if need be.</summary>
    public ConnectionPool For(ServerAddress address)
    {
        lock (_gate)
        {
            if (_pools.TryGetValue(address, out var known)) return known;
            var pool = _pools[address] = make(address);
            PoolInstruments.Watch(pool);
            return pool;
        }
    }

    /// <summary>Closes the pools of all servers but these, so that there are never more pools than servers in use.</summary>
    public async ValueTask KeepAsync(IReadOnlySet<ServerAddress> servers)
    {
        List<ConnectionPool> gone;
        lock (_gate)
        {
            gone = [.. _pools.Values.Where(pool => !servers.Contains(pool.Address))];
            foreach (var pool in gone) _pools.Remove(pool.Address);
        }

        foreach (var pool in gone)
        {
            await CloseAsync(pool);
            var last = pool.Statistics;
            lock (_gate) _dropped += last with { InUse = 0, Idle = 0, Waiting = 0 };
        }
    }

    public async ValueTask DisposeAsync()
    {
        List<ConnectionPool> all;
        lock (_gate) all = [.. _pools.Values];
        foreach (var pool in all) await CloseAsync(pool);
    }

    private static ValueTask CloseAsync(ConnectionPool pool)
    {
        PoolInstruments.Forget(pool);
        return pool.DisposeAsync();
    }
}
