using System.Globalization;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Model.Values;

/// <summary>Numbers, written as JSON writes them: ASCII digits, a point, no blanks, no groups. Leading zeros are let pass.</summary>
internal static class NumberForms
{
    public static ReadResult Int(Property property, string text) =>
        IsNumber(text, out var plain) && plain == Form.Whole && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? new IntegerValue(number)
            : ReadResult.Refuse(property, text, "Int", $"write a whole number from {int.MinValue} to {int.MaxValue}, such as 42.");

    public static ReadResult Long(Property property, string text) =>
        IsNumber(text, out var form) && form == Form.Whole
        && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number is >= -ModelValues.MaxLong and <= ModelValues.MaxLong
            ? new IntegerValue(number)
            : ReadResult.Refuse(property, text, "Long", $"write a whole number from -{ModelValues.MaxLong} to {ModelValues.MaxLong}, such as 67084000000.");

    public static ReadResult Float(Property property, string text) =>
        IsNumber(text, out _) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? new FloatValue(number)
            : ReadResult.Refuse(property, text, "Float", "write a finite number of 64 bits, such as 0.9 or 1e6.");

    public static ReadResult Decimal(Property property, string text) =>
        IsNumber(text, out var form) && form != Form.Scientific && Digits(text) <= ModelValues.MaxDecimalDigits
        && decimal.TryParse(Trimmed(text), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new DecimalValue(number == 0 ? 0 : number)
            : ReadResult.Refuse(
                property, text, "Decimal", $"write at most {ModelValues.MaxDecimalDigits} digits in plain notation, such as 67084000000 or -1.8.");

    private enum Form
    {
        Whole,
        Fraction,
        Scientific,
    }

    private static bool IsNumber(ReadOnlySpan<char> text, out Form form)
    {
        form = Form.Whole;
        var rest = text.StartsWith("-") ? text[1..] : text;
        if (!SkipDigits(ref rest)) return false;
        if (rest is ['.', ..])
        {
            form = Form.Fraction;
            rest = rest[1..];
            if (!SkipDigits(ref rest)) return false;
        }
        if (rest is ['e' or 'E', ..])
        {
            form = Form.Scientific;
            rest = rest[1..];
            if (rest is ['+' or '-', ..]) rest = rest[1..];
            if (!SkipDigits(ref rest)) return false;
        }
        return rest.IsEmpty;
    }

    private static bool SkipDigits(ref ReadOnlySpan<char> text)
    {
        var count = text.IndexOfAnyExceptInRange('0', '9');
        if (count < 0) count = text.Length;
        text = text[count..];
        return count > 0;
    }

    /// <summary>Without zeros that end a fraction, which the parser would round to.</summary>
    private static ReadOnlySpan<char> Trimmed(string text) => text.Contains('.') ? text.AsSpan().TrimEnd('0').TrimEnd('.') : text;

    private static int Digits(string text)
    {
        var digits = Trimmed(text).TrimStart('-').TrimStart('0');
        return digits.Length - (digits.Contains('.') ? 1 : 0);
    }
}
