using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Records.Changes;

namespace KnowledgeGraph.Model.Following;

/// <summary>What has to be followed, taken all at once.</summary>
/// <param name="Era">Which stretch of the feed without a gap it belongs to.</param>
/// <param name="IsCut">Whether what lies between it and what was followed before is not known.</param>
/// <param name="Last">The last change of the feed; null while it is not known.</param>
/// <param name="Changes">The changes, in order.</param>
/// <param name="Foreseen">Ids that changes further on have touched; they may be looked at early.</param>
public sealed record Pending(long Era, bool IsCut, long? Last, IReadOnlyList<Change> Changes, IReadOnlyCollection<string> Foreseen);

/// <summary>Listens to the feed and keeps what it tells until it is followed. Whoever tells never waits.</summary>
/// <param name="limit">How many changes are kept; of more, only that there were some.</param>
public sealed class PendingChanges(int limit) : IChangeListener, IDisposable
{
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _signal = new(0, 1);
    private readonly HashSet<string> _foreseen = new(StringComparer.Ordinal);
    private List<Change> _changes = [];
    private long _era;
    private bool _isCut;
    private long? _last;

    /// <summary>How far the feed is: its stretch without a gap, and its last change; null while that is not known.</summary>
    public (long Era, long? Last) Told
    {
        get
        {
            lock (_gate) return (_era, _last);
        }
    }

    /// <inheritdoc/>
    public void Follow(Change change)
    {
        lock (_gate)
        {
            _last = change.Number;
            if (_changes.Count < limit) _changes.Add(change);
            else (_isCut, _changes) = (true, []);
            Signal();
        }
    }

    /// <inheritdoc/>
    public void Foresee(Change change)
    {
        lock (_gate)
        {
            foreach (var id in change.TouchedIds ?? [])
            {
                if (_foreseen.Count < limit) _foreseen.Add(id);
            }
            Signal();
        }
    }

    /// <inheritdoc/>
    public void Gap(ChangeMark? last, long askedAt)
    {
        lock (_gate)
        {
            _era++;
            (_isCut, _changes, _last) = (true, [], last?.Number);
            _foreseen.Clear();
            Signal();
        }
    }

    /// <inheritdoc/>
    public void Confirm(long askedAt)
    {
    }

    /// <summary>Waits until there is something to follow.</summary>
    public Task WaitAsync(CancellationToken cancellation) => _signal.WaitAsync(cancellation);

    /// <summary>Whether there is something to follow.</summary>
    public bool HasAny => _signal.CurrentCount > 0;

    /// <summary>Makes the next wait end, to try again.</summary>
    public void Wake()
    {
        lock (_gate) Signal();
    }

    /// <summary>Takes all that there is to follow.</summary>
    public Pending Take()
    {
        lock (_gate)
        {
            var pending = new Pending(_era, _isCut, _last, _changes, [.. _foreseen]);
            (_isCut, _changes) = (false, []);
            _foreseen.Clear();
            return pending;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _signal.Dispose();

    private void Signal()
    {
        if (_signal.CurrentCount == 0) _signal.Release();
    }
}
