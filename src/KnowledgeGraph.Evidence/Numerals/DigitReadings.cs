using System.Globalization;

namespace KnowledgeGraph.Evidence.Numerals;

/// <summary>
/// What a run of digits with separators is as a number. Groups of three have one and the same separator: blanks and apostrophes in either
/// notation, commas or points in one of them; apostrophes may also part millions from thousands, as in <c>1'234,567</c>. No group begins a
/// number with a nought: <c>0.125</c> has decimals.
/// </summary>
internal static class DigitReadings
{
    private const int MaxDigits = 28;

    /// <summary>The number in one notation; null where it cannot be written so.</summary>
    public static decimal? Read(ReadOnlySpan<char> token, Notation notation)
    {
        var (point, group) = notation == Notation.Point ? ('.', ',') : (',', '.');
        var decimals = token.IndexOf(point);
        if (decimals != token.LastIndexOf(point)) return null;
        var whole = decimals < 0 ? token : token[..decimals];
        if (!IsWhole(whole, group)) return null;
        Span<char> plain = stackalloc char[MaxDigits + 1];
        var (length, digits) = (0, 0);
        foreach (var unit in token)
        {
            if (char.IsAsciiDigit(unit) && ++digits > MaxDigits) return null;
            if (char.IsAsciiDigit(unit)) plain[length++] = unit;
            else if (unit == point) plain[length++] = '.';
        }
        if (decimals >= 0 && token[(decimals + 1)..].ContainsAnyExceptInRange('0', '9')) return null;
        return decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>The one notation in which it is a number; null where both read it, or neither.</summary>
    public static Notation? Only(ReadOnlySpan<char> token) => (Read(token, Notation.Point), Read(token, Notation.Comma)) switch
    {
        (not null, null) => Notation.Point,
        (null, not null) => Notation.Comma,
        _ => null,
    };

    private static bool IsWhole(ReadOnlySpan<char> whole, char group)
    {
        var first = whole.IndexOfAnyExceptInRange('0', '9');
        if (first < 0) return whole.Length > 0;
        if (first is 0 or > 3 || whole[0] == '0') return false;
        var separator = Plain(whole[first]);
        for (var at = first; at < whole.Length; at += 4)
        {
            var unit = Plain(whole[at]);
            // Apostrophes give way to the notation's own separator once.
            if (separator == '\'' && unit == group) separator = group;
            if (unit != separator || (unit != group && unit is not (' ' or '\''))) return false;
            if (at + 4 > whole.Length || whole.Slice(at + 1, 3).ContainsAnyExceptInRange('0', '9')) return false;
        }
        return true;
    }

    private static char Plain(char separator) => separator switch
    {
        '’' => '\'',
        _ when char.IsWhiteSpace(separator) => ' ',
        _ => separator,
    };
}
