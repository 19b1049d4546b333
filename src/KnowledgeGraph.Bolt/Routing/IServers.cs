namespace KnowledgeGraph.Bolt;

/// <summary>Chooses the server for a piece of work: the only one, or by a routing table.</summary>
internal interface IServers
{
    /// <summary>The pool of the server to use.</summary>
    /// <exception cref="BoltException">There is none for this mode.</exception>
    ValueTask<ConnectionPool> ChooseAsync(AccessMode mode, Bookmarks bookmarks, CancellationToken cancellation);

    /// <summary>Work on a server failed: it may be the wrong one, or gone.</summary>
    void Report(ServerAddress server, BoltException failure);
}
