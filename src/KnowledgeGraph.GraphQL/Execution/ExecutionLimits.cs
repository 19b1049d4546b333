namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>What executing one operation may cost. Exceeding one is LIMIT_EXCEEDED, with the limit's name and value.</summary>
public sealed record ExecutionLimits
{
    /// <summary>The defaults.</summary>
    public static ExecutionLimits Default { get; } = new();

    /// <summary>Selections looked at while collecting fields, in the whole operation. Default 100,000.</summary>
    public int MaxCollectedFields { get; init; } = 100_000;

    /// <summary>Nesting of objects and lists in the response. Default 200.</summary>
    public int MaxResponseDepth { get; init; } = 200;

    /// <summary>Field errors that are reported; further ones only make their fields null. Default 1,000.</summary>
    public int MaxErrors { get; init; } = 1_000;
}
