using KnowledgeGraph.Storage.Snapshots;

namespace KnowledgeGraph.Storage.History;

/// <summary>How far a copy of a store is.</summary>
/// <param name="Snapshot">The copy; null before the first.</param>
/// <param name="Number">The change that it is of.</param>
/// <param name="Era">The stretch of the feed that it has followed; -1 for none.</param>
/// <param name="Records">How many records were read so far.</param>
/// <param name="Problem">What is wrong with it; null for nothing.</param>
/// <param name="IsTooLarge">Whether it was given up because it takes too much memory.</param>
internal sealed record CopyProgress(GraphSnapshot? Snapshot, long Number, long Era, long Records, string? Problem, bool IsTooLarge)
{
    /// <summary>Before anything was read.</summary>
    public static CopyProgress None { get; } = new(null, 0, -1, 0, null, false);

    /// <summary>Whether all that the feed has told is in it.</summary>
    public bool Has((long Era, long? Last) told) =>
        Snapshot is not null && (Era > told.Era || (Era == told.Era && told.Last is { } last && Number >= last));
}
