using System.Globalization;

namespace KnowledgeGraph.Neo4j.Layout;

/// <summary>
/// Decimals as texts that sort as the numbers do, since no number of Neo4j holds 28 digits:
/// <code>
/// negative   0 EE DDDD… ~    exponent and digits as complements to 9; ~ ends them above every digit
/// zero       1
/// positive   2 EE DDDD…      exponent + 50, then the digits from the first to the last that is not 0
/// </code>
/// </summary>
internal static class OrderedDecimal
{
    private const int ExponentShift = 50;
    private const string Zero = "1";

    /// <summary>The text of a number; equal numbers have equal texts.</summary>
    public static string Of(decimal number)
    {
        if (number == 0) return Zero;
        var plain = Math.Abs(number).ToString(CultureInfo.InvariantCulture);
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? plain.Length : point;
        var digits = plain.Replace(".", "", StringComparison.Ordinal);
        var first = digits.AsSpan().IndexOfAnyExcept('0');
        var text = $"{whole - first + ExponentShift:00}{digits.AsSpan(first).TrimEnd('0')}";
        return number > 0 ? "2" + text : $"0{Complement(text)}~";
    }

    private static string Complement(string digits) =>
        string.Create(digits.Length, digits, static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = (char)('0' + '9' - from[i]);
        });
}
