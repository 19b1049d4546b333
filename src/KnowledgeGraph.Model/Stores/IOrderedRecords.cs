using KnowledgeGraph.Records;

namespace KnowledgeGraph.Model.Stores;

/// <summary>Streams nodes and relationships in an order that hangs on nothing but the graph, so that every store gives the same.</summary>
public interface IOrderedRecords
{
    /// <summary>The nodes of some labels, each record whole, in the order of their ids by code unit.</summary>
    /// <param name="labels">The labels.</param>
    /// <param name="cancellation">Ends the stream.</param>
    IAsyncEnumerable<NodeRecord> NodesInOrderAsync(IReadOnlySet<string> labels, CancellationToken cancellation);

    /// <summary>The relationships of a type, each record whole, in the order of their ids by code unit.</summary>
    /// <param name="type">The type.</param>
    /// <param name="cancellation">Ends the stream.</param>
    IAsyncEnumerable<RelationshipRecord> RelationshipsInOrderAsync(string type, CancellationToken cancellation);
}
