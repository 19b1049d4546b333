namespace KnowledgeGraph.Query.Backends.Neo4j;

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

    /// <summary>Address and database, and nothing secret.</summary>
    public override string ToString() => Database is null ? Uri.Split('?')[0] : $"{Uri.Split('?')[0]}, database {Database}";
}
