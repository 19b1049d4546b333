using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records.Changes;

namespace KnowledgeGraph.Model.Following;

/// <summary>
/// Keeps something that was read from a store up to date, alone in the background: it streams the store, then applies what the feed tells, and
/// closes whatever gap there is, by the changes between or by streaming anew. Whoever reads what it keeps takes the last state and never waits
/// for it to work.
/// </summary>
public abstract class FeedFollower : IAsyncDisposable
{
    private static readonly TimeSpan FirstRetry = TimeSpan.FromMilliseconds(250);

    private readonly PendingChanges _pending;
    private readonly ChangesSince _changes;
    private readonly IGraphStore _store;
    private readonly TimeSpan _longestRetry;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _stopping = new();
    private IDisposable? _registration;
    private TaskCompletionSource _moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _work = Task.CompletedTask;

    /// <summary>Nothing is kept of the feed before <see cref="Start"/>.</summary>
    /// <param name="store">The store; not owned.</param>
    /// <param name="pendingLimit">How many changes wait at most to be followed, or are followed after a gap; after more the store is streamed anew.</param>
    /// <param name="changesRead">How many changes one request asks of the store.</param>
    /// <param name="longestRetry">How long it waits at most after a failure.</param>
    /// <param name="time">The clock.</param>
    protected FeedFollower(IGraphStore store, int pendingLimit, int changesRead, TimeSpan longestRetry, TimeProvider time)
    {
        (_store, _longestRetry, _time) = (store, longestRetry, time);
        _pending = new PendingChanges(pendingLimit);
        _changes = new ChangesSince(store, changesRead, pendingLimit);
    }

    /// <summary>How far the feed is: its stretch without a gap, and its last change; null while that is not known.</summary>
    public (long Era, long? Last) Told => _pending.Told;

    /// <summary>The last change that was followed; null before the store was streamed, or taken up from elsewhere.</summary>
    protected ChangeMark? Mark { get; set; }

    /// <summary>Stops following.</summary>
    public async ValueTask DisposeAsync()
    {
        _registration?.Dispose();
        await _stopping.CancelAsync();
        await _work;
        Release();
        _pending.Dispose();
        _stopping.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Waits until something holds of what was followed.</summary>
    /// <param name="holds">What to wait for; asked again whenever more was followed.</param>
    /// <param name="patience">How long to wait in all, by how far it is.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>False if it does not hold in that time.</returns>
    public async ValueTask<bool> WaitAsync(Func<bool> holds, Func<TimeSpan> patience, CancellationToken cancellation)
    {
        var began = _time.GetTimestamp();
        while (true)
        {
            var moved = Volatile.Read(ref _moved).Task;
            if (holds()) return true;
            var left = patience() - _time.GetElapsedTime(began);
            if (left <= TimeSpan.Zero) return false;
            try
            {
                await moved.WaitAsync(left, _time, cancellation);
            }
            catch (TimeoutException)
            {
                return holds();
            }
        }
    }

    /// <summary>Begins to follow, in the background.</summary>
    protected void Start()
    {
        _registration = _store.Feed.Register(_pending);
        _work = Task.Run(WorkAsync);
    }

    /// <summary>Before anything is followed.</summary>
    protected virtual void Begin()
    {
    }

    /// <summary>Reads the whole store.</summary>
    /// <param name="number">The last change known now: what is read is of it, or of later ones, which are applied afterwards.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <returns>False to follow no further.</returns>
    protected abstract Task<bool> StreamAsync(long number, CancellationToken stop);

    /// <summary>Applies changes, in order; each says what it touched.</summary>
    protected abstract Task ApplyAsync(IReadOnlyList<Change> changes, CancellationToken stop);

    /// <summary>Looks at what own changes have touched whose turn has not come yet.</summary>
    protected virtual Task LookAsync(IReadOnlyCollection<string> ids, CancellationToken stop) => Task.CompletedTask;

    /// <summary>All that the feed had told is followed.</summary>
    /// <param name="era">The stretch of the feed.</param>
    protected abstract void Reach(long era);

    /// <summary>What to do while there is nothing to follow; false for nothing.</summary>
    protected virtual bool Idle() => false;

    /// <summary>What it does not follow now, it tries again.</summary>
    protected abstract void Fail(Exception failure);

    /// <summary>Lets go of what it holds, when it has stopped.</summary>
    protected virtual void Release()
    {
    }

    /// <summary>Tells those who wait that more was followed.</summary>
    protected void Signal() =>
        Interlocked.Exchange(ref _moved, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    private async Task WorkAsync()
    {
        var stop = _stopping.Token;
        try
        {
            Begin();
            var (retry, isCut) = (FirstRetry, true);
            while (true)
            {
                stop.ThrowIfCancellationRequested();
                if (_pending.HasAny || !Idle()) await _pending.WaitAsync(stop);
                var pending = _pending.Take();
                try
                {
                    if (!await FollowAsync(pending with { IsCut = isCut || pending.IsCut }, stop))
                    {
                        _registration!.Dispose();
                        return;
                    }
                    (retry, isCut) = (FirstRetry, false);
                }
                catch (Exception failure) when (failure is not OperationCanceledException || !stop.IsCancellationRequested)
                {
                    // What was taken is lost: the store is asked for all that lies between.
                    isCut = true;
                    Fail(failure);
                    await Task.Delay(retry, _time, stop);
                    retry = retry * 2 < _longestRetry ? retry * 2 : _longestRetry;
                    _pending.Wake();
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
    }

    private async Task<bool> FollowAsync(Pending pending, CancellationToken stop)
    {
        if (pending.IsCut)
        {
            // The feed goes on with its next poll.
            if (pending.Last is null) return true;
            if (!await CatchUpAsync(stop)) return false;
        }
        if (!await TakeAsync([.. pending.Changes.Where(change => change.Number > Mark!.Number)], stop)) return false;
        if (pending.Foreseen.Count > 0) await LookAsync(pending.Foreseen, stop);
        Reach(pending.Era);
        return true;
    }

    private async Task<bool> CatchUpAsync(CancellationToken stop)
    {
        while (true)
        {
            var changes = Mark is null ? null : await _changes.AfterAsync(Mark, stop);
            if (changes is { Count: 0 }) return true;
            if (!await TakeAsync(changes, stop)) return false;
        }
    }

    // Null where it is not known what happened.
    private async Task<bool> TakeAsync(IReadOnlyList<Change>? changes, CancellationToken stop)
    {
        if (changes is null || changes.Any(change => change.TouchedIds is null))
        {
            var number = await _store.ChangeNumberAsync(stop);
            if (!await StreamAsync(number, stop)) return false;
            Mark = await _changes.MarkOfAsync(number, stop);
        }
        else if (changes.Count > 0)
        {
            await ApplyAsync(changes, stop);
        }
        return true;
    }
}
