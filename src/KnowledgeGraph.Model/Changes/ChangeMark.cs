using KnowledgeGraph.Records.Changes;

namespace KnowledgeGraph.Model.Changes;

/// <summary>
/// Which change was the last one when something was read. The number alone would not do: a database that was restored from a copy, or
/// emptied, gives its numbers again to other changes.
/// </summary>
/// <param name="Number">The number of the change, 0 for none.</param>
/// <param name="Stamp">Its time in ticks, 0 where there is none.</param>
public sealed record ChangeMark(long Number, long Stamp)
{
    /// <summary>The mark of a change.</summary>
    public static ChangeMark Of(Change change) => new(change.Number, change.Time.UtcTicks);
}
