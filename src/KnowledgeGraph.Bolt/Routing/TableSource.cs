using KnowledgeGraph.Bolt.Addresses;
using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.Messages;
using KnowledgeGraph.Bolt.Pooling;
using KnowledgeGraph.Bolt.Queries;

namespace KnowledgeGraph.Bolt.Routing;

/// <summary>Asks servers of a cluster which of them do what.</summary>
/// <param name="context">The routing context, with the address that was first asked.</param>
/// <param name="database">The database; null for the default one.</param>
/// <param name="acquireTimeout">How long a connection to the server may be waited for.</param>
/// <param name="answerTimeout">How long its answer may take.</param>
/// <param name="pools">The pools.</param>
internal sealed class TableSource(
    IReadOnlyDictionary<string, string> context, string? database, TimeSpan acquireTimeout, TimeSpan answerTimeout, ServerPools pools)
{
    /// <summary>Asks one server for its table.</summary>
    /// <returns>Null if it answers without one.</returns>
    /// <exception cref="BoltException">It is out of reach, or refuses.</exception>
    public async ValueTask<RoutingTable?> AskAsync(ServerAddress server, Bookmarks bookmarks, CancellationToken cancellation)
    {
        var pool = pools.For(server);
        var connection = await pool.AcquireAsync(acquireTimeout, cancellation);
        try
        {
            connection.Queue(new Route(context, bookmarks, database));
            await connection.ExchangeAsync(answerTimeout, isBookmarkTracked: false, cancellation);
            return connection.Routing;
        }
        finally
        {
            pool.Release(connection);
        }
    }
}
