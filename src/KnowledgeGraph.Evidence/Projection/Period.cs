using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model.Values;

namespace KnowledgeGraph.Evidence.Projection;

/// <summary>From the first day of one date to the last day of another, both included; an open side is unbounded.</summary>
internal readonly record struct Period(PartialDate? From, PartialDate? To)
{
    private int FirstDay => From?.FirstDay ?? int.MinValue;

    private int LastDay => To?.LastDay ?? int.MaxValue;

    /// <summary>When a relationship holds, as a statement says.</summary>
    public static Period Of(Statement statement) => new(statement.ValidFrom, statement.ValidTo);

    /// <summary>Whether some day lies in both.</summary>
    public bool Overlaps(Period other) => FirstDay <= other.LastDay && other.FirstDay <= LastDay;

    /// <summary>Whether no day lies between the two.</summary>
    public bool Meets(Period other) =>
        FirstDay <= DayAfter(other.LastDay) && other.FirstDay <= DayAfter(LastDay);

    /// <summary>The earliest stated start and the latest stated end: an unstated side never widens a stated one.</summary>
    public Period Unite(Period other) => new(Earlier(From, other.From), Later(To, other.To));

    private static int DayAfter(int day) => day == int.MaxValue ? day : day + 1;

    private static PartialDate? Earlier(PartialDate? left, PartialDate? right)
    {
        if (left is not { } a) return right;
        if (right is not { } b) return left;
        return a.CompareTo(b) <= 0 ? a : b;
    }

    // By last day; of two that end together the one that says more.
    private static PartialDate? Later(PartialDate? left, PartialDate? right)
    {
        if (left is not { } a) return right;
        if (right is not { } b) return left;
        var order = a.LastDay != b.LastDay ? a.LastDay.CompareTo(b.LastDay) : a.FirstDay.CompareTo(b.FirstDay);
        return order >= 0 ? a : b;
    }
}
