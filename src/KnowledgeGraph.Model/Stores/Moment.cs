namespace KnowledgeGraph.Model.Stores;

/// <summary>A state of the graph that was. There are two kinds, and whoever chooses between them names both.</summary>
public abstract record Moment
{
    private Moment()
    {
    }

    /// <summary>What one of the two gives, by the kind that this is.</summary>
    /// <param name="known">Of what was known at a time.</param>
    /// <param name="afterChange">Of what the graph held after the change of a number.</param>
    public abstract T Choose<T>(Func<DateTimeOffset, T> known, Func<long, T> afterChange);

    /// <summary>What was known at a time: what was accepted then, in the form that it had.</summary>
    /// <param name="At">The time.</param>
    public sealed record Known(DateTimeOffset At) : Moment
    {
        /// <inheritdoc/>
        public override T Choose<T>(Func<DateTimeOffset, T> known, Func<long, T> afterChange) => known(At);
    }

    /// <summary>What the graph held after a change.</summary>
    /// <param name="Number">Its number; 0 for the empty graph.</param>
    public sealed record AfterChange(long Number) : Moment
    {
        /// <inheritdoc/>
        public override T Choose<T>(Func<DateTimeOffset, T> known, Func<long, T> afterChange) => afterChange(Number);
    }
}
