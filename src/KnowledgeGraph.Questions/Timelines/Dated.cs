using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Questions.Timelines;

/// <summary>One entry of the timeline, by numbers of a snapshot.</summary>
/// <param name="Low">The first day of its date.</param>
/// <param name="High">The last day of its date.</param>
/// <param name="Kind">What the date tells.</param>
/// <param name="Number">The node's number, or the relationship's.</param>
/// <param name="Field">The node's field; null for a relationship.</param>
internal readonly record struct Dated(long Low, long High, TimelineKind Kind, int Number, DateField? Field)
{
    /// <summary>An entry for a date.</summary>
    public Dated(IntervalValue date, TimelineKind kind, int number, DateField? field)
        : this(date.Low, date.High, kind, number, field)
    {
    }
}

/// <summary>Which dates are asked for: those that share a day with them.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
internal readonly record struct DayRange(long First, long Last)
{
    /// <summary>From the beginning of one date to the end of another; a side that is not given has no bound.</summary>
    public static DayRange Of(IntervalValue? from, IntervalValue? to) => new(from?.Low ?? long.MinValue, to?.High ?? long.MaxValue);

    /// <summary>Whether a date has a day among them.</summary>
    public bool Meets(long low, long high) => low <= Last && high >= First;
}
