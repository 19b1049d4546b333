namespace KnowledgeGraph.Server.Limits;

/// <summary>The limits of sockets and event streams, each named in the error that it causes.</summary>
internal sealed record StreamLimits
{
    /// <summary>The most that a setting may allow for <see cref="Streams"/>.</summary>
    public const int MaxStreams = 100_000;

    private const int EnvelopeBytes = 1024;

    /// <summary>Open WebSockets and event streams of the server together; 0 for none. The next ones are refused with 503.</summary>
    public int Streams { get; init; } = 2_000;

    /// <summary>What one operation and its answer may be, as by HTTP.</summary>
    public HttpLimits Http { get; init; } = new();

    /// <summary>Operations that run on one socket at a time; any more are answered with an error.</summary>
    public int MaxSocketOperations { get; init; } = 100;

    /// <summary>Bytes of a message from a client: an operation and its envelope; a longer one closes the socket.</summary>
    public int MessageBytes => Http.MaxBodyBytes + EnvelopeBytes;

    /// <summary>Characters of the id that a client gives an operation.</summary>
    public int IdLength { get; init; } = 200;

    /// <summary>
    /// Bytes of answers that wait for one socket (by default as many as one answer may have); an operation whose answer would exceed them
    /// ends with an error.
    /// </summary>
    public long WaitingBytes
    {
        get => field == 0 ? Http.MaxResponseBytes : field;
        init;
    }

    /// <summary>Messages that a client may send within <see cref="MessageWindow"/>; more close the socket.</summary>
    public int MaxSocketMessages { get; init; } = 10_000;

    /// <summary>The time that <see cref="MaxSocketMessages"/> are counted for.</summary>
    public TimeSpan MessageWindow { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a socket may be open before it is initialised.</summary>
    public TimeSpan InitTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a silent peer is asked for a sign of life, and how often an event stream without events sends a comment.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a peer may take to give that sign.</summary>
    public TimeSpan KeepAliveTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a client may take to read what is sent to it; then its connection is cut, and what waits for it dropped.</summary>
    public TimeSpan SendTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a client may take to answer that its socket is being closed.</summary>
    public TimeSpan CloseTime { get; init; } = TimeSpan.FromSeconds(5);
}
