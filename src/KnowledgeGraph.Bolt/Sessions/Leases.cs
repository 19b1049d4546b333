using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Bolt;

/// <summary>Lends connections of the right server for a piece of work, and tells the routing how it went.</summary>
internal sealed class Leases(IServers servers)
{
    /// <summary>A connection for the work, to be given back.</summary>
    /// <exception cref="BoltException">None can be had.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Lease> TakeAsync(RunOptions options, CancellationToken cancellation)
    {
        var pool = await servers.ChooseAsync(options.Mode, options.Bookmarks, cancellation);
        try
        {
            return new Lease(pool, await pool.AcquireAsync(cancellation));
        }
        catch (BoltException failure)
        {
            servers.Report(pool.Address, failure);
            throw;
        }
    }

    /// <summary>Work on a lease failed.</summary>
    public void Report(Lease lease, BoltException failure) => servers.Report(lease.Pool.Address, failure);

    /// <summary>A connection and the pool that it goes back to.</summary>
    public readonly record struct Lease(ConnectionPool Pool, BoltConnection Connection)
    {
        public void GiveBack() => Pool.Release(Connection);
    }
}
