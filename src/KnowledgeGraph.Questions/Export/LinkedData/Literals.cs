using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Questions.Export.Content;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Questions.Export.LinkedData;

/// <summary>Values as terms: each with the type that it has in the model, a date as precisely as it is known.</summary>
/// <param name="words">What things are called.</param>
internal sealed class Literals(Vocabulary words)
{
    private const int YearLength = 4;
    private const int MonthLength = 7;
    private const int MostOfTag = 8;

    /// <summary>The terms of a value; of a list one for each item.</summary>
    /// <param name="property">What it is a value of.</param>
    /// <param name="value">The value.</param>
    /// <param name="language">Of a localized text the language; null for its default.</param>
    public IEnumerable<Term> Of(Property property, Value value, string? language) => value is ListValue list
        ? list.Items.ToArray().Select(item => One(property, FieldText.Of(item), language))
        : [One(property, FieldText.Of(value), language)];

    /// <summary>The term of a value that stands as JSON, as statements keep theirs.</summary>
    /// <param name="property">What it is a value of; null where the model no longer has it.</param>
    /// <param name="json">The JSON.</param>
    /// <param name="language">Of a localized text the language.</param>
    public Term OfJson(Property? property, Value json, string? language)
    {
        if (property is null or { Kind: ScalarKind.Json }) return new Term.Literal(Held(FieldText.Of(json)), Words.Json);
        using var document = JsonDocument.Parse(json.JsonMemory);
        return One(property, document.RootElement.ValueKind == JsonValueKind.String ? document.RootElement.GetString()! : FieldText.Of(json), language);
    }

    /// <summary>A language of the model as a tag (BCP 47); null where it makes none.</summary>
    public static string? TagOf(string? language)
    {
        if (language is null) return null;
        var tag = language.ToLowerInvariant().Replace('_', '-');
        var parts = tag.Split('-');
        return parts[0].All(char.IsAsciiLetter) && parts.All(part => part.Length is > 0 and <= MostOfTag) ? tag : null;
    }

    /// <summary>A date, as precisely as it is known.</summary>
    public static Term OfDate(string date) => new Term.Literal(date, date.Length switch
    {
        YearLength => Words.Year,
        MonthLength => Words.Month,
        _ => Words.Day,
    });

    /// <summary>A text as readers of triples hold it: some end where a code point stands that is no character.</summary>
    public static string Held(string text) => text.Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD');

    // In plain notation: readers make doubles anew, and not all with the digits that they had.
    private static string Plain(string number)
    {
        if (number.Split('E') is not [var digits, var power]) return number;
        var sign = digits[0] == '-' ? "-" : "";
        var parts = digits.TrimStart('-').Split('.');
        var (all, point) = (string.Concat(parts), parts[0].Length + int.Parse(power, CultureInfo.InvariantCulture));
        if (point <= 0) return $"{sign}0.{new string('0', -point)}{all}";
        return point >= all.Length ? $"{sign}{all}{new string('0', point - all.Length)}" : $"{sign}{all[..point]}.{all[point..]}";
    }

    private Term One(Property property, string text, string? language) => property.Kind switch
    {
        ScalarKind.String or ScalarKind.Enum => new Term.Literal(Held(text), Language: TagOf(language)),
        ScalarKind.Id => new Term.Iri(words.Of(text)),
        ScalarKind.Int or ScalarKind.Long => new Term.Literal(text, Words.Integer),
        ScalarKind.Float => new Term.Literal(Plain(text), Words.Decimal),
        ScalarKind.Decimal => new Term.Literal(text, Words.Decimal),
        ScalarKind.Boolean => new Term.Literal(text, Words.Boolean),
        ScalarKind.Date => OfDate(text),
        ScalarKind.DateTime => new Term.Literal(text, Words.Moment),
        ScalarKind.Url => new Term.Literal(text, Words.Address),
        ScalarKind.Json => new Term.Literal(Held(text), Words.Json),
    };
}
