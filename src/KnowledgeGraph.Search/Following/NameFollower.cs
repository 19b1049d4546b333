using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Model.Following;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records.Changes;
using KnowledgeGraph.Records.Memory;
using KnowledgeGraph.Search.Files;
using KnowledgeGraph.Search.Limits;
using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search.Following;

/// <summary>
/// Keeps the names up to date, alone in the background: takes up the file, closes the difference or streams the store, then follows the feed.
/// Whoever reads takes the last view and never waits for it to work.
/// </summary>
internal sealed class NameFollower : FeedFollower
{
    private readonly NameReader _reader;
    private readonly NameCache _cache;
    private readonly SearchLimits _limits;
    private readonly Action<Exception> _onFault;
    private volatile Progress _progress = Progress.None;

    public NameFollower(IGraphStore store, NameReader reader, NameCache cache, SearchLimits limits, TimeProvider time, Action<Exception> onFault)
        : base(store, limits.PendingChanges, limits.ChangesRead, limits.LongestRetry, time)
    {
        (_reader, _cache, _limits, _onFault) = (reader, cache, limits, onFault);
        Start();
    }

    /// <summary>How far it is.</summary>
    public Progress Current => _progress;

    /// <summary>The file.</summary>
    public NameCache Cache => _cache;

    /// <inheritdoc/>
    protected override void Begin()
    {
        if (_cache.TakeUp(_limits.Words) is not { } found) return;
        LargeLoad.End(found.Segment.EntityCount);
        Mark = found.Mark;
        Move(NameView.Of(found.Segment), era: -1);
    }

    /// <inheritdoc/>
    protected override bool Idle()
    {
        if (!_cache.IsFilling || Mark is null) return false;
        _cache.Fill(_progress.View.Find, Mark);
        return true;
    }

    /// <inheritdoc/>
    protected override void Release() => _cache.Dispose();

    /// <inheritdoc/>
    protected override async Task<bool> StreamAsync(long number, CancellationToken stop)
    {
        var segment = await _reader.StreamAsync(entities => _progress = _progress with { Entities = entities }, stop);
        LargeLoad.End(segment.EntityCount);
        _progress = _progress with { View = NameView.Of(segment) };
        _cache.Refill(segment.Arrays.Ids);
        return true;
    }

    /// <inheritdoc/>
    protected override async Task ApplyAsync(IReadOnlyList<Change> changes, CancellationToken stop)
    {
        var ids = changes.SelectMany(change => change.TouchedIds!).ToHashSet(StringComparer.Ordinal);
        var (entities, gone) = await _reader.ReadAsync(ids, _progress.View, changes.Any(_reader.ChangesDegrees), stop);
        var mark = ChangeMark.Of(changes[^1]);
        Take(entities, gone);
        Mark = mark;
        _cache.Write(entities, gone, mark);
    }

    /// <inheritdoc/>
    protected override async Task LookAsync(IReadOnlyCollection<string> ids, CancellationToken stop)
    {
        var (entities, gone) = await _reader.ReadAsync(ids, _progress.View, countsDegrees: false, stop);
        Take(entities, gone);
    }

    private void Take(List<IndexedEntity> entities, List<string> gone)
    {
        var known = gone.FindAll(id => _progress.View.Find(id) is not null);
        if (entities.Count > 0 || known.Count > 0) _progress = _progress with { View = _progress.View.With(entities, known, _limits.Words) };
    }

    /// <inheritdoc/>
    protected override void Reach(long era) => Move(_progress.View, era);

    private void Move(NameView view, long era)
    {
        _progress = new Progress(view, Mark, era, view.EntityCount, null);
        Signal();
    }

    /// <inheritdoc/>
    protected override void Fail(Exception failure)
    {
        _onFault(failure);
        var reason = failure is TooManyNamesException ? failure.Message : "The store could not be read; it is tried again.";
        _progress = _progress with { Era = -1, Failure = reason };
        Signal();
    }
}
