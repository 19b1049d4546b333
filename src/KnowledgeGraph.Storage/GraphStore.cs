using System.Collections.Immutable;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records.Changes;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Records.Memory;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Storage.Durability;
using KnowledgeGraph.Storage.Limits;
using KnowledgeGraph.Storage.Snapshots;
using KnowledgeGraph.Storage.Writing;

namespace KnowledgeGraph.Storage;

/// <summary>
/// An embedded property graph: immutable snapshots in memory, durable in a file. Readers take <see cref="Current"/> and
/// never wait; one writer at a time makes the next snapshot, commits it to the file and then publishes it.
/// </summary>
public sealed class GraphStore : IDisposable
{
    private readonly StoreOptions _options;
    private readonly IJournal _journal;
    private readonly ValuePool _pool;
    private readonly Lock _writing = new();
    private volatile GraphSnapshot _current;
    private bool _disposed;

    private GraphStore(StoreOptions options, IJournal journal)
    {
        _options = options;
        _journal = journal;
        _pool = new ValuePool(options.Limits.PooledValues);
        _current = Load();
        UniqueCheck.CheckRead(_current);
        LargeLoad.End(_current.NodeCount + _current.RelationshipCount);
    }

    /// <summary>The graph after the last change. Take it once and read all of an answer from it.</summary>
    public GraphSnapshot Current => _current;

    /// <summary>Opens the store in a folder, making it if it is missing, or an empty one in memory.</summary>
    /// <exception cref="StoreLockedException">Another process has the store open.</exception>
    /// <exception cref="StoreFormatException">
    /// The file is not a store, is of another version, is damaged, uses a name that the catalog lacks, or breaks one of its constraints.
    /// </exception>
    /// <exception cref="StoreFailureException">The folder or file cannot be used.</exception>
    public static GraphStore Open(StoreOptions options)
    {
        var journal = JournalOf(options);
        try
        {
            return new GraphStore(options, journal);
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    /// <summary>Applies a write whole, durably, or throws and changes nothing. Waits for other writers.</summary>
    /// <returns>The change, whose number readers then see in <see cref="Current"/>.</returns>
    /// <exception cref="WriteRefusedException">The write contradicts itself, the graph or a limit; which of them, the subclass says.</exception>
    /// <exception cref="StoreFailureException">The file could not be written.</exception>
    public Change Apply(GraphWrite write)
    {
        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            var current = _current;
            if (write.ExpectedChange is { } expected && expected != current.ChangeNumber)
                throw new ConcurrentChangeException($"The write expected change {expected}, the store is at {current.ChangeNumber}. Read again and repeat it.");
            WriteCheck.Check(write, current, _options.Limits);
            var change = new Change(
                current.ChangeNumber + 1, _options.Time.GetUtcNow(), [.. write.Kinds], Touched.Ids(write, current, _options.Limits),
                Touched.Names(write, current));
            var builder = new SnapshotBuilder(current, _pool);
            builder.Apply(write);
            var next = Renumbered(builder.Build(change.Number, Merge(current.AllMeta, write.Meta)));
            _journal.Commit(write, change);
            _current = next;
            return change;
        }
    }

    /// <summary>Begins to fill the store with many writes at once, see <see cref="Complete"/>.</summary>
    internal StoreFill BeginFill() =>
        new(EmptySnapshot(_current.Generation + 1), _options.Limits, _options.Time, new ValuePool(_options.Limits.PooledValues));

    /// <summary>Makes all writes of a fill durable and visible at once, each a change of its own, or throws and changes nothing.</summary>
    /// <returns>The changes.</returns>
    /// <exception cref="WriteRefusedException">The store is not empty (any more), or the writes together break a constraint.</exception>
    /// <exception cref="StoreFailureException">The file could not be written.</exception>
    internal IReadOnlyList<Change> Complete(StoreFill fill, IProgress<FillProgress>? progress)
    {
        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_current.ChangeNumber > 0)
                throw new ConcurrentChangeException($"The store was filled by others meanwhile: it is at change {_current.ChangeNumber}. Fill an empty one.");
            if (fill.Changes.Count == 0) return [];
            var filled = fill.Complete();
            _journal.Fill(filled, fill.Changes, progress);
            _current = filled;
            return fill.Changes;
        }
    }

    /// <summary>The changes after a number, oldest first. A gap after <paramref name="after"/> means that older ones are no longer kept.</summary>
    /// <param name="after">The number of the last change that the caller knows; 0 for none.</param>
    /// <param name="limit">How many at most; above <see cref="StoreLimits.ChangesRead"/> it is that.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below 1.</exception>
    public IReadOnlyList<Change> ReadChanges(long after, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        if (after >= _current.ChangeNumber) return [];
        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _journal.ReadChanges(after, Math.Min(limit, _options.Limits.ChangesRead));
        }
    }

    /// <summary>Copies the file as it is, beside itself; a store in memory has none. A copy of that name is replaced.</summary>
    /// <param name="name">The name of the copy.</param>
    /// <exception cref="StoreFailureException">The copy could not be written.</exception>
    public void CopyBeside(string name)
    {
        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            _journal.CopyBeside(name);
        }
    }

    /// <summary>Closes the file. Snapshots that were taken stay readable.</summary>
    public void Dispose()
    {
        lock (_writing)
        {
            if (_disposed) return;
            _disposed = true;
            _journal.Dispose();
        }
    }

    // What builds the snapshot goes with the call, and with it what it shares values by: of a large graph that is tens of megabytes.
    private GraphSnapshot Load()
    {
        var builder = new SnapshotBuilder(EmptySnapshot(generation: 0), new ValuePool(_options.Limits.PooledValues));
        var (changeNumber, meta) = _journal.Load(builder, _options.Catalog);
        return builder.Build(changeNumber, meta);
    }

    private static IJournal JournalOf(StoreOptions options)
    {
        if (options.Directory is not { } directory) return new MemoryJournal(options.Limits);
        try
        {
            Directory.CreateDirectory(directory);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreFailureException($"The folder '{directory}' cannot be made or used: {error.Message}", error);
        }
        return new SqliteJournal(directory, options.Limits);
    }

    private static ImmutableDictionary<string, string> Merge(ImmutableDictionary<string, string> meta, IReadOnlyDictionary<string, string?> changed)
    {
        foreach (var (key, value) in changed)
            meta = value is null ? meta.Remove(key) : meta.SetItem(key, value);
        return meta;
    }

    private GraphSnapshot EmptySnapshot(int generation) => GraphSnapshot.Empty(_options.Catalog, _options.Limits, generation);

    // Ids that come and go would otherwise fill the table of numbers for as long as the process lives.
    private GraphSnapshot Renumbered(GraphSnapshot snapshot)
    {
        var dead = snapshot.NodeLimit - snapshot.NodeCount + snapshot.RelationshipLimit - snapshot.RelationshipCount;
        if (dead <= snapshot.NodeCount + snapshot.RelationshipCount + _options.Limits.DeadNumbers) return snapshot;
        var builder = new SnapshotBuilder(EmptySnapshot(snapshot.Generation + 1));
        for (var node = 0; node < snapshot.NodeLimit; node++)
        {
            if (snapshot.LabelOf(node) is >= 0 and var label) builder.PutNode(snapshot.Id(node).Text, label, snapshot.Nodes.PropertiesOf(node));
        }
        for (var number = 0; number < snapshot.RelationshipLimit; number++)
        {
            if (snapshot.TypeOf(number) is >= 0 and var type)
            {
                var record = snapshot.RelationshipRecord(number);
                builder.PutRelationship(record.Id, type, builder.FindNode(record.From), builder.FindNode(record.To), record.Properties);
            }
        }
        return builder.Build(snapshot.ChangeNumber, snapshot.AllMeta);
    }
}
