using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Embedded.Running;

/// <summary>Which relationships a scope sees: they hold from the first day of since to the last day of until, an open side without bound.</summary>
internal sealed class Validity(Slots slots, Scope scope)
{
    private readonly int _since = slots.Column(BuiltInKeys.Since, ofRelationship: true);
    private readonly int _until = slots.Column(BuiltInKeys.Until, ofRelationship: true);

    /// <summary>Whether all relationships are seen.</summary>
    public bool SeesAll => scope.SeesAllPeriods;

    /// <summary>The date that a run asks for; null for none.</summary>
    public IntervalValue? DateIn(Execution run) => scope.ValidAt is { } date ? (IntervalValue)run[date]! : null;

    /// <summary>Whether it held at some time of the date, at any time without one, and is dated where that is asked for.</summary>
    public bool Holds(Execution run, int relationship, IntervalValue? date)
    {
        if (scope.IsDatedOnly && run.Read(_since, relationship) is null && run.Read(_until, relationship) is null) return false;
        if (date is null) return true;
        return (run.Read(_since, relationship) is not IntervalValue since || since.Low <= date.High)
            && (run.Read(_until, relationship) is not IntervalValue until || until.High >= date.Low);
    }

    public IntervalValue? Since(Execution run, int relationship) => run.Read(_since, relationship) as IntervalValue;

    public bool IsOpen(Execution run, int relationship) => run.Read(_until, relationship) is null;
}
