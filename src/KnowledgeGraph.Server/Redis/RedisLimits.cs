namespace KnowledgeGraph.Server.Redis;

/// <summary>The limits of a connection to Redis.</summary>
internal sealed record RedisLimits
{
    /// <summary>How long connecting, or an answer to the question whether it lives, may take; default 2 s.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How often that question is asked; default 1 s.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);
}
