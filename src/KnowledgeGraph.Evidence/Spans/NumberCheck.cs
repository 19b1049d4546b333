using System.Globalization;
using KnowledgeGraph.Evidence.Numerals;

namespace KnowledgeGraph.Evidence.Spans;

/// <summary>
/// Whether a number is what a numeral of its span says, with its sign and scale. Of several numerals in a span those are meant that count
/// what the statement says: a year is no amount of money.
/// </summary>
internal static class NumberCheck
{
    private const int Shown = 3;

    /// <summary>The numeral of the span that is the number, and what is wrong or open about it.</summary>
    /// <param name="value">The number.</param>
    /// <param name="claim">What it counts.</param>
    /// <param name="reading">The span.</param>
    /// <param name="numeral">The numeral; null where none is the number.</param>
    public static Verdict Of(decimal value, UnitClaim claim, SpanReading reading, out Numeral? numeral)
    {
        var strong = reading.Numerals.Where(one => !one.IsWeak).ToList();
        var fitting = strong.Where(one => claim.Fits(one.Counted, one.IsOfDate)).ToList();
        numeral = fitting.Find(one => one.Readings.Contains(value))
            ?? strong.Find(one => one.Readings.Contains(value) && (fitting.Count == 0 || !one.IsOfDate))
            ?? reading.Numerals.FirstOrDefault(one => one.IsWeak && one.Readings.Contains(value));
        if (numeral is null) return Missing(value, reading, strong, fitting);
        if (!reading.HasWhole(numeral)) return Verdict.Wrong($"its span {reading.Span} cuts '{numeral.Text}'");
        if (!reading.HasUnit(numeral)) return Verdict.Wrong($"its span {reading.Span} holds the number {Text(value)} without what it counts");
        return Settled(value, reading.Span.ToString(), numeral, fitting);
    }

    /// <summary>A number in plain notation.</summary>
    public static string Text(decimal number) => (number / 1.000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    /// <summary>A numeral as it is written, with what it may be.</summary>
    public static string Said(Numeral numeral) => numeral.Readings.Count == 0
        ? $"'{numeral.Text}', which cannot be read"
        : $"'{numeral.Text}', which is {string.Join(" or ", numeral.Readings.Select(Text))}";

    private static Verdict Settled(decimal value, string span, Numeral numeral, List<Numeral> fitting)
    {
        if (numeral.Sign == NumeralSign.Unclear) return Verdict.Open($"its span {span} says '{numeral.Text}', whose sign is not certain");
        if (numeral.Readings.Count > 1) return Verdict.Open($"its span {span} says {Said(numeral)}: give the document's 'numbers' and 'language' to settle it");
        var others = fitting.Where(one => one != numeral && !one.Readings.Contains(value) && one.Readings.Count > 0).ToList();
        if (others.Count > 0)
            return Verdict.Open($"its span {span} says {Said(numeral)}, and also '{others[0].Text}', so which of them is meant is not certain");
        return numeral.IsWeak ? Verdict.Open($"its span {span} says '{numeral.Text}', which need not be a number") : Verdict.Right;
    }

    private static Verdict Missing(decimal value, SpanReading reading, List<Numeral> strong, List<Numeral> fitting)
    {
        var none = $"its span {reading.Span} holds no number that reads as {Text(value)}";
        if (strong.Find(one => IsShared(one, value, strong)) is { } sharing)
            return Verdict.Open($"its span {reading.Span} says '{sharing.Text}', and whether the scale of a later number is meant for it too is not certain");
        var shown = fitting.Count > 0 ? fitting : strong.FindAll(one => !one.IsOfDate) is { Count: > 0 } counted ? counted : strong;
        if (shown.Find(one => one.Readings.Count == 0) is { } unread) return Verdict.Open($"its span {reading.Span} says {Said(unread)}");
        return Verdict.Wrong(shown.Count == 0 ? none : $"{none}: it says {string.Join(", and ", shown.Take(Shown).Select(Said))}");
    }

    // "39,874 y 27,210 millones": the scale may be that of both.
    private static bool IsShared(Numeral numeral, decimal value, List<Numeral> strong) =>
        numeral.Factors.Count == 0 && numeral.Counted is { Money: null, IsPercent: false, IsNamed: false }
        && strong.Exists(later => later.Start > numeral.Start && later.Factors.Any(factor => factor != 0 && numeral.Readings.Contains(value / factor)));
}
