using KnowledgeGraph.Evidence.Dates;
using KnowledgeGraph.Model.Values;

namespace KnowledgeGraph.Evidence.Spans;

/// <summary>
/// Whether a span says a date, by year, month and day as far as they are stated. A validity may also be that of the document: when it was
/// published, which its text need not repeat.
/// </summary>
internal static class DateCheck
{
    private const int Shown = 3;

    /// <summary>The verdict on a date that is the value of a field.</summary>
    public static Verdict Value(PartialDate date, SpanReading reading)
    {
        var (best, found) = Best(date, reading.Dates);
        if (best == DateMatch.Agrees) return Verdict.Right;
        if (best == DateMatch.MayAgree && found is not null) return MayAgree(date, found, reading);
        var missing = $"its span {reading.Span} does not name the date {date}";
        if (reading.Dates.Count > 0) return Verdict.Wrong($"{missing}: it says {Said(reading.Dates)}");
        if (reading.IsToday && IsOfDocument(date, reading.Document)) return Verdict.Right;
        return reading.IsRelative ? Verdict.Open($"{missing}, and tells a time by another one") : Verdict.Wrong(missing);
    }

    /// <summary>The verdict on a date that the document merely implies: no other date is said in its place.</summary>
    public static Verdict Implied(PartialDate date, SpanReading reading)
    {
        var verdict = Value(date, reading);
        if (verdict.Fault is null && verdict.Unchecked is null) return verdict;
        if (reading.Dates.Count == 0 && IsOfDocument(date, reading.Document)) return Verdict.Right;
        return Verdict.Open($"it is implied, and {verdict.Fault ?? verdict.Unchecked}");
    }

    /// <summary>The verdict on one end of a validity.</summary>
    public static Verdict Validity(PartialDate date, string what, bool isImplied, SpanReading reading)
    {
        var (best, found) = Best(date, reading.Dates);
        if (best == DateMatch.Agrees || IsDateline(date, reading.Document)) return Verdict.Right;
        if (best == DateMatch.MayAgree && found is not null) return MayAgree(date, found, reading);
        var missing = $"{what} is {date}, which its span {reading.Span} does not say";
        if (reading.Dates.Count > 0) return Verdict.Wrong($"{missing}: it says {Said(reading.Dates)}");
        if (IsOfDocument(date, reading.Document)) return Verdict.Right;
        if (reading.IsRelative) return Verdict.Open($"{missing}, and it tells a time by another one");
        if (Best(date, reading.Document.Dates).Match >= DateMatch.MayAgree) return Verdict.Open($"{missing}, though another passage does");
        return isImplied ? Verdict.Open($"{missing}; it is implied") : Verdict.Wrong($"{missing}, nor does any other passage");
    }

    /// <summary>The verdict on one end of a validity of what has no span.</summary>
    public static Verdict Validity(PartialDate date, string what, ReadDocument document) =>
        IsOfDocument(date, document) || Best(date, document.Dates).Match == DateMatch.Agrees
            ? Verdict.Right
            : Verdict.Open($"{what} is {date}, and no span says where its document says so");

    /// <summary>The best match among dates, and the date that it is of.</summary>
    public static (DateMatch Match, TextDate? Date) Best(PartialDate date, IReadOnlyList<TextDate> dates)
    {
        var (best, found) = (DateMatch.Differs, (TextDate?)null);
        foreach (var one in dates)
        {
            var match = one.Match(date);
            if (match > best) (best, found) = (match, one);
        }
        return (best, found);
    }

    // The very day of publication, or the month or year with it: what holds when the document says so.
    private static bool IsDateline(PartialDate date, ReadDocument document) => document.PublishedOn is { } published && published == date;

    private static bool IsOfDocument(PartialDate date, ReadDocument document) =>
        document.PublishedOn is { } published && published.FirstDay >= date.FirstDay && published.LastDay <= date.LastDay;

    // A day without its year is settled by a year elsewhere in the span.
    private static Verdict MayAgree(PartialDate date, TextDate found, SpanReading reading)
    {
        var year = PartialDate.Parse(date.Text[..4]);
        var isWithoutYear = found.Readings.All(parts => parts.Year is null);
        if (isWithoutYear && reading.Dates.Any(one => one.IsYear && one.Match(year) == DateMatch.Agrees)) return Verdict.Right;
        return Verdict.Open($"its span {reading.Span} says '{found.Text}', which may be {date} or not");
    }

    private static string Said(IReadOnlyList<TextDate> dates) => string.Join(", ", dates.Take(Shown).Select(date => $"'{date.Text}'"));
}
