using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records.Changes;
using KnowledgeGraph.Search.Files;
using KnowledgeGraph.Search.Limits;
using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search.Following;

/// <summary>
/// Keeps the names up to date, alone in the background: takes up the file, closes the difference or streams the store, then follows the feed.
/// Whoever reads takes the last view and never waits for it to work.
/// </summary>
internal sealed class NameFollower : IAsyncDisposable
{
    private static readonly TimeSpan FirstRetry = TimeSpan.FromMilliseconds(250);

    private readonly PendingChanges _pending;
    private readonly StoreReader _reader;
    private readonly NameCache _cache;
    private readonly SearchLimits _limits;
    private readonly TimeProvider _time;
    private readonly Action<Exception> _onFault;
    private readonly CancellationTokenSource _stopping = new();
    private readonly IDisposable _registration;
    private readonly Task _work;
    private volatile Progress _progress = Progress.None;
    private TaskCompletionSource _moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ChangeMark? _mark;

    public NameFollower(IGraphStore store, StoreReader reader, NameCache cache, SearchLimits limits, TimeProvider time, Action<Exception> onFault)
    {
        (_reader, _cache, _limits, _time, _onFault) = (reader, cache, limits, time, onFault);
        _pending = new PendingChanges(_limits.PendingChanges);
        _registration = store.Feed.Register(_pending);
        _work = Task.Run(WorkAsync);
    }

    /// <summary>How far it is.</summary>
    public Progress Current => _progress;

    /// <summary>The file.</summary>
    public NameCache Cache => _cache;

    /// <summary>How far the feed is.</summary>
    public (long Era, long? Last) Told => _pending.Told;

    /// <summary>Completes when it is further than it was when this was asked for.</summary>
    public Task Moved => Volatile.Read(ref _moved).Task;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _registration.Dispose();
        await _stopping.CancelAsync();
        await _work;
        _cache.Dispose();
        _pending.Dispose();
        _stopping.Dispose();
    }

    private async Task WorkAsync()
    {
        var stop = _stopping.Token;
        try
        {
            TakeUp();
            var (retry, isCut) = (FirstRetry, true);
            while (true)
            {
                stop.ThrowIfCancellationRequested();
                if (!_cache.IsFilling || _mark is null) await _pending.WaitAsync(stop);
                else if (!_pending.HasAny) _cache.Fill(_progress.View.Find, _mark);
                var pending = _pending.Take();
                try
                {
                    await FollowAsync(pending with { IsCut = isCut || pending.IsCut }, stop);
                    (retry, isCut) = (FirstRetry, false);
                }
                catch (Exception failure) when (failure is not OperationCanceledException || !stop.IsCancellationRequested)
                {
                    // What was taken is lost: the store is asked for all that lies between.
                    isCut = true;
                    Fail(failure);
                    await Task.Delay(retry, _time, stop);
                    retry = retry * 2 < _limits.LongestRetry ? retry * 2 : _limits.LongestRetry;
                    _pending.Wake();
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
    }

    private void TakeUp()
    {
        if (_cache.TakeUp(_limits.Words) is not { } found) return;
        _mark = found.Mark;
        Move(NameView.Of(found.Segment), era: -1);
    }

    private async Task FollowAsync(Pending pending, CancellationToken stop)
    {
        if (pending.IsCut)
        {
            // The feed goes on with its next poll.
            if (pending.Last is null) return;
            await CatchUpAsync(stop);
        }
        var changes = pending.Changes.Where(change => change.Number > _mark!.Number).ToList();
        if (changes.Exists(change => change.TouchedIds is null)) await StreamAsync(stop);
        else if (changes.Count > 0) await ApplyAsync(changes, stop);
        if (pending.Foreseen.Count > 0) await LookAsync(pending.Foreseen, stop);
        Move(_progress.View, pending.Era);
    }

    private async Task CatchUpAsync(CancellationToken stop)
    {
        while (true)
        {
            var changes = _mark is null ? null : await _reader.ChangesAfterAsync(_mark, stop);
            if (changes is null || changes.Any(change => change.TouchedIds is null)) await StreamAsync(stop);
            else if (changes.Count > 0) await ApplyAsync(changes, stop);
            else return;
        }
    }

    private async Task StreamAsync(CancellationToken stop)
    {
        var (segment, mark) = await _reader.StreamAsync(
            entities => _progress = _progress with { Entities = entities }, stop);
        _mark = mark;
        _progress = _progress with { View = NameView.Of(segment) };
        _cache.Refill(segment.Arrays.Ids);
    }

    private async Task ApplyAsync(IReadOnlyList<Change> changes, CancellationToken stop)
    {
        var ids = changes.SelectMany(change => change.TouchedIds!).ToHashSet(StringComparer.Ordinal);
        var (entities, gone) = await _reader.ReadAsync(ids, _progress.View, changes.Any(_reader.ChangesDegrees), stop);
        var mark = ChangeMark.Of(changes[^1]);
        Take(entities, gone);
        _mark = mark;
        _cache.Write(entities, gone, mark);
    }

    // Own changes whose turn has not come yet are found at once; their turn comes.
    private async Task LookAsync(IReadOnlyCollection<string> ids, CancellationToken stop)
    {
        var (entities, gone) = await _reader.ReadAsync(ids, _progress.View, countsDegrees: false, stop);
        Take(entities, gone);
    }

    private void Take(List<IndexedEntity> entities, List<string> gone)
    {
        var known = gone.FindAll(id => _progress.View.Find(id) is not null);
        if (entities.Count > 0 || known.Count > 0) _progress = _progress with { View = _progress.View.With(entities, known, _limits.Words) };
    }

    private void Move(NameView view, long era)
    {
        _progress = new Progress(view, _mark, era, view.EntityCount, null);
        Signal();
    }

    private void Fail(Exception failure)
    {
        _onFault(failure);
        var reason = failure is TooManyNamesException ? failure.Message : "The store could not be read; it is tried again.";
        _progress = _progress with { Era = -1, Failure = reason };
        Signal();
    }

    private void Signal() =>
        Interlocked.Exchange(ref _moved, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
