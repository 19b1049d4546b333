namespace KnowledgeGraph.Storage.History;

/// <summary>What a history may take.</summary>
public sealed record HistoryOptions
{
    /// <summary>
    /// Bytes, about, that the present may take where it is copied from another store, and that each state that was may take beyond what it
    /// shares with the present; default 2 GB.
    /// </summary>
    public long Bytes { get; init; } = 2L * 1024 * 1024 * 1024;

    /// <summary>States that were, which are kept for whoever asks again; default 4.</summary>
    public int Kept { get; init; } = 4;

    /// <summary>How long a question waits for a copy that is being filled, a third of what an operation may take; 10 s.</summary>
    public TimeSpan FillingWait { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long it waits until a copy has followed the last change known; 5 s.</summary>
    public TimeSpan FollowingWait { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Changes that wait to be followed; 10,000. After more a copy is filled anew.</summary>
    public int PendingChanges { get; init; } = 10_000;

    /// <summary>Changes that one request asks of a store; 1,000.</summary>
    public int ChangesRead { get; init; } = 1_000;

    /// <summary>The longest wait before a store is asked again after it failed; 30 s.</summary>
    public TimeSpan LongestRetry { get; init; } = TimeSpan.FromSeconds(30);
}
