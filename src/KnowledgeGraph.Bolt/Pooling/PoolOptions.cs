using KnowledgeGraph.Bolt.Errors;

namespace KnowledgeGraph.Bolt.Pooling;

/// <summary>The limits of the connections to one server.</summary>
public sealed record PoolOptions
{
    /// <summary>The most connections, 1 to 10000.</summary>
    public int Connections { get; init; } = 100;

    /// <summary>How many requests may wait for a connection when all are in use; further ones are refused at once. 0 to 100000.</summary>
    public int Waiting { get; init; } = 1000;

    /// <summary>How long a request waits for a connection.</summary>
    public TimeSpan AcquireTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>A connection older than this is closed rather than used again, within a minute where nobody asks for one.</summary>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>A connection that was idle longer than this is asked whether it still lives before it is used.</summary>
    public TimeSpan IdleBeforeCheck { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>A connection that nobody has used for this long is closed, so that what a burst needed is given back.</summary>
    public TimeSpan IdleTime { get; init; } = TimeSpan.FromMinutes(10);

    internal void Check()
    {
        UsageException.ThrowUnlessWithin(Connections, 1, 10_000, "Pool.Connections");
        UsageException.ThrowUnlessWithin(Waiting, 0, 100_000, "Pool.Waiting");
        UsageException.ThrowUnlessTime(AcquireTimeout, "Pool.AcquireTimeout");
        UsageException.ThrowUnlessTime(Lifetime, "Pool.Lifetime");
        UsageException.ThrowUnlessTime(IdleBeforeCheck, "Pool.IdleBeforeCheck");
        UsageException.ThrowUnlessTime(IdleTime, "Pool.IdleTime");
    }
}
