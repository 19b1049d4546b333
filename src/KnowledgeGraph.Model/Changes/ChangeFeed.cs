using KnowledgeGraph.Records.Changes;

namespace KnowledgeGraph.Model.Changes;

/// <summary>
/// The feed of one store, as the store fills it: by polls and by this server's own writes, whichever is quicker. It puts both in one order,
/// and tells a gap where they leave one, or where the store is not the one that it was.
/// </summary>
public sealed class ChangeFeed : IChangeFeed
{
    private readonly TimeProvider _time;
    private readonly Lock _learning = new();
    private readonly List<IChangeListener> _listeners = [];
    private ChangeMark? _last;
    private long _askedAt;
    private long _writes;
    private long _foreseen;
    private TaskCompletionSource _hint = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Knows nothing yet.</summary>
    /// <param name="time">The clock by which polls age.</param>
    /// <param name="maxAge">See <see cref="IChangeFeed.MaxAge"/>.</param>
    public ChangeFeed(TimeProvider time, TimeSpan? maxAge) => (_time, MaxAge) = (time, maxAge);

    /// <inheritdoc/>
    public event Action? Wrote;

    /// <inheritdoc/>
    public TimeSpan? MaxAge { get; }

    /// <summary>The last change told, however long ago; null while none is known.</summary>
    public ChangeMark? Last => Volatile.Read(ref _last);

    /// <summary>Completes when somebody has heard of a change that may not be known yet: a reason to ask at once, and no more than that.</summary>
    public Task Hint => Volatile.Read(ref _hint).Task;

    /// <summary>The feed of a store that no other process writes: what is known is always all that there is.</summary>
    /// <param name="time">A clock.</param>
    /// <param name="last">The last change so far.</param>
    public static ChangeFeed OfOnlyWriter(TimeProvider time, ChangeMark last) => new(time, maxAge: null) { _last = last };

    /// <inheritdoc/>
    public IDisposable Register(IChangeListener listener)
    {
        lock (_learning)
        {
            _listeners.Add(listener);
            // It was not told what others foresee, and could take what an own change touched for untouched: all begin anew with the next poll.
            if (_last is { } last && _foreseen > last.Number) TellGap(last: null, _askedAt);
            else listener.Gap(_last, _askedAt);
        }
        return new Registration(this, listener);
    }

    /// <inheritdoc/>
    public void Suspect() => Volatile.Read(ref _hint).TrySetResult();

    /// <summary>The hint was followed; later ones complete <see cref="Hint"/> anew.</summary>
    public void ForgetHint()
    {
        if (Hint.IsCompleted) Volatile.Write(ref _hint, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
    }

    /// <summary>A poll begins.</summary>
    public Question Ask()
    {
        lock (_learning) return new Question(_last, _writes, _time.GetTimestamp());
    }

    /// <summary>A poll was answered.</summary>
    /// <param name="asked">What <see cref="Ask"/> gave when it began.</param>
    /// <param name="last">The last change.</param>
    /// <param name="changes">The changes from the one known before to the last one at least; empty if that is the same one, or none was known.</param>
    public void Learn(Question asked, ChangeMark last, IReadOnlyList<Change> changes)
    {
        lock (_learning)
        {
            // What was written while the poll was on its way may come before or after its answer: only the next one tells where to start.
            if (_last is not null && asked.Before is { } before && Follows(before, last, changes)) TellAll(changes, asked.At);
            else TellGap(_writes == asked.Writes ? last : null, asked.At);
        }
    }

    /// <summary>This server made a change: it is known at once. Own changes must be told in their order.</summary>
    /// <param name="change">The change.</param>
    /// <param name="before">The change that it follows.</param>
    public void Learn(Change change, ChangeMark before)
    {
        lock (_learning)
        {
            _writes++;
            // One that follows neither what is known nor a later one is a change of another store.
            if (_last is null) { }
            else if (before == _last) Tell(change);
            else if (before.Number > _last.Number) TellForesight(change);
            else TellGap(last: null, _askedAt);
        }
        Wrote?.Invoke();
    }

    private void Tell(Change change)
    {
        Volatile.Write(ref _last, ChangeMark.Of(change));
        foreach (var listener in _listeners) listener.Follow(change);
    }

    private void TellForesight(Change change)
    {
        _foreseen = Math.Max(_foreseen, change.Number);
        foreach (var listener in _listeners) listener.Foresee(change);
    }

    private void TellAll(IReadOnlyList<Change> changes, long askedAt)
    {
        foreach (var change in changes)
        {
            if (change.Number == _last!.Number + 1) Tell(change);
        }
        _askedAt = Math.Max(_askedAt, askedAt);
        foreach (var listener in _listeners) listener.Confirm(askedAt);
    }

    private void TellGap(ChangeMark? last, long askedAt)
    {
        Volatile.Write(ref _last, last);
        (_askedAt, _foreseen) = (askedAt, 0);
        foreach (var listener in _listeners) listener.Gap(last, askedAt);
    }

    // The changes lead from the one to the other without a gap, and the first of them is the one that was known.
    private static bool Follows(ChangeMark before, ChangeMark last, IReadOnlyList<Change> changes)
    {
        if (last.Number == before.Number) return last == before;
        if (last.Number < before.Number || changes.Count == 0 || changes[^1].Number < last.Number) return false;
        if (before.Number == 0 ? changes[0].Number != 1 : ChangeMark.Of(changes[0]) != before) return false;
        for (var i = 1; i < changes.Count; i++)
        {
            if (changes[i].Number != changes[i - 1].Number + 1) return false;
        }
        return true;
    }

    private void Remove(IChangeListener listener)
    {
        lock (_learning) _listeners.Remove(listener);
    }

    /// <summary>What was known when a poll began, which its answer is held against.</summary>
    /// <param name="Before">The last change known; null for none.</param>
    /// <param name="Writes">How many own writes had been told.</param>
    /// <param name="At">When, by <see cref="TimeProvider.GetTimestamp"/>.</param>
    public readonly record struct Question(ChangeMark? Before, long Writes, long At);

    private sealed class Registration(ChangeFeed feed, IChangeListener listener) : IDisposable
    {
        public void Dispose() => feed.Remove(listener);
    }
}
