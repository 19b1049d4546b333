using System.Globalization;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Query.Backends.Embedded.Compiling;
using KnowledgeGraph.Query.Backends.Embedded.Steps;
using KnowledgeGraph.Query.Binding;
using KnowledgeGraph.Query.Changes;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Stores;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Changes;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Snapshots;

namespace KnowledgeGraph.Query.Backends.Embedded;

/// <summary>
/// The embedded store: plans walk over an immutable snapshot and write JSON as they go. Readers never wait, not even for a writer.
/// </summary>
public sealed class EmbeddedStore : IGraphStore
{
    private readonly GraphStore _store;
    private readonly Compiler _compiler;
    private readonly QueryLimits _limits;
    private readonly TimeProvider _time;
    private readonly Lock _applying = new();

    private EmbeddedStore(GraphStore store, Compiler compiler, string description, QueryLimits limits, TimeProvider time, GraphParts parts)
    {
        Follower = ChangeFollower.OfOnlyWriter(parts, time, LastChange(store));
        (_store, _compiler, Description, _limits, _time) = (store, compiler, description, limits, time);
    }

    /// <inheritdoc/>
    public string Description { get; }

    /// <inheritdoc/>
    public ChangeFollower Follower { get; }

    /// <summary>Opens the store of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="directory">Its folder, made if missing; null keeps everything in memory alone.</param>
    /// <param name="time">The clock of changes.</param>
    /// <param name="limits">What an operation may ask for.</param>
    /// <param name="texts">Where source texts are at hand; null for none.</param>
    /// <exception cref="StorageException">The folder cannot be used as a store of this model.</exception>
    public static EmbeddedStore Open(GraphModel model, string? directory, TimeProvider time, QueryLimits limits, ITextSource? texts = null)
    {
        var catalog = ModelCatalog.Of(model);
        var store = GraphStore.Open(new StoreOptions { Directory = directory, Catalog = catalog, Time = time });
        return new EmbeddedStore(
            store, new Compiler(model, catalog, texts), directory is null ? "embedded store in memory" : $"embedded store in {directory}", limits, time, new GraphParts(model));
    }

    /// <inheritdoc/>
    public ValueTask RunAsync(BoundPlan plan, JsonBuffer output, CancellationToken cancellation)
    {
        var compiled = _compiler.Compiled(plan.Plan);
        var run = compiled.Rent(_limits, _time);
        run.Begin(_store.Current, plan, output, cancellation);
        ScopeRootWriter.WriteAll(run, compiled.Roots);
        // After an error the execution is dropped: what it was in the middle of is not worth knowing.
        compiled.Return(run);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<Change> ApplyAsync(GraphWrite write, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        // One after the other, as the store has them anyway, so that the follower learns of them in their order.
        lock (_applying)
        {
            var before = Follower.Last!;
            var change = _store.Apply(write);
            Follower.Learn(change, before);
            return ValueTask.FromResult(change);
        }
    }

    /// <inheritdoc/>
    public ValueTask<long> ChangeNumberAsync(CancellationToken cancellation) => ValueTask.FromResult(_store.Current.ChangeNumber);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<NodeRecord>> NodesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var snapshot = _store.Current;
        return ValueTask.FromResult<IReadOnlyList<NodeRecord>>([.. ids.Distinct(StringComparer.Ordinal).Select(snapshot.Find).Where(node => node >= 0).Select(snapshot.NodeRecord)]);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RelationshipRecord>> RelationshipsAsync(
        IReadOnlyCollection<string> nodeIds, string? type, CancellationToken cancellation)
    {
        var snapshot = _store.Current;
        var found = new HashSet<int>();
        foreach (var node in nodeIds.Select(snapshot.Find).Where(node => node >= 0))
        {
            foreach (var name in type is null ? snapshot.Catalog.RelationshipTypes.Select(known => known.Name) : [type])
            {
                foreach (var link in snapshot.Adjacency(name, outgoing: true).Links(node)) found.Add(link.Relationship);
                foreach (var link in snapshot.Adjacency(name, outgoing: false).Links(node)) found.Add(link.Relationship);
            }
        }
        return ValueTask.FromResult<IReadOnlyList<RelationshipRecord>>([.. found.Select(snapshot.RelationshipRecord)]);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<NodeRecord> NodesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var snapshot = _store.Current;
        for (var node = 0; node < snapshot.NodeLimit; node++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (snapshot.LabelOf(node) >= 0) yield return snapshot.NodeRecord(node);
        }
        await ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<RelationshipRecord> RelationshipsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var snapshot = _store.Current;
        for (var relationship = 0; relationship < snapshot.RelationshipLimit; relationship++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (snapshot.TypeOf(relationship) >= 0) yield return snapshot.RelationshipRecord(relationship);
        }
        await ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Change>> ChangesAsync(long after, int limit, CancellationToken cancellation) =>
        ValueTask.FromResult(_store.ReadChanges(after, limit));

    /// <inheritdoc/>
    public ValueTask<string?> NotReadyAsync(CancellationToken cancellation) => ValueTask.FromResult<string?>(null);

    /// <inheritdoc/>
    public ValueTask<StoreSummary> SummaryAsync(CancellationToken cancellation)
    {
        var snapshot = _store.Current;
        var counts = snapshot.Catalog.Labels.Where(label => snapshot.CountOf(label) > 0).ToDictionary(label => label, label => (long)snapshot.CountOf(label), StringComparer.Ordinal);
        return ValueTask.FromResult(new StoreSummary(snapshot.ChangeNumber, counts, LoadedAt(snapshot)));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _store.Dispose();
        return ValueTask.CompletedTask;
    }

    private static ChangeMark LastChange(GraphStore store)
    {
        var number = store.Current.ChangeNumber;
        return new ChangeMark(number, number > 0 && store.ReadChanges(number - 1, 1) is [var last] ? last.Time.UtcTicks : 0);
    }

    internal static DateTimeOffset? LoadedAt(GraphSnapshot snapshot) =>
        snapshot.Meta(StoreSummary.LoadedAtKey) is { } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind) : null;
}
