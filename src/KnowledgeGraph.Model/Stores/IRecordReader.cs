using KnowledgeGraph.Records;

namespace KnowledgeGraph.Model.Stores;

/// <summary>Reads nodes and relationships as they are stored, by id; what the projection works from.</summary>
public interface IRecordReader
{
    /// <summary>The number of the last change, 0 in an empty store.</summary>
    ValueTask<long> ChangeNumberAsync(CancellationToken cancellation);

    /// <summary>The nodes of these ids that exist, in no order.</summary>
    ValueTask<IReadOnlyList<NodeRecord>> NodesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation);

    /// <summary>The nodes of a label that have one of these ids as one of these properties, each once. It may look at every node of the label.</summary>
    ValueTask<IReadOnlyList<NodeRecord>> NodesNamingAsync(
        string label, IReadOnlyList<string> keys, IReadOnlyCollection<string> ids, CancellationToken cancellation);

    /// <summary>The relationships that start or end at any of these nodes, each once; of one type, or of all where it is null.</summary>
    ValueTask<IReadOnlyList<RelationshipRecord>> RelationshipsAsync(
        IReadOnlyCollection<string> nodeIds, string? type, CancellationToken cancellation);
}
