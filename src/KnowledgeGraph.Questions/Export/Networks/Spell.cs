using System.Globalization;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Questions.Export.Networks;

/// <summary>
/// A period in whole days: from the first day of the date at which something began to the last day of the date at which it ended. A side that is not known
/// is open.
/// </summary>
/// <param name="Start">The first day; null where it is open.</param>
/// <param name="End">The last day.</param>
internal readonly record struct Spell(string? Start, string? End)
{
    /// <summary>The period between two dates; null where neither is known.</summary>
    public static Spell? Of(Value? since, Value? until) =>
        (since, until) switch
        {
            (null, null) => null,
            _ => new Spell(Day((since as IntervalValue)?.Low), Day((until as IntervalValue)?.High)),
        };

    // Dates are days counted from 0001-01-01.
    private static string? Day(long? number) =>
        number is { } day ? DateOnly.FromDayNumber((int)day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
