using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Plans;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Graph;

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
        return scope.SeesAllPeriods || Holds(run.Periods[relationship], date);
    }

    /// <summary>The same of a period.</summary>
    public bool Holds(Period period, IntervalValue? date) => period.IsSeen(date, scope.IsDatedOnly);

    /// <summary>The periods of a node's links, to be read instead of asking for each; empty where it has few, or all hold.</summary>
    public ReadOnlySpan<Period> PeriodsOf(Execution run, int links, int node) => SeesAll ? default : run.Periods.OfLinks(run.Adjacency(links), node);

    /// <summary>How many of a node's links hold; null where there is nothing quicker than to look at each.</summary>
    public int? Count(Execution run, int links, int node, IntervalValue? date) =>
        run.Periods.Count(run.Adjacency(links), node, date?.Low ?? long.MinValue, date?.High ?? int.MaxValue, scope.IsDatedOnly);

    public IntervalValue? Since(Execution run, int relationship) => run.Read(_since, relationship) as IntervalValue;

    public bool IsOpen(Execution run, int relationship) => run.Read(_until, relationship) is null;
}
