using System.Security.Cryptography.X509Certificates;
using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Bolt.Queries;

namespace KnowledgeGraph.Bolt.Connections;

/// <summary>How one connection is opened, and what may pass over it. Times are above 0 and at most 20 days.</summary>
public sealed record ConnectionOptions
{
    /// <summary>The application as the server's log names it, "Name/Version".</summary>
    public string UserAgent { get; init; } = $"KnowledgeGraph/{typeof(ConnectionOptions).Assembly.GetName().Version?.ToString(3)}";

    /// <summary>How long a connection may take to be ready: reaching the server, TLS, handshake and credentials together.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the server may take to acknowledge that a request was stopped before the connection is closed.</summary>
    public TimeSpan ResetTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The most bytes in one message received, or in all that is sent in one flush. 1 KB to 512 MB.</summary>
    public int MaxMessageBytes { get; init; } = PackLimits.MaxMessageBytes;

    /// <summary>Receives what servers notice about query texts; null tells them not to look.</summary>
    public NotificationHandler? OnNotification { get; init; }

    /// <summary>Roots of trust in place of the machine's, for a certificate authority of one's own; null for the machine's.</summary>
    public X509Certificate2Collection? TrustedRoots { get; init; }

    internal void Check()
    {
        UsageException.ThrowUnlessTime(ConnectTimeout, "Connection.ConnectTimeout");
        UsageException.ThrowUnlessTime(ResetTimeout, "Connection.ResetTimeout");
        UsageException.ThrowUnlessWithin(MaxMessageBytes, 1024, 512 * 1024 * 1024, "Connection.MaxMessageBytes");
    }
}
