namespace KnowledgeGraph.Query.Plans;

/// <summary>
/// What of the graph a look-up sees. Whatever narrows it stands here, and is handed down once from the root of the look-up: nothing below
/// has a scope of its own.
/// </summary>
/// <param name="ValidAt">Only relationships that hold at some time of this date; null for those of all periods.</param>
public sealed record Scope(Parameter? ValidAt)
{
    /// <summary>All that the graph holds.</summary>
    public static Scope Everything { get; } = new(ValidAt: null);
}
