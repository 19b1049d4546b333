using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Evidence.Texts;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Records.Text;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Evidence.Spans;

/// <summary>
/// Whether a statement stands where its span says. The span holds
/// <list type="bullet">
/// <item>for a relationship a known name of the object, as the document's author put subject and object, and the title that it states;</item>
/// <item>for a number that number with what it counts, and what the fields beside it say of it; for a date its year, month and day;</item>
/// <item>for a name any known name of the subject;</item>
/// <item>for another text that text, or the text is ours: the subject is named, or the text is given in languages;</item>
/// <item>for an enum, a flag or JSON nothing that could be looked for.</item>
/// </list>
/// Beside that the subject is named before or in the span, if it has names. An implied statement needs one of the two. A document need
/// not name itself, so what it says of itself stands by the rest alone. What cannot be computed is told as unchecked.
/// </summary>
/// <param name="graph">The nodes that the statements speak of.</param>
internal sealed class SpanCheck(IStatedGraph graph)
{
    private const int ShownNames = 3;
    private const string AddName = "add the name as an alias";
    private const string Mend = "mend the value";
    private readonly QuantityCheck _quantities = new(graph);

    /// <summary>What is wrong or open about a statement.</summary>
    public IEnumerable<SpanFinding> Of(Statement statement, ReadDocument document)
    {
        // What nobody holds any more may be wrong; that is why.
        var isHeld = statement.IsAccepted || statement.Status == StatementStatus.Proposed;
        var property = graph.TypeOf(statement.SubjectId)?.Properties.GetValueOrDefault(statement.Predicate);
        if (statement.Span is not { } span) return isHeld ? WithoutSpan(statement, property, document) : [];
        if (span.End > document.Text.Length)
            return [new SpanFinding(
                statement.Id, document.Id, $"Its span {span} ends after the text, which has {document.Text.Length} code units. Count the span again.", true)];
        var reading = new SpanReading(document, span);
        return isHeld ? [.. Named(statement, property, reading), .. Beside(statement, property, reading)] : Named(statement, property, reading);
    }

    // A number or date without a span might stand anywhere.
    private static IEnumerable<SpanFinding> WithoutSpan(Statement statement, Property? property, ReadDocument document)
    {
        var isMeasured = property?.Kind == ScalarKind.Date || QuantityCheck.Number(statement.Value) is not null;
        var verdict = isMeasured
            ? Verdict.Open($"'{statement.Predicate}' of '{statement.SubjectId}' has no span in a document whose text is at hand")
            : Verdict.Of(Validities(statement).Select(end => DateCheck.Validity(end.Date, end.What, document)));
        return Finding(statement, verdict, Mend);
    }

    private IEnumerable<SpanFinding> Named(Statement statement, Property? property, SpanReading reading)
    {
        var span = reading.Span;
        var quoted = Folding.Of(reading.Document.Text[span.Start..span.End]);
        var subject = graph.NamesOf(statement.StatedSubjectId);
        var isOfItself = statement.StatedSubjectId == statement.DocumentId;
        var missing = !isOfItself && subject.Count > 0 && !reading.Document.Folded.Names(subject, span.End)
            ? $"neither its span {span} nor the text before names {Show(statement.StatedSubjectId, subject)}"
            : null;
        var content = statement.StatedObjectId is { } objectId ? Object(quoted, objectId, span) : Content(quoted, statement, property, subject, reading);
        if (statement.IsImplied && ((missing is null && !isOfItself) || content.Fault is null))
        {
            var isNumber = QuantityCheck.Number(statement.Value) is not null;
            return Finding(statement, content.Fault is not { } said ? content : isNumber ? Verdict.Open($"it is implied, and {said}") : Verdict.Right, Mend);
        }
        var remedy = statement.StatedObjectId is not null || property is { IsName: true } or { IsAlias: true } ? AddName : Mend;
        return (content.Fault, missing) switch
        {
            (null, null) => Finding(statement, content, remedy),
            ({ } fault, null) => Finding(statement, Verdict.Wrong(fault), remedy),
            (null, { } unnamed) => Finding(statement, Verdict.Wrong(unnamed), AddName),
            ({ } fault, { } unnamed) => Finding(statement, Verdict.Wrong($"{fault}, and {unnamed}"), remedy),
        };
    }

    private Verdict Object(string quoted, string objectId, TextSpan span)
    {
        var names = graph.NamesOf(objectId);
        return names.Count == 0 || names.Any(name => FoldedDocument.Holds(quoted, name))
            ? Verdict.Right
            : Verdict.Wrong($"its span {span} holds no name of {Show(objectId, names)}");
    }

    private Verdict Content(string quoted, Statement statement, Property? property, IReadOnlyList<string> subject, SpanReading reading)
    {
        if (property is { IsName: true } or { IsAlias: true })
            return subject.Any(name => FoldedDocument.Holds(quoted, name))
                ? Verdict.Right
                : Verdict.Wrong($"its span {reading.Span} holds no name of {Show(statement.SubjectId, subject)}");
        if (property is not null && QuantityCheck.Number(statement.Value) is { } number) return _quantities.Value(statement, property, number, reading, out _);
        if (property is not null && graph.TypeOf(statement.SubjectId) is { } type && _quantities.Field(statement, type, reading) is { } field) return field;
        return statement.Value switch
        {
            IntervalValue date when property?.Kind == ScalarKind.Date && PartialDate.TryParse(date.Text, out var day) =>
                statement.IsImplied ? DateCheck.Implied(day, reading) : DateCheck.Value(day, reading),
            TextValue text when property?.Kind is ScalarKind.String or ScalarKind.Url && !(subject.Count > 0 || property.IsLocalized || IsShort(text.Text)
                || quoted.Contains(Folding.Of(text.Text).Trim(), StringComparison.Ordinal)) =>
                Verdict.Wrong($"its span {reading.Span} does not hold '{text.Text}'"),
            _ => Verdict.Right,
        };
    }

    // What a statement says beside its subject and value: the fields beside a number, the edge and the validity of a relationship.
    private IEnumerable<SpanFinding> Beside(Statement statement, Property? property, SpanReading reading)
    {
        if (property is not null && QuantityCheck.Number(statement.Value) is { } number)
        {
            _quantities.Value(statement, property, number, reading, out var numeral);
            return numeral is null ? [] : _quantities.Beside(statement, property, numeral, reading);
        }
        if (statement.Kind is null) return [];
        var verdict = Verdict.Of(Validities(statement).Select(end => DateCheck.Validity(end.Date, end.What, statement.IsImplied, reading)));
        if (Edge(statement) is not { } type) return Finding(statement, verdict, "mend the validity");
        return
        [
            .. Finding(statement, verdict, "mend the validity"),
            .. Finding(statement, TitleCheck.Of(statement, type, reading), "write the title as the document has it"),
            .. Finding(statement, EdgeCheck.Of(statement, type, reading), "mend the edge"),
        ];
    }

    private RelationshipType? Edge(Statement statement) => new[] { statement.SubjectId, statement.ObjectId! }
        .SelectMany(id => graph.TypeOf(id)?.Relationships.Values ?? []).FirstOrDefault(field => field.Type.Name == statement.Kind)?.Type;

    private static IEnumerable<(PartialDate Date, string What)> Validities(Statement statement)
    {
        if (statement.ValidFrom is { } from) yield return (from, "its validFrom");
        if (statement.ValidTo is { } to) yield return (to, "its validTo");
    }

    // Units, codes and the like ("dollar", "USD", "CA") are ours: a source spells them out, in its own language.
    private static bool IsShort(string text) => !text.Any(unit => char.IsWhiteSpace(unit) || char.IsAsciiDigit(unit));

    private static string Show(string id, IReadOnlyList<string> names) => names.Count == 0
        ? $"'{id}'"
        : $"'{id}' ({string.Join(", ", names.Take(ShownNames))}{(names.Count > ShownNames ? ", …" : "")})";

    private static IEnumerable<SpanFinding> Finding(Statement statement, Verdict verdict, string remedy)
    {
        if (verdict == Verdict.Right) return [];
        // The id of what a field states tells nobody which field it is.
        var isOfField = statement.Value is { } value
            && statement.Id == EvidenceIds.OfField(statement.DocumentId, statement.SubjectId, statement.Predicate, statement.Language, value.ToString());
        var about = isOfField ? $"'{statement.Predicate}' of '{statement.SubjectId}': " : "";
        var told = new Verdict(verdict.Fault is { } fault ? about + fault : null, verdict.Unchecked is { } reason ? about + reason : null);
        var found = SpanFinding.Of(statement.Id, statement.DocumentId, told, $"Count the span again, {remedy}, or mark the statement as implied.");
        return found is null ? [] : [found];
    }
}
