using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Evidence.Spans;

/// <summary>
/// Whether the title that a relationship states stands in its span, in the language of the document. What the model calls <c>title</c> is
/// quoted; every other text of an edge is in our own words.
/// </summary>
internal static class TitleCheck
{
    private const int LongWord = 4;

    /// <summary>The verdict; right where it states no title.</summary>
    public static Verdict Of(Statement statement, RelationshipType type, SpanReading reading)
    {
        var title = type.Properties.FirstOrDefault(property => property is { Name: BuiltInKeys.Title, Kind: ScalarKind.String, IsList: false });
        if (title is null) return Verdict.Right;
        var quoted = new WordSequence(reading.Document.Text[reading.Span.Start..reading.Span.End]);
        var own = title.IsLocalized && reading.Document.Language is { } language ? Text(statement, title.KeyIn(language.ToUpperInvariant())) : null;
        if (own is not null && !quoted.Holds(own)) return Verdict.Wrong(Missing(own, reading));
        if (Text(statement, title.Key) is not { } text || text == own || quoted.Holds(text)) return Verdict.Right;
        if (own is not null) return IsTranslation(statement, title, text) ? Verdict.Right : Verdict.Wrong(Missing(text, reading));
        // Without a text in the language of the document the default may be in another one.
        var isKnown = reading.Document.Words.Holds(text) || SharesWords(text, reading);
        var missing = Missing(text, reading);
        return isKnown ? Verdict.Wrong(missing) : Verdict.Open($"{missing}, and has no word of it: it may be in another language");
    }

    private static string Missing(string title, SpanReading reading) => $"its span {reading.Span} does not say the title '{title}'";

    private static bool IsTranslation(Statement statement, Property title, string text) =>
        statement.Edge.Any(entry => entry.Key.StartsWith(title.Key + "_", StringComparison.Ordinal) && entry.Value is TextValue other && other.Text == text);

    private static bool SharesWords(string title, SpanReading reading) =>
        title.Split(' ').Any(word => word.Length >= LongWord && new WordSequence(reading.Document.Text[reading.Span.Start..reading.Span.End]).Holds(word));

    private static string? Text(Statement statement, string key) => (statement.Edge.GetValueOrDefault(key) as TextValue)?.Text;
}
