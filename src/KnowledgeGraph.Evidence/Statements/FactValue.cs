using System.Globalization;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Query.Model;
using KnowledgeGraph.Query.Values;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Evidence.Statements;

/// <summary>Values of facts: from the text of a seed file or the JSON of a stored statement, as the model's field says.</summary>
internal static class FactValue
{
    private const int DecimalDigits = 28;
    private const long LargestLong = (1L << 53) - 1;
    private const string MomentForm = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    public static IntervalValue Of(PartialDate date) => new(date.Text, date.FirstDay, date.LastDay);

    public static IntervalValue Of(DateTimeOffset moment) =>
        new(moment.UtcDateTime.ToString(MomentForm, CultureInfo.InvariantCulture), moment.UtcTicks, moment.UtcTicks);

    public static DateTimeOffset Moment(IntervalValue moment) => new(moment.Low, TimeSpan.Zero);

    /// <summary>Reads one value of a field from its text; else null and what would be right.</summary>
    public static Value? Read(Property property, string text, out string expected)
    {
        (Value? value, expected) = property.Kind switch
        {
            ScalarKind.String or ScalarKind.Id => (new TextValue(text), ""),
            ScalarKind.Int => (Whole(text, int.MaxValue), "a whole number of 32 bits"),
            ScalarKind.Long => (Whole(text, LargestLong), "a whole number of at most ±(2^53−1)"),
            ScalarKind.Float => (Float(text), "a finite number"),
            ScalarKind.Decimal => (Exact(text), "a number of at most 28 digits in plain notation, such as 67084000000"),
            ScalarKind.Boolean => (text switch { "true" => BooleanValue.True, "false" => BooleanValue.False, _ => null }, "true or false"),
            ScalarKind.Date => (PartialDate.TryParse(text, out var date) ? Of(date) : null, "a date: 2022, 2022-09 or 2022-09-21"),
            ScalarKind.DateTime => (ReadMoment(text) is { } moment ? Of(moment) : null, "a moment in UTC, such as 2024-03-22T10:00:00Z"),
            ScalarKind.Url => (IsUrl(text) ? new TextValue(text) : null, "an absolute address, such as https://example.org"),
            ScalarKind.Enum => (property.Enum!.Has(text) ? new TextValue(text) : null, EnumForm(property.Enum, text)),
            ScalarKind.Json => (Json(text), "JSON"),
            _ => ((Value?)null, "a value"),
        };
        return value;
    }

    /// <summary>A moment with its offset from UTC, to the second or finer.</summary>
    public static DateTimeOffset? ReadMoment(string text) =>
        text.Length is >= 20 and <= 35 && text[10] == 'T'
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var moment)
        && (text[^1] == 'Z' || text[^6] is '+' or '-')
            ? moment
            : null;

    /// <summary>A value from the JSON that was made of it; without a field to say more, the JSON as it is.</summary>
    public static Value FromJson(Property? property, ReadOnlyMemory<byte> json)
    {
        if (property is null || property.Kind == ScalarKind.Json) return new JsonValue(json.Span);
        var reader = new Utf8JsonReader(json.Span);
        reader.Read();
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : Encoding.UTF8.GetString(json.Span);
        return Read(property, text, out _) ?? new JsonValue(json.Span);
    }

    private static string EnumForm(EnumDefinition definition, string text)
    {
        var names = definition.Values.Select(value => value.Name).ToList();
        return Suggestion.For(text, names) is { } near
            ? $"a value of {definition.Name}; did you mean {near}?"
            : $"one of {string.Join(", ", names)}";
    }

    private static IntegerValue? Whole(string text, long largest) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number <= largest && number >= (largest == int.MaxValue ? int.MinValue : -largest)
            ? new IntegerValue(number)
            : null;

    private static FloatValue? Float(string text) =>
        double.TryParse(text, NumberStyles.Float & ~(NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite), CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? new FloatValue(number)
            : null;

    private static DecimalValue? Exact(string text)
    {
        var digits = text.AsSpan().TrimStart('-').TrimStart('0');
        var significant = 0;
        foreach (var unit in digits)
            if (char.IsAsciiDigit(unit)) significant++;
        return significant <= DecimalDigits
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                ? new DecimalValue(number)
                : null;
    }

    private static bool IsUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme.Length > 1 && !uri.IsFile && !text.Any(char.IsWhiteSpace);

    private static JsonValue? Json(string text)
    {
        try
        {
            return new JsonValue(Encoding.UTF8.GetBytes(text));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
