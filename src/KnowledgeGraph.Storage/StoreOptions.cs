using KnowledgeGraph.Records.Declarations;
using KnowledgeGraph.Storage.Limits;

namespace KnowledgeGraph.Storage;

/// <summary>How a store is opened.</summary>
public sealed record StoreOptions
{
    /// <summary>The folder of the store, made if it is missing; null keeps everything in memory alone.</summary>
    public string? Directory { get; init; }

    /// <summary>The labels, relationship types and constraints.</summary>
    public required Catalog Catalog { get; init; }

    /// <summary>The clock of changes.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The limits.</summary>
    public StoreLimits Limits { get; init; } = new();
}
