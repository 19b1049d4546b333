using KnowledgeGraph.Bolt.Addresses;
using KnowledgeGraph.Bolt.Connections;
using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.Messages;
using KnowledgeGraph.Bolt.Pooling;
using KnowledgeGraph.Bolt.Transactions;

namespace KnowledgeGraph.Bolt;

/// <summary>
/// How a driver reaches its server or cluster. Every wait, queue and buffer has its limit here or in one of the parts, each of which
/// lies with the folder that reads it.
/// </summary>
public sealed record BoltOptions
{
    /// <summary>
    /// The address: <c>bolt</c> (one server) or <c>neo4j</c> (a cluster, routed), each plain, <c>+s</c> (TLS) or <c>+ssc</c> (TLS, any
    /// certificate), as in <c>neo4j+s://host:7687</c>.
    /// </summary>
    public required string Uri { get; init; }

    /// <summary>The credentials.</summary>
    public AuthToken Auth { get; init; } = AuthToken.None;

    /// <summary>The database; null for the server's default one.</summary>
    public string? Database { get; init; }

    /// <summary>How each connection is opened, and what may pass over it.</summary>
    public ConnectionOptions Connection { get; init; } = new();

    /// <summary>The connections kept to each server.</summary>
    public PoolOptions Pool { get; init; } = new();

    /// <summary>How work is repeated after transient errors.</summary>
    public RetryPolicy Retry { get; init; } = new();

    /// <summary>How long one transaction may take unless its own options say otherwise. Above 0, at most 20 days.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The most query texts sent in one flush, 1 to 100000.</summary>
    public int MaxTextsPerFlush { get; init; } = 1000;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The seed of the randomness in retries. Different processes take different ones.</summary>
    public int Seed { get; init; } = Environment.ProcessId;

    /// <summary>The options without the credentials.</summary>
    public override string ToString() => $"BoltOptions({BoltUri.WithoutCredentials(Uri)}, database {Database ?? "by default"}, {Auth})";

    internal void Check()
    {
        Connection.Check();
        UsageException.ThrowUnlessTime(RequestTimeout, nameof(RequestTimeout));
        UsageException.ThrowUnlessWithin(MaxTextsPerFlush, 1, 100_000, nameof(MaxTextsPerFlush));
        Retry.Check();
        Pool.Check();
    }
}
