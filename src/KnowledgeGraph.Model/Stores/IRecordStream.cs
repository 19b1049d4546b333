using KnowledgeGraph.Records;

namespace KnowledgeGraph.Model.Stores;

/// <summary>Streams all nodes and relationships.</summary>
public interface IRecordStream
{
    /// <summary>All nodes, each record whole, in no order.</summary>
    IAsyncEnumerable<NodeRecord> NodesAsync(CancellationToken cancellation);

    /// <summary>All relationships, each record whole, in no order.</summary>
    IAsyncEnumerable<RelationshipRecord> RelationshipsAsync(CancellationToken cancellation);
}
