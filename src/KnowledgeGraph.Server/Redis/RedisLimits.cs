namespace KnowledgeGraph.Server.Redis;

/// <summary>The limits of a connection to Redis.</summary>
internal sealed record RedisLimits
{
    /// <summary>How long connecting, or an answer to the question whether it lives, may take; default 2 s.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How often that question is asked, and how long to wait before connecting anew; default 1 s.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long the client may try to mend a lost connection before it gets a new one; default 5 s.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);
}
