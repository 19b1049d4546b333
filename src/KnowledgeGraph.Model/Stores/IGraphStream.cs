using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Changes;

namespace KnowledgeGraph.Model.Stores;

/// <summary>Streams a whole store, and then its changes: what verification and snapshots are filled from.</summary>
public interface IGraphStream
{
    /// <summary>All nodes, as of one moment of the store.</summary>
    IAsyncEnumerable<NodeRecord> NodesAsync(CancellationToken cancellation);

    /// <summary>All relationships, as of one moment of the store.</summary>
    IAsyncEnumerable<RelationshipRecord> RelationshipsAsync(CancellationToken cancellation);

    /// <summary>The changes after a number, in order, at most <paramref name="limit"/>.</summary>
    ValueTask<IReadOnlyList<Change>> ChangesAsync(long after, int limit, CancellationToken cancellation);
}
