using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Changes;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Storage.Snapshots;

namespace KnowledgeGraph.Storage;

/// <summary>The embedded store of a model. Readers never wait, not even for a writer.</summary>
public sealed class EmbeddedStore : IGraphStore
{
    private readonly GraphStore _store;
    private readonly ChangeFeed _feed;
    private readonly Lock _applying = new();

    private EmbeddedStore(GraphStore store, string description, TimeProvider time)
    {
        (_store, Description) = (store, description);
        _feed = ChangeFeed.OfOnlyWriter(time, LastChange(store));
    }

    /// <inheritdoc/>
    public string Description { get; }

    /// <inheritdoc/>
    public IChangeFeed Feed => _feed;

    /// <inheritdoc/>
    public IReadOnlyList<HealthPart> Parts => LayoutProblem is { } problem ? [HealthPart.Of("layout", isRequired: false, problem)] : [];

    private int Layout => StoreLayout.Of(_store.Current.ChangeNumber, _store.Current.Meta(StoreLayout.Key));

    private string? LayoutProblem => StoreLayout.Problem(Layout);

    /// <summary>The graph after the last change. Take it once and read all of an answer from it.</summary>
    public GraphSnapshot Current => _store.Current;

    private SnapshotRecords Records => new(_store.Current);

    /// <summary>Opens the store of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="directory">Its folder, made if missing; null keeps everything in memory alone.</param>
    /// <param name="time">The clock of changes.</param>
    /// <exception cref="StorageException">The folder cannot be used as a store of this model.</exception>
    public static EmbeddedStore Open(GraphModel model, string? directory, TimeProvider time)
    {
        var store = GraphStore.Open(new StoreOptions { Directory = directory, Catalog = ModelCatalog.Of(model), Time = time });
        return new EmbeddedStore(store, directory is null ? "embedded store in memory" : $"embedded store in {directory}", time);
    }

    /// <inheritdoc/>
    public ValueTask<Change> ApplyAsync(GraphWrite write, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        // One after the other, as the store has them anyway, so that the feed tells them in their order.
        lock (_applying) return ValueTask.FromResult(Apply(_feed.Last!.Number == 0 ? StoreLayout.Noted(write) : write));
    }

    /// <inheritdoc/>
    public async ValueTask FillAsync(IAsyncEnumerable<GraphWrite> writes, IProgress<FillProgress>? progress, CancellationToken cancellation)
    {
        var fill = _store.BeginFill();
        await foreach (var write in writes.WithCancellation(cancellation)) fill.Add(fill.Changes.Count == 0 ? StoreLayout.Noted(write) : write);
        cancellation.ThrowIfCancellationRequested();
        lock (_applying)
        {
            foreach (var change in _store.Complete(fill, progress)) _feed.Learn(change, _feed.Last!);
        }
    }

    /// <inheritdoc/>
    public ValueTask<int> LayoutAsync(CancellationToken cancellation) => ValueTask.FromResult(Layout);

    /// <inheritdoc/>
    public ValueTask<Change> BringUpToDateAsync(GraphWrite write, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_applying)
        {
            _store.CopyBeside($"graph.layout-{Layout}.db");
            return ValueTask.FromResult(Apply(StoreLayout.Noted(write)));
        }
    }

    /// <inheritdoc/>
    public ValueTask<long> ChangeNumberAsync(CancellationToken cancellation) => ValueTask.FromResult(_store.Current.ChangeNumber);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<NodeRecord>> NodesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        ValueTask.FromResult(Records.Nodes(ids));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<NodeRecord>> NodesNamingAsync(
        string label, IReadOnlyList<string> keys, IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        ValueTask.FromResult(_store.Current.NodesNaming(label, keys, ids));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RelationshipRecord>> RelationshipsAsync(
        IReadOnlyCollection<string> nodeIds, string? type, CancellationToken cancellation) => ValueTask.FromResult(Records.Relationships(nodeIds, type));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<TiedNode>> TiedNodesAsync(
        IReadOnlyCollection<string> ids, IReadOnlyCollection<string> types, CancellationToken cancellation) =>
        ValueTask.FromResult(new SnapshotTies(_store.Current, types).Nodes(ids));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<NodeTie>> TiesAsync(
        IReadOnlyCollection<string> ids, IReadOnlyCollection<string> types, int limit, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return ValueTask.FromResult(new SnapshotTies(_store.Current, types).Of(ids, limit));
    }

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

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Change>> ChangesAsync(long after, int limit, CancellationToken cancellation) =>
        ValueTask.FromResult(_store.ReadChanges(after, limit));

    /// <inheritdoc/>
    public ValueTask<string?> NotReadyAsync(CancellationToken cancellation) => ValueTask.FromResult<string?>(null);

    /// <inheritdoc/>
    public ValueTask<StoreSummary> SummaryAsync(CancellationToken cancellation)
    {
        var snapshot = _store.Current;
        return ValueTask.FromResult(new StoreSummary(
            snapshot.ChangeNumber, Counted(snapshot.Catalog.Labels, snapshot.CountOf),
            Counted(snapshot.Catalog.RelationshipTypes.Select(type => type.Name), snapshot.CountOfType), LoadTime.Of(snapshot)));

        static Dictionary<string, long> Counted(IEnumerable<string> names, Func<string, int> count) => names
            .Where(name => count(name) > 0)
            .ToDictionary(name => name, name => (long)count(name), StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _store.Dispose();
        return ValueTask.CompletedTask;
    }

    private Change Apply(GraphWrite write)
    {
        if (LayoutProblem is { } problem) throw new NewerLayoutException(problem);
        var before = _feed.Last!;
        var change = _store.Apply(write);
        _feed.Learn(change, before);
        return change;
    }

    private static ChangeMark LastChange(GraphStore store)
    {
        var number = store.Current.ChangeNumber;
        return new ChangeMark(number, number > 0 && store.ReadChanges(number - 1, 1) is [var last] ? last.Time.UtcTicks : 0);
    }
}
