using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Changes;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Testing.Asking;

/// <summary>
/// A store that passes for one elsewhere: it runs its plans itself, and has to be copied into memory, or asked level by level, for all else.
/// </summary>
/// <param name="store">Where it lies; not owned.</param>
/// <param name="plans">Runs plans on it; not owned.</param>
public sealed class ElsewhereStore(IGraphStore store, IPlanRunner plans) : IGraphStore, IPlanRunner
{
    /// <summary>How often relationships were read for a walk.</summary>
    public int TieReads { get; private set; }

    /// <summary>How often all nodes were streamed.</summary>
    public int Streams { get; private set; }

    /// <inheritdoc/>
    public string Description => store.Description;

    /// <inheritdoc/>
    public IChangeFeed Feed => store.Feed;

    /// <inheritdoc/>
    public ValueTask RunAsync(BoundPlan plan, LimitedBuffer output, CancellationToken cancellation) => plans.RunAsync(plan, output, cancellation);

    /// <inheritdoc/>
    public ValueTask<Change> ApplyAsync(GraphWrite write, CancellationToken cancellation) => store.ApplyAsync(write, cancellation);

    /// <inheritdoc/>
    public ValueTask FillAsync(IAsyncEnumerable<GraphWrite> writes, IProgress<FillProgress>? progress, CancellationToken cancellation) =>
        store.FillAsync(writes, progress, cancellation);

    /// <inheritdoc/>
    public ValueTask<long> ChangeNumberAsync(CancellationToken cancellation) => store.ChangeNumberAsync(cancellation);

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
    public ValueTask<IReadOnlyList<NodeTie>> TiesAsync(
        IReadOnlyCollection<string> ids, IReadOnlyCollection<string> types, int limit, CancellationToken cancellation)
    {
        TieReads++;
        return store.TiesAsync(ids, types, limit, cancellation);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<NodeRecord> NodesAsync(CancellationToken cancellation)
    {
        Streams++;
        return store.NodesAsync(cancellation);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<RelationshipRecord> RelationshipsAsync(CancellationToken cancellation) => store.RelationshipsAsync(cancellation);

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
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
