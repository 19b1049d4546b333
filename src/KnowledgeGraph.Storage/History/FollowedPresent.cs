using System.Collections.Immutable;
using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Model.Following;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Changes;
using KnowledgeGraph.Records.Declarations;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Storage.Limits;
using KnowledgeGraph.Storage.Snapshots;
using KnowledgeGraph.Storage.Writing;

namespace KnowledgeGraph.Storage.History;

/// <summary>
/// The present of another store, copied into memory when it is first asked for, and following its changes. Readers take the last snapshot
/// and never wait for it to work.
/// </summary>
public sealed class FollowedPresent : FeedFollower, IPresent
{
    private const int IdsRead = 1_000;
    private readonly IGraphStore _store;
    private readonly Catalog _catalog;
    private readonly StoreLimits _limits = new();
    private readonly HistoryOptions _options;
    private readonly Action<Exception> _onFault;
    private readonly ValuePool _pool;
    private readonly Lock _starting = new();
    private volatile CopyProgress _progress = CopyProgress.None;
    private bool _isStarted;

    /// <summary>Nothing is read until it is asked for.</summary>
    /// <param name="model">The model.</param>
    /// <param name="store">The store; not owned.</param>
    /// <param name="options">What it may take.</param>
    /// <param name="time">The clock of waits.</param>
    /// <param name="onFault">Is told of what failed in the background.</param>
    public FollowedPresent(GraphModel model, IGraphStore store, HistoryOptions options, TimeProvider time, Action<Exception> onFault)
        : base(store, options.PendingChanges, options.ChangesRead, options.LongestRetry, time)
    {
        (_store, _options, _onFault) = (store, options, onFault);
        _catalog = ModelCatalog.Of(model);
        _pool = new ValuePool(_limits.PooledValues);
    }

    /// <inheritdoc/>
    public (string Status, string? Problem) State => _progress switch
    {
        _ when !_isStarted => ("not filled", null),
        { Problem: { } problem } => ("degraded", problem),
        { Snapshot: { } snapshot } => ($"ready at change {snapshot.ChangeNumber}", null),
        var filling => ($"being filled: {filling.Records} records so far", null),
    };

    /// <inheritdoc/>
    public bool IsAtHand => _progress is { Snapshot: not null, IsTooLarge: false, Problem: null };

    /// <summary>Begins to fill it.</summary>
    public void Fill()
    {
        lock (_starting)
        {
            if (_isStarted) return;
            _isStarted = true;
            Start();
        }
    }

    /// <inheritdoc/>
    public async ValueTask<GraphSnapshot> CurrentAsync(CancellationToken cancellation)
    {
        Fill();
        var told = Told;
        CopyProgress current = null!;
        // A gap that came meanwhile is not waited for: the question was asked before it.
        var isThere = await WaitAsync(
            () => (current = _progress).IsTooLarge || current.Has(told),
            () => current.Snapshot is null ? _options.FillingWait : _options.FollowingWait,
            cancellation);
        if (current.IsTooLarge) throw new PastGraphException(PastGraphProblem.TooLarge, current.Problem!);
        return isThere
            ? current.Snapshot!
            : throw new PastGraphException(PastGraphProblem.NotReady, $"The history is {State.Problem ?? State.Status}. Try again in a moment.");
    }

    /// <inheritdoc/>
    protected override void Fail(Exception failure)
    {
        _onFault(failure);
        _progress = _progress with { Era = -1, Problem = "behind the store, which could not be read; it is tried again" };
        Signal();
    }

    /// <inheritdoc/>
    protected override void Reach(long era)
    {
        _progress = _progress with { Era = era, Problem = null };
        Signal();
    }

    /// <inheritdoc/>
    protected override async Task<bool> StreamAsync(long number, CancellationToken stop)
    {
        var builder = new SnapshotBuilder(GraphSnapshot.Empty(_catalog, _limits, (_progress.Snapshot?.Generation ?? 0) + 1), _pool);
        long records = 0, bytes = 0;
        await foreach (var node in _store.NodesAsync(stop))
        {
            builder.PutNode(node.Id, _catalog.LabelNumber(node.Label), node.Properties);
            if (!Count(RecordSize.Of(node))) return false;
        }
        await foreach (var relationship in _store.RelationshipsAsync(stop))
        {
            // One whose end came after the nodes were streamed is read again with the change that brought both.
            var (from, to) = (builder.FindNode(relationship.From), builder.FindNode(relationship.To));
            if (from < 0 || to < 0) continue;
            builder.PutRelationship(relationship.Id, _catalog.TypeNumber(relationship.Type), from, to, relationship.Properties);
            if (!Count(RecordSize.Of(relationship))) return false;
        }
        await PublishAsync(builder, number, stop);
        return true;

        bool Count(long size)
        {
            bytes += size;
            if (++records % IdsRead == 0) _progress = _progress with { Records = records };
            if (bytes <= _options.Bytes) return true;
            _progress = CopyProgress.None with
            {
                IsTooLarge = true,
                Problem = $"The graph takes more than {_options.Bytes >> 20} MB in memory, which is all that its history may have (--history-memory). "
                    + "Give it more; all is answered that is asked neither as of an earlier time nor of the whole graph at once.",
            };
            Signal();
            return false;
        }
    }

    /// <inheritdoc/>
    protected override async Task ApplyAsync(IReadOnlyList<Change> changes, CancellationToken stop)
    {
        var current = _progress.Snapshot!;
        HashSet<string> ids = [.. changes.SelectMany(change => change.TouchedIds!)];
        var nodes = new Dictionary<string, NodeRecord>(StringComparer.Ordinal);
        foreach (var some in ids.Chunk(IdsRead))
            foreach (var node in await _store.NodesAsync(some, stop)) nodes[node.Id] = node;
        var relationships = new Dictionary<string, RelationshipRecord>(StringComparer.Ordinal);
        var gone = new HashSet<string>(StringComparer.Ordinal);
        // A relationship that a change touches has both its ends among the touched.
        foreach (var type in Types(changes))
        {
            foreach (var stored in new SnapshotRecords(current).Relationships(ids, type).Where(IsAmong)) gone.Add(stored.Id);
            foreach (var some in ids.Chunk(IdsRead))
                foreach (var read in (await _store.RelationshipsAsync(some, type, stop)).Where(IsAmong)) relationships[read.Id] = read;
        }
        gone.ExceptWith(relationships.Keys);
        var builder = new SnapshotBuilder(current, _pool);
        builder.Apply(new GraphWrite
        {
            PutNodes = nodes.Values,
            DeleteNodes = [.. ids.Where(id => !nodes.ContainsKey(id))],
            PutRelationships = relationships.Values,
            DeleteRelationships = gone,
        });
        await PublishAsync(builder, changes[^1].Number, stop);
        Mark = ChangeMark.Of(changes[^1]);

        bool IsAmong(RelationshipRecord relationship) => ids.Contains(relationship.From) && ids.Contains(relationship.To);
    }

    private IEnumerable<string> Types(IReadOnlyList<Change> changes) => changes.Any(change => change.TouchedNames is null)
        ? _catalog.RelationshipTypes.Select(type => type.Name)
        : changes.SelectMany(change => change.TouchedNames!.RelationshipTypes).Distinct(StringComparer.Ordinal);

    private async Task PublishAsync(SnapshotBuilder builder, long number, CancellationToken stop)
    {
        var meta = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);
        if ((await _store.SummaryAsync(stop)).LoadedAt is { } loaded)
            meta = meta.Add(StoreSummary.LoadedAtKey, loaded.ToString("O", CultureInfo.InvariantCulture));
        _progress = _progress with { Snapshot = builder.Build(number, meta), Number = number };
    }
}
