namespace KnowledgeGraph.Questions.Limits;

/// <summary>What one question to the graph may ask for; each limit is named with its value in the error that it causes.</summary>
public sealed record QuestionLimits
{
    /// <summary>The most hops of a path.</summary>
    public int MaxHops { get; init; } = 8;

    /// <summary>How far a neighbourhood may reach, in hops.</summary>
    public int MaxDepth { get; init; } = 4;

    /// <summary>The most entities that a neighbourhood lists.</summary>
    public int MaxListed { get; init; } = 5_000;

    /// <summary>The most ids of one argument.</summary>
    public int MaxIds { get; init; } = 500;

    /// <summary>The most paths, connections or ranks of one answer.</summary>
    public int MaxPageSize { get; init; } = 500;

    /// <summary>The most relationships that one question looks at; what it has found by then is its answer, or it has none.</summary>
    public long MaxSteps { get; init; } = 20_000_000;

    /// <summary>The most relationships that one question reads from a store whose graph has no room in memory, each counted from each end.</summary>
    public int MaxStoreTies { get; init; } = 1_000_000;
}
