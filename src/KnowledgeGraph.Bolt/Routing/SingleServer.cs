using KnowledgeGraph.Bolt.Addresses;
using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.Pooling;
using KnowledgeGraph.Bolt.Queries;

namespace KnowledgeGraph.Bolt.Routing;

/// <summary>The one server of a bolt:// address.</summary>
internal sealed class SingleServer(ConnectionPool pool) : IServers
{
    public ValueTask<ConnectionPool> ChooseAsync(AccessMode mode, Bookmarks bookmarks, TimeSpan within, CancellationToken cancellation) => new(pool);

    public void Report(ServerAddress server, BoltException failure)
    {
        // There is no other server to turn to.
    }
}
