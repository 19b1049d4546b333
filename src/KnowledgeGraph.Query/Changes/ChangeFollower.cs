using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Records.Changes;

namespace KnowledgeGraph.Query.Changes;

/// <summary>
/// Knows the last change of a store, how old that knowledge is, and which change touched each part of the graph last. Fed by polls and by
/// this server's own writes, whoever is quicker; read without a lock. After a gap, or if the store is another one than it was, everything
/// read before counts as touched.
/// </summary>
public sealed class ChangeFollower
{
    private readonly TimeProvider _time;
    private readonly TimeSpan? _oldest;
    private readonly Lock _learning = new();
    private KnownChanges? _known;
    private long _writes;
    private TaskCompletionSource _hint = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Knows nothing yet.</summary>
    /// <param name="parts">The parts of the graph.</param>
    /// <param name="time">The clock by which polls age.</param>
    /// <param name="oldest">How old the last good poll may be; null where no other process writes, so that own writes are all there is.</param>
    public ChangeFollower(GraphParts parts, TimeProvider time, TimeSpan? oldest)
    {
        (Parts, _time, _oldest) = (parts, time, oldest);
    }

    /// <summary>Follows a store that no other process writes: what is known is always all there is.</summary>
    /// <param name="parts">The parts of the graph.</param>
    /// <param name="time">A clock.</param>
    /// <param name="last">The last change so far.</param>
    public static ChangeFollower OfOnlyWriter(GraphParts parts, TimeProvider time, ChangeMark last) =>
        new(parts, time, oldest: null) { _known = KnownChanges.From(last, askedAt: 0, parts.Count) };

    /// <summary>This server wrote; called after the follower has learned of it.</summary>
    public event Action? Wrote;

    /// <summary>The parts of the graph.</summary>
    public GraphParts Parts { get; }

    /// <summary>The last change, as known by a poll that is not too old; null while there is none.</summary>
    public ChangeMark? Last => Known?.Last;

    /// <summary>Completes when somebody has heard of a change that may not be known yet: a reason to ask at once, and no more than that.</summary>
    public Task Hint => Volatile.Read(ref _hint).Task;

    /// <summary>Whether what was read at a change may still be served: the knowledge is not too old, and holds no change that touched it.</summary>
    /// <returns>The last change, which is as good a mark from now on; null if not.</returns>
    public ChangeMark? Confirm(ChangeMark readAt, PartSet parts) => Known is { } known && known.Holds(readAt, parts) ? known.Last : null;

    /// <summary>Somebody says that the store has changed. Costs a poll, and is never believed.</summary>
    public void Suspect() => Volatile.Read(ref _hint).TrySetResult();

    /// <summary>The hint was followed; later ones complete <see cref="Hint"/> anew.</summary>
    internal void ForgetHint()
    {
        if (Hint.IsCompleted) Volatile.Write(ref _hint, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
    }

    /// <summary>A poll begins.</summary>
    internal Question Ask()
    {
        lock (_learning) return new Question(_known, _writes, _time.GetTimestamp());
    }

    /// <summary>A poll was answered.</summary>
    /// <param name="asked">What <see cref="Ask"/> gave when it began.</param>
    /// <param name="last">The last change.</param>
    /// <param name="changes">The changes from the one known before to the last one at least; empty if that is the same one, or none was known.</param>
    internal void Learn(Question asked, ChangeMark last, IReadOnlyList<Touch> changes)
    {
        lock (_learning)
        {
            // What was written while the poll was on its way may come before or after its answer: only the next one tells where to start.
            _known = _known is { } known && asked.Before is { } before && Follows(before.Last, last, changes) ? After(known, changes).Asked(asked.At)
                : _writes == asked.Writes ? KnownChanges.From(last, asked.At, Parts.Count)
                : null;
        }
    }

    /// <summary>This server made a change: it is known at once. Own changes must be told in their order.</summary>
    /// <param name="change">The change.</param>
    /// <param name="before">The change that it follows.</param>
    internal void Learn(Change change, ChangeMark before)
    {
        var touch = TouchOf(change.Number, change.Time, change.TouchedNames);
        lock (_learning)
        {
            _writes++;
            // One that follows neither what is known nor a later one is a change of another store.
            _known = _known is not { } known ? null
                : before == known.Last ? known.Then(touch)
                : before.Number > known.Last.Number ? known.Beyond(touch)
                : null;
        }
        Wrote?.Invoke();
    }

    internal Touch TouchOf(long number, DateTimeOffset time, TouchedNames? names) => new(new ChangeMark(number, time.UtcTicks), Parts.Of(names));

    private KnownChanges? Known
    {
        get
        {
            var known = Volatile.Read(ref _known);
            return known is null || _oldest is not { } oldest || _time.GetElapsedTime(known.AskedAt) < oldest ? known : null;
        }
    }

    // The changes lead from the one to the other without a gap, and the first of them is the one that was known.
    private static bool Follows(ChangeMark before, ChangeMark last, IReadOnlyList<Touch> changes)
    {
        if (last.Number == before.Number) return last == before;
        if (last.Number < before.Number || changes.Count == 0 || changes[^1].Mark.Number < last.Number) return false;
        if (before.Number == 0 ? changes[0].Mark.Number != 1 : changes[0].Mark != before) return false;
        for (var i = 1; i < changes.Count; i++)
        {
            if (changes[i].Mark.Number != changes[i - 1].Mark.Number + 1) return false;
        }
        return true;
    }

    private static KnownChanges After(KnownChanges known, IReadOnlyList<Touch> changes)
    {
        foreach (var change in changes)
        {
            if (change.Mark.Number == known.Last.Number + 1) known = known.Then(change);
        }
        return known;
    }

    /// <summary>What was known when a poll began, which its answer is held against.</summary>
    /// <param name="Before">What was known; null for nothing.</param>
    /// <param name="Writes">How many own writes had been told.</param>
    /// <param name="At">When, by <see cref="TimeProvider.GetTimestamp"/>.</param>
    internal readonly record struct Question(KnownChanges? Before, long Writes, long At);
}
