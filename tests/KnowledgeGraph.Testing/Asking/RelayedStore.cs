using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Changes;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Testing.Asking;

/// <summary>A store that hands everything on to another one; whoever derives from it says what it does otherwise. Disposing it leaves the other open.</summary>
/// <param name="store">The other.</param>
public abstract class RelayedStore(IGraphStore store) : IGraphStore
{
    /// <inheritdoc/>
    public string Description => store.Description;

    /// <inheritdoc/>
    public virtual IChangeFeed Feed => store.Feed;

    /// <inheritdoc/>
    public ValueTask<Change> ApplyAsync(GraphWrite write, CancellationToken cancellation) => store.ApplyAsync(write, cancellation);

    /// <inheritdoc/>
    public ValueTask FillAsync(IAsyncEnumerable<GraphWrite> writes, IProgress<FillProgress>? progress, CancellationToken cancellation) =>
        store.FillAsync(writes, progress, cancellation);

    /// <inheritdoc/>
    public virtual ValueTask<long> ChangeNumberAsync(CancellationToken cancellation) => store.ChangeNumberAsync(cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<NodeRecord>> NodesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        store.NodesAsync(ids, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<NodeRecord>> NodesNamingAsync(
        string label, IReadOnlyList<string> keys, IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        store.NodesNamingAsync(label, keys, ids, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RelationshipRecord>> RelationshipsAsync(IReadOnlyCollection<string> nodeIds, string? type, CancellationToken cancellation) =>
        store.RelationshipsAsync(nodeIds, type, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<TiedNode>> TiedNodesAsync(
        IReadOnlyCollection<string> ids, IReadOnlyCollection<string> types, CancellationToken cancellation) => store.TiedNodesAsync(ids, types, cancellation);

    /// <inheritdoc/>
    public virtual ValueTask<IReadOnlyList<NodeTie>> TiesAsync(
        IReadOnlyCollection<string> ids, IReadOnlyCollection<string> types, int limit, CancellationToken cancellation) =>
        store.TiesAsync(ids, types, limit, cancellation);

    /// <inheritdoc/>
    public virtual IAsyncEnumerable<NodeRecord> NodesAsync(CancellationToken cancellation) => store.NodesAsync(cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<RelationshipRecord> RelationshipsAsync(CancellationToken cancellation) => store.RelationshipsAsync(cancellation);

    /// <inheritdoc/>
    public virtual IAsyncEnumerable<NodeRecord> NodesInOrderAsync(IReadOnlySet<string> labels, CancellationToken cancellation) =>
        store.NodesInOrderAsync(labels, cancellation);

    /// <inheritdoc/>
    public virtual IAsyncEnumerable<RelationshipRecord> RelationshipsInOrderAsync(string type, CancellationToken cancellation) =>
        store.RelationshipsInOrderAsync(type, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Change>> ChangesAsync(long after, int limit, CancellationToken cancellation) =>
        store.ChangesAsync(after, limit, cancellation);

    /// <inheritdoc/>
    public ValueTask<string?> NotReadyAsync(CancellationToken cancellation) => store.NotReadyAsync(cancellation);

    /// <inheritdoc/>
    public ValueTask<int> LayoutAsync(CancellationToken cancellation) => store.LayoutAsync(cancellation);

    /// <inheritdoc/>
    public ValueTask<Change> BringUpToDateAsync(GraphWrite write, CancellationToken cancellation) => store.BringUpToDateAsync(write, cancellation);

    /// <inheritdoc/>
    public ValueTask<StoreSummary> SummaryAsync(CancellationToken cancellation) => store.SummaryAsync(cancellation);

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
