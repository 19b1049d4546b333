using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Query.Backends.Embedded;

/// <summary>When relationships hold: from the first day of since to the last day of until, an open side without bound.</summary>
internal sealed class Validity(Slots slots)
{
    private readonly int _since = slots.Column("since", ofRelationship: true);
    private readonly int _until = slots.Column("until", ofRelationship: true);

    /// <summary>Whether it held at some time of the date; always without a date.</summary>
    public bool Holds(Execution run, int relationship, IntervalValue? date)
    {
        if (date is null) return true;
        return (run.Read(_since, relationship) is not IntervalValue since || since.Low <= date.High)
            && (run.Read(_until, relationship) is not IntervalValue until || until.High >= date.Low);
    }

    public IntervalValue? Since(Execution run, int relationship) => run.Read(_since, relationship) as IntervalValue;

    public bool IsOpen(Execution run, int relationship) => run.Read(_until, relationship) is null;
}
