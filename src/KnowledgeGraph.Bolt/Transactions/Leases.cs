using System.Runtime.CompilerServices;
using KnowledgeGraph.Bolt.Connections;
using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.Pooling;
using KnowledgeGraph.Bolt.Routing;

namespace KnowledgeGraph.Bolt.Transactions;

/// <summary>Lends connections of the right server for a piece of work, and tells the routing how it went.</summary>
internal sealed class Leases(IServers servers)
{
    /// <summary>A connection for the work, to be given back.</summary>
    /// <param name="options">The work.</param>
    /// <param name="within">How long that may take, whatever the limits of each step are.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="BoltException">None can be had.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Lease> TakeAsync(RunOptions options, TimeSpan within, CancellationToken cancellation)
    {
        var pool = await servers.ChooseAsync(options.Mode, options.Bookmarks, within, cancellation);
        try
        {
            return new Lease(pool, await pool.AcquireAsync(within, cancellation));
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
