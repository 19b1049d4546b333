using System.Security.Cryptography.X509Certificates;

namespace KnowledgeGraph.Bolt;

/// <summary>How a driver reaches its server or cluster. Every wait, queue and buffer has its limit here.</summary>
public sealed record BoltOptions
{
    /// <summary>The address: <c>bolt</c> (one server) or <c>neo4j</c> (a cluster, routed), each plain, <c>+s</c> (TLS) or <c>+ssc</c> (TLS, any certificate), as in <c>neo4j+s://host:7687</c>.</summary>
    public required string Uri { get; init; }

    /// <summary>The credentials.</summary>
    public AuthToken Auth { get; init; } = AuthToken.None;

    /// <summary>The database; null for the server's default one.</summary>
    public string? Database { get; init; }

    /// <summary>The application, "Name/Version", as the server's log shall name it.</summary>
    public string UserAgent { get; init; } = $"KnowledgeGraph/{typeof(BoltOptions).Assembly.GetName().Version?.ToString(3)}";

    /// <summary>How long a connection may take to be ready: reaching the server, TLS, handshake and credentials together.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long one transaction may take unless its own options say otherwise.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a stopped request may take to be acknowledged before its connection is closed.</summary>
    public TimeSpan ResetTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The most bytes of one message received, or of all that is sent in one flush. 1 KB to 512 MB.</summary>
    public int MaxMessageBytes { get; init; } = PackLimits.MaxMessageBytes;

    /// <summary>The most query texts sent in one flush.</summary>
    public int MaxTextsPerFlush { get; init; } = 1000;

    /// <summary>The connections kept to each server.</summary>
    public PoolOptions Pool { get; init; } = new();

    /// <summary>How work is repeated after transient errors.</summary>
    public RetryPolicy Retry { get; init; } = new();

    /// <summary>Receives what servers noticed about query texts; null tells them not to look.</summary>
    public NotificationHandler? OnNotification { get; init; }

    /// <summary>Roots of trust in place of the machine's, for a certificate authority of one's own; null for the machine's.</summary>
    public X509Certificate2Collection? TrustedRoots { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The seed of the chance in retries. Different processes take different ones.</summary>
    public int Seed { get; init; } = Environment.ProcessId;

    /// <summary>The options without credentials.</summary>
    public override string ToString() => $"BoltOptions({BoltUri.WithoutCredentials(Uri)}, database {Database ?? "by default"}, {Auth})";

    internal void Check()
    {
        Positive(ConnectTimeout, nameof(ConnectTimeout));
        Positive(RequestTimeout, nameof(RequestTimeout));
        Positive(ResetTimeout, nameof(ResetTimeout));
        Within(MaxMessageBytes, 1024, 512 * 1024 * 1024, nameof(MaxMessageBytes));
        Within(MaxTextsPerFlush, 1, 100_000, nameof(MaxTextsPerFlush));
        Within(Retry.Tries, 1, 100, $"{nameof(Retry)}.{nameof(RetryPolicy.Tries)}");
        Positive(Retry.MaxDelay, $"{nameof(Retry)}.{nameof(RetryPolicy.MaxDelay)}");
        if (Retry.Growth is < 1 or > 100 || Retry.Jitter is < 0 or > 1) throw new UsageException("A retry policy grows by 1 to 100, with a jitter of 0 to 1.");
        Pool.Check();
    }

    internal static void Positive(TimeSpan value, string name)
    {
        if (value <= TimeSpan.Zero || value > TimeSpan.FromDays(20)) throw new UsageException($"{name} must be above 0 and at most 20 days; it is {value}.");
    }

    internal static void Within(int value, int least, int most, string name)
    {
        if (value < least || value > most) throw new UsageException($"{name} must be {least} to {most}; it is {value}.");
    }
}
