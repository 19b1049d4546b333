using System.Globalization;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Model.Values;

/// <summary>Dates as precise as their source, and moments (ISO 8601 with an offset from UTC).</summary>
internal static class DateForms
{
    private const string Stored = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";
    private static readonly string[] Accepted = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    public static ReadResult Date(Property property, string text) =>
        PartialDate.TryParse(text, out var date)
            ? ModelValues.Of(date)
            : ReadResult.Refuse(property, text, "Date", CalendarProblem(text) ?? "write 2022, 2022-09 or 2022-09-21.");

    public static ReadResult Moment(Property property, string text) =>
        HasOffset(text) && DateTimeOffset.TryParseExact(text, Accepted, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var moment)
            ? Of(moment)
            : ReadResult.Refuse(
                property, text, "DateTime",
                CalendarProblem(text.Split('T')[0]) ?? "write a moment with its offset from UTC, such as 2022-09-21T14:30:00Z or 2022-09-21T09:30:00-05:00.");

    public static IntervalValue Of(DateTimeOffset moment) =>
        new(moment.UtcDateTime.ToString(Stored, CultureInfo.InvariantCulture), moment.UtcTicks, moment.UtcTicks);

    /// <summary>What the calendar lacks of a text that has the form of a date; null if it is the form that is wrong, or nothing.</summary>
    public static string? CalendarProblem(string text)
    {
        if (text.Length is not (4 or 7 or 10) || Enumerable.Range(0, text.Length).Any(at => at is 4 or 7 ? text[at] != '-' : !char.IsAsciiDigit(text[at])))
            return null;
        if (text.StartsWith("0000", StringComparison.Ordinal)) return "years run from 0001 to 9999.";
        if (text.Length == 4 || PartialDate.TryParse(text, out _)) return null;
        return PartialDate.TryParse(text[..7], out var month)
            ? $"{text[..7]} has {month.LastDay - month.FirstDay + 1} days, mend the day."
            : "months run from 01 to 12, mend the month.";
    }

    // The parser would take the machine's own zone for a missing offset.
    private static bool HasOffset(string text) => text is [.., 'Z'] or [.., '+' or '-', _, _, ':', _, _];
}
