namespace KnowledgeGraph.Bolt;

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

    /// <summary>How long one transaction may take; the server is told, and the client stops it otherwise. Null for <see cref="BoltOptions.RequestTimeout"/>.</summary>
    /// <exception cref="UsageException">It is not above 0, or above 20 days.</exception>
    public TimeSpan? Timeout
    {
        get => _timeout;
        init
        {
            if (value is { } given) BoltOptions.Positive(given, nameof(Timeout));
            _timeout = value;
        }
    }

    /// <summary>True if reading work should give its bookmark back too; writing work always does.</summary>
    public bool TrackBookmark { get; init; }
}
