namespace KnowledgeGraph.Search.Limits;

/// <summary>What the name index may hold and do.</summary>
public sealed record SearchLimits
{
    /// <summary>Hits of one search, the best; 1,000.</summary>
    public int Hits { get; init; } = 1_000;

    /// <summary>Suggestions of one prefix; 500.</summary>
    public int Suggestions { get; init; } = 500;

    /// <summary>Names in memory; 10,000,000, each of about 100 bytes. Above it there is no index, and searches say so.</summary>
    public int Names { get; init; } = 10_000_000;

    /// <summary>Joined pairs that are counted for degrees while the store streams, 8 bytes each; 20,000,000. Above it ties break by id alone.</summary>
    public int DegreePairs { get; init; } = 20_000_000;

    /// <summary>Words of a name, or of what is searched for, that count; 48. What follows them counts as not found.</summary>
    public int Words { get; init; } = 48;

    /// <summary>UTF-16 code units of what is searched for that are looked at; 4,096.</summary>
    public int QueryLength { get; init; } = 4_096;

    /// <summary>Words of the index that a word may stand for by similarity; 48, the most similar.</summary>
    public int SimilarWords { get; init; } = 48;

    /// <summary>Names that one search compares; 150,000. Where more have the words, the shorter names are taken.</summary>
    public int ComparedNames { get; init; } = 150_000;

    /// <summary>Changes that wait to be followed, or are followed after a start or a gap; 10,000. After more the store is streamed anew.</summary>
    public int PendingChanges { get; init; } = 10_000;

    /// <summary>Changes that one request asks of the store; 1,000.</summary>
    public int ChangesRead { get; init; } = 1_000;

    /// <summary>How long a search waits for an index that is being built, a third of what an operation may take; 10 s.</summary>
    public TimeSpan BuildingWait { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a search waits until the index has followed the last change known; 5 s.</summary>
    public TimeSpan FollowingWait { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest wait before the store is asked again after it failed; 30 s. It begins with 250 ms and doubles.</summary>
    public TimeSpan LongestRetry { get; init; } = TimeSpan.FromSeconds(30);
}
