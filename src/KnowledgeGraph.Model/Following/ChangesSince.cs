using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records.Changes;

namespace KnowledgeGraph.Model.Following;

/// <summary>Reads which changes followed one that is known.</summary>
/// <param name="store">The store.</param>
/// <param name="pageSize">How many changes are read at once.</param>
/// <param name="limit">How many are worth following; whoever lies further behind streams the store anew.</param>
public sealed class ChangesSince(IGraphStream store, int pageSize, int limit)
{
    /// <summary>The changes after a mark; null if they do not follow it, because it is of another store or they are no longer kept, or are too many.</summary>
    public async Task<IReadOnlyList<Change>?> AfterAsync(ChangeMark mark, CancellationToken cancellation)
    {
        if (mark.Number > 0 && await MarkOfAsync(mark.Number, cancellation) != mark) return null;
        var changes = new List<Change>();
        while (changes.Count <= limit)
        {
            var last = changes.Count == 0 ? mark.Number : changes[^1].Number;
            var next = await store.ChangesAsync(last, pageSize, cancellation);
            if (next.Count == 0) return changes;
            if (next[0].Number != last + 1) return null;
            changes.AddRange(next);
        }
        return null;
    }

    /// <summary>The mark of a change by its number; without a moment where it is no longer kept.</summary>
    public async Task<ChangeMark> MarkOfAsync(long number, CancellationToken cancellation) =>
        number > 0 && await store.ChangesAsync(number - 1, 1, cancellation) is [var change] && change.Number == number
            ? ChangeMark.Of(change)
            : new ChangeMark(number, 0);
}
