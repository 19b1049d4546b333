using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records;
using KnowledgeGraph.Storage.Snapshots;

namespace KnowledgeGraph.Storage.History;

/// <summary>A state that was, as a snapshot and record by record. It never changes.</summary>
/// <param name="snapshot">The snapshot.</param>
internal sealed class PastGraph(GraphSnapshot snapshot) : IGraphRecords
{
    /// <summary>The snapshot.</summary>
    public GraphSnapshot Snapshot => snapshot;

    private SnapshotRecords Records => new(snapshot);

    /// <inheritdoc/>
    public ValueTask<long> ChangeNumberAsync(CancellationToken cancellation) => ValueTask.FromResult(snapshot.ChangeNumber);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<NodeRecord>> NodesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        ValueTask.FromResult(Records.Nodes(ids));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<NodeRecord>> NodesNamingAsync(
        string label, IReadOnlyList<string> keys, IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        ValueTask.FromResult(snapshot.NodesNaming(label, keys, ids));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RelationshipRecord>> RelationshipsAsync(
        IReadOnlyCollection<string> nodeIds, string? type, CancellationToken cancellation) => ValueTask.FromResult(Records.Relationships(nodeIds, type));

    /// <inheritdoc/>
    public IAsyncEnumerable<NodeRecord> NodesAsync(CancellationToken cancellation) => Records.NodesAsync(cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<RelationshipRecord> RelationshipsAsync(CancellationToken cancellation) => Records.RelationshipsAsync(cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<NodeRecord> NodesInOrderAsync(IReadOnlySet<string> labels, CancellationToken cancellation) =>
        Records.NodesInOrder(labels, cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<RelationshipRecord> RelationshipsInOrderAsync(string type, CancellationToken cancellation) =>
        Records.RelationshipsInOrder(type, cancellation);
}
