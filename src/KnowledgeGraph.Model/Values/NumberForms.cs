using System.Globalization;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Model.Values;

/// <summary>
/// Numbers, written as JSON writes them: ASCII digits, a point, an exponent, no blanks, no groups. Leading zeros are let pass. Which number it is
/// decides, not how it is written: 1e9 is whole, as programs write large numbers so.
/// </summary>
internal static class NumberForms
{
    // Beyond it no number has as few digits as are allowed, and a sum of exponents cannot overflow.
    private const int MaxExponent = 1_000_000;

    public static ReadResult Int(Property property, string text) =>
        Plain(text) is { } plain && int.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? new IntegerValue(number)
            : ReadResult.Refuse(property, text, "Int", $"write a whole number from {int.MinValue} to {int.MaxValue}, such as 42.");

    public static ReadResult Long(Property property, string text) =>
        Plain(text) is { } plain && long.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number is >= -ModelValues.MaxLong and <= ModelValues.MaxLong
            ? new IntegerValue(number)
            : ReadResult.Refuse(property, text, "Long", $"write a whole number from -{ModelValues.MaxLong} to {ModelValues.MaxLong}, such as 67084000000.");

    public static ReadResult Float(Property property, string text) =>
        IsNumber(text, out _, out _, out _)
        && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? new FloatValue(number)
            : ReadResult.Refuse(property, text, "Float", "write a finite number of 64 bits, such as 0.9 or 1e6.");

    public static ReadResult Decimal(Property property, string text) =>
        Plain(text) is { } plain
        && decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new DecimalValue(number)
            : ReadResult.Refuse(property, text, "Decimal", $"write a number of at most {ModelValues.MaxDecimalDigits} digits, such as 67084000000 or -1.8.");

    /// <summary>The same number without exponent and needless zeros; null where it is none or needs more digits than are allowed.</summary>
    private static string? Plain(string text)
    {
        if (!IsNumber(text, out var whole, out var fraction, out var exponent)) return null;
        var digits = string.Concat(whole, fraction).TrimEnd('0');
        // The digits are a whole number of this many decimals; below zero, zeros follow them.
        var scale = digits.Length - whole.Length - exponent;
        digits = digits.TrimStart('0');
        if (digits.Length == 0) return "0";
        if (Math.Max(scale, digits.Length - Math.Min(scale, 0)) > ModelValues.MaxDecimalDigits) return null;
        digits = scale <= 0 ? digits.PadRight(digits.Length - scale, '0') : digits.PadLeft(scale + 1, '0').Insert(Math.Max(digits.Length - scale, 1), ".");
        return text[0] == '-' ? "-" + digits : digits;
    }

    private static bool IsNumber(ReadOnlySpan<char> text, out ReadOnlySpan<char> whole, out ReadOnlySpan<char> fraction, out int exponent)
    {
        exponent = 0;
        fraction = [];
        var rest = text.StartsWith("-") ? text[1..] : text;
        whole = rest[..Digits(rest)];
        rest = rest[whole.Length..];
        if (whole.IsEmpty) return false;
        if (rest is ['.', .. var decimals])
        {
            fraction = decimals[..Digits(decimals)];
            rest = decimals[fraction.Length..];
            if (fraction.IsEmpty) return false;
        }
        return rest.IsEmpty || IsExponent(rest, out exponent);
    }

    private static bool IsExponent(ReadOnlySpan<char> text, out int exponent)
    {
        exponent = 0;
        if (text is not ['e' or 'E', .. var power]) return false;
        var isNegative = power is ['-', ..];
        if (power is ['+' or '-', ..]) power = power[1..];
        if (power.IsEmpty || Digits(power) != power.Length) return false;
        exponent = int.TryParse(power, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? Math.Min(read, MaxExponent) : MaxExponent;
        if (isNegative) exponent = -exponent;
        return true;
    }

    /// <summary>How many digits it begins with.</summary>
    private static int Digits(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') is >= 0 and var count ? count : text.Length;
}
