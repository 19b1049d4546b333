namespace KnowledgeGraph.Query.Answers;

/// <summary>The limits of a response cache.</summary>
public sealed record ResponseCacheOptions
{
    /// <summary>Bytes of all answers in memory, with their keys; default 64 MB.</summary>
    public long Bytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Bytes of one answer that is kept; default 1 MB.</summary>
    public int AnswerBytes { get; init; } = 1024 * 1024;

    /// <summary>Bytes of document and variables of a request that is looked up at all; default 64 KB.</summary>
    public int RequestBytes { get; init; } = 64 * 1024;

    /// <summary>How long an answer stays in the shared cache, if no change ends it before; default 10 minutes.</summary>
    public TimeSpan SharedLife { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long the shared cache may take to give an answer; default 100 ms.</summary>
    public TimeSpan SharedWait { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How long the shared cache is left alone after it failed or was late; default 1 s.</summary>
    public TimeSpan SharedPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Answers that are on their way into the shared cache at once; further ones stay in memory alone. Default 64.</summary>
    public int SharedWrites { get; init; } = 64;
}
