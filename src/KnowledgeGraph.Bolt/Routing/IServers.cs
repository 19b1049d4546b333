using KnowledgeGraph.Bolt.Addresses;
using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.Pooling;
using KnowledgeGraph.Bolt.Queries;

namespace KnowledgeGraph.Bolt.Routing;

/// <summary>Chooses the server for a piece of work: the only one, or by a routing table.</summary>
internal interface IServers
{
    /// <summary>The pool of the server to use.</summary>
    /// <param name="mode">Reading or writing.</param>
    /// <param name="bookmarks">What the server must have seen.</param>
    /// <param name="within">How long choosing may take.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="BoltException">There is none for this mode.</exception>
    ValueTask<ConnectionPool> ChooseAsync(AccessMode mode, Bookmarks bookmarks, TimeSpan within, CancellationToken cancellation);

    /// <summary>Work on a server failed: it may be the wrong one, or gone.</summary>
    void Report(ServerAddress server, BoltException failure);
}
