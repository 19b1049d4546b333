using KnowledgeGraph.Evidence.Numerals;

namespace KnowledgeGraph.Evidence.Spans;

/// <summary>Whether a number is meant as exactly as it is stated: <c>más de</c> is AT_LEAST, <c>hasta</c> AT_MOST, <c>casi</c> ABOUT, nothing EXACT.</summary>
internal static class PrecisionCheck
{
    /// <summary>The verdict.</summary>
    /// <param name="stated">The enum value that states it; null where nothing does.</param>
    /// <param name="numeral">The numeral.</param>
    public static Verdict Of(string? stated, Numeral numeral)
    {
        if (numeral.Range != NumeralRange.None) return OfRange(stated, numeral);
        if (stated is null)
        {
            return numeral.Precision.HasFlag(Precisions.Exact)
                ? Verdict.Right
                : Verdict.Open($"its number stands as '{numeral.Text}', which is {Spelled(numeral.Precision)}, and nothing states how exactly it is meant");
        }
        if (Read(stated) is not { } precision) return Verdict.Open($"the precision is {stated}, which is none that words could be held against");
        return numeral.Precision.HasFlag(precision)
            ? Verdict.Right
            : Verdict.Wrong($"the precision is {stated}, and its number stands as '{numeral.Text}', which is {Spelled(numeral.Precision)}");
    }

    private static Verdict OfRange(string? stated, Numeral numeral)
    {
        var said = $"its number stands in '{numeral.Text}', where two numbers tell a range or a change";
        var isWrong = stated is not null && Read(stated) is { } precision && numeral.Range switch
        {
            NumeralRange.Low => precision is Precisions.Exact or Precisions.AtMost,
            NumeralRange.High => precision is Precisions.Exact or Precisions.AtLeast,
            _ => false,
        };
        return isWrong ? Verdict.Wrong($"the precision is {stated}, and {said}") : Verdict.Open(said);
    }

    private static Precisions? Read(string stated) => stated switch
    {
        "EXACT" => Precisions.Exact,
        "ABOUT" => Precisions.About,
        "AT_LEAST" => Precisions.AtLeast,
        "AT_MOST" => Precisions.AtMost,
        _ => null,
    };

    private static string Spelled(Precisions precisions) => string.Join(
        " or ",
        new[] { (Precisions.Exact, "EXACT"), (Precisions.About, "ABOUT"), (Precisions.AtLeast, "AT_LEAST"), (Precisions.AtMost, "AT_MOST") }
            .Where(pair => precisions.HasFlag(pair.Item1)).Select(pair => pair.Item2));
}
