namespace KnowledgeGraph.Query.Plans;

/// <summary>
/// What of the graph a look-up sees. Whatever narrows it stands here, and is handed down once from the root of the look-up: nothing below
/// has a scope of its own.
/// </summary>
/// <param name="ValidAt">Only relationships that hold at some time of this date; null for those of all periods.</param>
/// <param name="IsDatedOnly">Only relationships of which it is known when they began or ended.</param>
/// <param name="Then">What was known at a moment, or after a change; null for what is known now.</param>
public sealed record Scope(Parameter? ValidAt, bool IsDatedOnly, ThenPlan? Then)
{
    /// <summary>All that the graph holds now.</summary>
    public static Scope Everything { get; } = new(ValidAt: null, IsDatedOnly: false, Then: null);

    /// <summary>Whether relationships of all periods are seen.</summary>
    public bool SeesAllPeriods => ValidAt is null && !IsDatedOnly;
}

/// <summary>A state of the graph that was: at a moment, or after a change; one of the two.</summary>
/// <param name="Index">Its place among <see cref="Plan.Thens"/>.</param>
/// <param name="KnownAt">The moment.</param>
/// <param name="AfterChange">The number of the change.</param>
public sealed record ThenPlan(int Index, Parameter? KnownAt, Parameter? AfterChange);
