using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.Queries;

namespace KnowledgeGraph.Bolt.Transactions;

/// <summary>How one piece of work is run. Keep an instance where the same is run often.</summary>
public sealed record RunOptions
{
    private readonly TimeSpan? _timeout;

    /// <summary>Reads, with the driver's own time limit.</summary>
    public static readonly RunOptions Read = new();

    /// <summary>Writes, with the driver's own time limit.</summary>
    public static readonly RunOptions Write = new() { Mode = AccessMode.Write };

    /// <summary>Reading (the default) or writing.</summary>
    public AccessMode Mode { get; init; } = AccessMode.Read;

    /// <summary>What the server must have seen first; by default nothing.</summary>
    public Bookmarks Bookmarks { get; init; } = Bookmarks.None;

    /// <summary>
    /// How long the work may take, the wait for a connection and repetitions included; the server is told what is left, and the client
    /// stops the work otherwise. For an explicit transaction, how long each exchange may take. Null for the driver's own time limit.
    /// </summary>
    /// <exception cref="UsageException">It is not above 0, or above 20 days.</exception>
    public TimeSpan? Timeout
    {
        get => _timeout;
        init
        {
            if (value is { } given) UsageException.ThrowUnlessTime(given, nameof(Timeout));
            _timeout = value;
        }
    }

    /// <summary>How this work is repeated after transient errors; null for the driver's own policy.</summary>
    public RetryPolicy? Retry { get; init; }

    /// <summary>True if reading work should give its bookmark back too; writing work always does.</summary>
    public bool IsBookmarkTracked { get; init; }
}
