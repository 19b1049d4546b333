using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Neo4j.Limits;

namespace KnowledgeGraph.Neo4j.Clients;

/// <summary>Which Neo4j a store is in, and how it is used.</summary>
public sealed record Neo4jOptions
{
    /// <summary>The address: <c>bolt</c> or <c>neo4j</c>, each plain, <c>+s</c> or <c>+ssc</c>, as in <c>bolt://localhost:7687</c>.</summary>
    public required string Uri { get; init; }

    /// <summary>The user; null where the server asks for none.</summary>
    public string? User { get; init; }

    /// <summary>The user's password.</summary>
    public string? Password { get; init; }

    /// <summary>The database; null for the server's default one.</summary>
    public string? Database { get; init; }

    /// <summary>The limits.</summary>
    public Neo4jLimits Limits { get; init; } = new();

    /// <summary>The clock of changes and waits.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Is told what Neo4j notices about query texts, each once; null tells the server not to look.</summary>
    public Action<ServerNotice>? OnNotice { get; init; }

    /// <summary>Is told what keeps the server from answering and when that is over; null for nobody.</summary>
    public Action<ServerNews>? OnNews { get; init; }

    /// <summary>What is wrong with the address, and what to write instead; null for one that can be.</summary>
    public string? Problem()
    {
        try
        {
            BoltCypherClient.Check(this);
            return null;
        }
        catch (UsageException wrong)
        {
            return wrong.Message;
        }
    }

    /// <summary>Address and database, and nothing secret.</summary>
    public override string ToString() => Database is null ? Uri.Split('?')[0] : $"{Uri.Split('?')[0]}, database {Database}";
}
