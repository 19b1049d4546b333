using KnowledgeGraph.Evidence.Dates;
using KnowledgeGraph.Evidence.Numerals;
using KnowledgeGraph.Evidence.Spans;
using KnowledgeGraph.Evidence.Texts;

namespace KnowledgeGraph.Tests.Evidence.Numerals;

/// <summary>The numbers of a text, written down so that a table can say what they should be.</summary>
internal static class ReadNumerals
{
    /// <summary>All numbers that are meant as such: readings joined by a slash, then currency or percent, hedge, sign and range.</summary>
    public static string Show(string text, string? language, Notation notation) =>
        string.Join("; ", Of(text, language, notation).Where(numeral => !numeral.IsWeak && !numeral.IsOfDate).Select(Show));

    public static IReadOnlyList<Numeral> Of(string text, string? language, Notation notation)
    {
        var tokens = TextTokens.Of(text, 0, text.Length);
        return NumeralReader.Read(text, tokens, language, notation, DateReader.Read(tokens));
    }

    private static string Show(Numeral numeral)
    {
        var readings = numeral.Sign == NumeralSign.Unclear ? numeral.Readings.Take(numeral.Readings.Count / 2) : numeral.Readings;
        var shown = numeral.Readings.Count == 0 ? "unread" : string.Join("/", readings.Select(NumberCheck.Text));
        if (numeral.Sign == NumeralSign.Unclear) shown = "±" + shown;
        if (numeral.Counted.Money is { } money) shown += " " + (money.Codes.Count == 1 ? money.Codes[0] : money.Usual is { } usual ? usual + "?" : "?");
        if (numeral.Counted.IsPercent) shown += " %";
        if (numeral.Counted.IsPoints) shown += " points";
        if (numeral.Precision != Precisions.Exact) shown += " " + numeral.Precision;
        return numeral.Range == NumeralRange.None ? shown : $"{shown} {numeral.Range}";
    }
}
