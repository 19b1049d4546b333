using KnowledgeGraph.Search.Limits;

namespace KnowledgeGraph.Search;

/// <summary>How a name index is opened.</summary>
public sealed record NameIndexOptions
{
    /// <summary>The folder of its file, <c>names.db</c>, made if it is missing; null keeps the index in memory alone.</summary>
    public string? Directory { get; init; }

    /// <summary>The clock of waits.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The limits.</summary>
    public SearchLimits Limits { get; init; } = new();

    /// <summary>Is told of what failed in the background: the store, or the file. It returns at once and does not throw.</summary>
    public Action<Exception> OnFault { get; init; } = _ => { };
}
