using System.Globalization;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Evidence.Texts;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Records.Text;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Evidence.Verification;

/// <summary>
/// Whether a statement stands where its span says. The span holds
/// <list type="bullet">
/// <item>for a relationship a known name of the object, as the document's author put subject and object;</item>
/// <item>for a number that number with what it counts, for a date its year, month and day;</item>
/// <item>for a name any known name of the subject;</item>
/// <item>for another text that text, or the text is ours: the subject is named, or the text is given in languages;</item>
/// <item>for an enum, a flag or JSON nothing that could be looked for.</item>
/// </list>
/// Beside that the subject is named before or in the span, if it has names. An implied statement needs one of the two. A document need
/// not name itself, so what it says of itself stands by the rest alone.
/// </summary>
internal sealed class SpanCheck(GraphModel model, StoreContent store)
{
    private const int ShownNames = 3;
    private const string AddName = "add the name as an alias";
    private readonly Dictionary<string, IReadOnlyList<string>> _names = new(StringComparer.Ordinal);

    /// <summary>What is wrong and what to do; null if nothing is.</summary>
    public string? Fault(Statement statement, FoldedDocument document, string? language)
    {
        if (statement.Span is not { } span) return null;
        if (span.End > document.Text.Length) return $"Its span {span} ends after the text, which has {document.Text.Length} code units. Count the span again.";
        var quoted = Folding.Of(document.Text[span.Start..span.End]);
        var subject = NamesOf(statement.StatedSubjectId);
        var isOfItself = statement.StatedSubjectId == statement.DocumentId;
        var subjectMissing = !isOfItself && subject.Count > 0 && !document.Names(subject, span.End)
            ? $"neither its span {span} nor the text before names {Show(statement.StatedSubjectId, subject)}"
            : null;
        var property = store.TypeOf(model, statement.SubjectId)?.Properties.GetValueOrDefault(statement.Predicate);
        var contentMissing = statement.StatedObjectId is { } objectId
            ? Object(quoted, objectId, span)
            : Content(quoted, statement, property, subject, language, span);
        if (statement.IsImplied && ((subjectMissing is null && !isOfItself) || contentMissing is null)) return null;
        var remedy = statement.StatedObjectId is not null || property is { IsName: true } or { IsAlias: true } ? AddName : "mend the value";
        return (contentMissing, subjectMissing) switch
        {
            (null, null) => null,
            ({ } content, null) => Sentence(content, remedy),
            (null, { } missing) => Sentence(missing, AddName),
            ({ } content, { } missing) => Sentence($"{content}, and {missing}", remedy),
        };
    }

    private string? Object(string quoted, string objectId, TextSpan span)
    {
        var names = NamesOf(objectId);
        return names.Count == 0 || names.Any(name => FoldedDocument.Holds(quoted, name)) ? null : $"its span {span} holds no name of {Show(objectId, names)}";
    }

    private static string? Content(
        string quoted, Statement statement, Property? property, IReadOnlyList<string> subject, string? language, TextSpan span)
    {
        if (property is { IsName: true } or { IsAlias: true })
            return subject.Any(name => FoldedDocument.Holds(quoted, name)) ? null : $"its span {span} holds no name of {Show(statement.SubjectId, subject)}";
        switch (statement.Value)
        {
            case DecimalValue number:
                return Number(quoted, number.Number, language, span);
            case IntegerValue number:
                return Number(quoted, number.Number, language, span);
            case FloatValue { Number: > -1e27 and < 1e27 } number:
                return Number(quoted, (decimal)number.Number, language, span);
            case IntervalValue date when property?.Kind == ScalarKind.Date && PartialDate.TryParse(date.Text, out var day):
                return DateReadings.Holds(quoted, day) ? null : $"its span {span} does not name the date {day}";
            case TextValue text when property?.Kind is ScalarKind.String or ScalarKind.Url:
                return subject.Count > 0 || property.IsLocalized || IsShort(text.Text)
                    || quoted.Contains(Folding.Of(text.Text).Trim(), StringComparison.Ordinal)
                    ? null
                    : $"its span {span} does not hold '{text.Text}'";
            default:
                return null;
        }
    }

    // Units, codes and the like ("dollar", "USD", "CA") are ours: a source spells them out, in its own language.
    private static bool IsShort(string text) => !text.Any(unit => char.IsWhiteSpace(unit) || char.IsAsciiDigit(unit));

    private static string? Number(string quoted, decimal value, string? language, TextSpan span)
    {
        if (!NumberReadings.Holds(quoted, value, language, out var hasUnit))
            return $"its span {span} holds no number that reads as {value.ToString(CultureInfo.InvariantCulture)}";
        return hasUnit ? null : $"its span {span} holds the number {value.ToString(CultureInfo.InvariantCulture)} without what it counts";
    }

    /// <summary>All names of a node.</summary>
    public IReadOnlyList<string> NamesOf(string id)
    {
        if (_names.TryGetValue(id, out var known)) return known;
        var names = new List<string>();
        if (store.TypeOf(model, id) is { } type)
        {
            var fields = store.Nodes[id].Properties;
            foreach (var property in type.Properties.Values.Where(property => property.IsName || property.IsAlias || property.Name == Property.NameKey))
                foreach (var language in (string?[])[null, .. property.IsLocalized ? model.Languages : []])
                    AddTexts(fields.GetValueOrDefault(property.KeyIn(language)), names);
        }
        return _names[id] = [.. names.Distinct(StringComparer.Ordinal)];
    }

    private static void AddTexts(Value? value, List<string> names)
    {
        if (value is TextValue text) names.Add(text.Text);
        if (value is not ListValue list) return;
        foreach (var item in list.Items)
            if (item is TextValue name) names.Add(name.Text);
    }

    private static string Show(string id, IReadOnlyList<string> names) => names.Count == 0
        ? $"'{id}'"
        : $"'{id}' ({string.Join(", ", names.Take(ShownNames))}{(names.Count > ShownNames ? ", …" : "")})";

    private static string Sentence(string fault, string remedy) =>
        $"{char.ToUpperInvariant(fault[0])}{fault[1..]}. Count the span again, {remedy}, or mark the statement as implied.";
}
