namespace KnowledgeGraph.Model.Stores;

/// <summary>A state of the graph that was.</summary>
public abstract record Moment
{
    /// <summary>What was known at a time: what was accepted then, in the form that it had.</summary>
    /// <param name="At">The time.</param>
    public sealed record Known(DateTimeOffset At) : Moment;

    /// <summary>What the graph held after a change.</summary>
    /// <param name="Number">Its number; 0 for the empty graph.</param>
    public sealed record AfterChange(long Number) : Moment;
}
