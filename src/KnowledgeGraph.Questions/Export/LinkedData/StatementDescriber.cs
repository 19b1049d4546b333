using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Questions.Export.Content;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Questions.Export.LinkedData;

/// <summary>
/// Statements as what they are to others: a reified triple (RDF), something derived from a source (PROV-O), and a note on a passage of a text (Web
/// Annotation). Its selector counts code points, as that standard does, where the text is at hand; else the passage is told in UTF-16 code units, by a
/// selector of the graph's own.
/// </summary>
/// <param name="model">The model.</param>
/// <param name="words">What things are called.</param>
/// <param name="texts">Where texts of documents are at hand; null for nowhere.</param>
internal sealed class StatementDescriber(GraphModel model, Vocabulary words, ITextSource? texts)
{
    // What is told in words of others.
    private static readonly string[] Told =
    [
        BuiltInKeys.Predicate, BuiltInKeys.Kind, BuiltInKeys.Value, BuiltInKeys.ValidFrom, BuiltInKeys.ValidTo, BuiltInKeys.KnownFrom,
        BuiltInKeys.Paraphrase, BuiltInKeys.SpanStart, BuiltInKeys.SpanEnd,
    ];

    private readonly Literals _literals = new(words);
    private readonly Property[] _others = [.. model.Statement.Properties.Values
        .Where(property => property is { IsPrivate: false, IsComputed: false, Name: not "id" } && !Told.Contains(property.Name))];

    /// <summary>A statement with its source.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="sha256">The SHA-256 of its document's text; null where none is known.</param>
    public IEnumerable<Resource> Of(ExportedStatement statement, string? sha256)
    {
        var (iri, properties, document) = (words.Of(statement.Record.Id), statement.Record.Properties, words.Of(statement.Text(BuiltInKeys.DocumentId)!));
        var said = new List<(string, Term)>
        {
            Class(words.OfOwn(model.Statement.Name)),
            Class(Words.Reified),
            Class(Words.Entity),
            Class(Words.Note),
            (Words.Subject, new Term.Iri(words.Of(statement.Text(BuiltInKeys.SubjectId)!))),
        };
        var (predicate, value) = Stated(statement);
        said.Add((Words.Predicate, new Term.Iri(predicate)));
        if (value is not null) said.Add((Words.Object, value));
        Add(said, Words.Began, properties.GetValueOrDefault(BuiltInKeys.ValidFrom), Literals.OfDate);
        Add(said, Words.Ended, properties.GetValueOrDefault(BuiltInKeys.ValidTo), Literals.OfDate);
        Add(said, Words.Made, properties.GetValueOrDefault(BuiltInKeys.KnownFrom), text => new Term.Literal(text, Words.Moment));
        Add(said, Words.Body, properties.GetValueOrDefault(BuiltInKeys.Paraphrase), text => new Term.Literal(Literals.Held(text)));
        said.Add((Words.Source, new Term.Iri(document)));
        if (statement.Text(BuiltInKeys.SupersedesId) is { } other) said.Add((Words.Revises, new Term.Iri(words.Of(other))));
        foreach (var property in _others)
        {
            if (properties.GetValueOrDefault(property.Key) is not { } told) continue;
            said.AddRange(_literals.Of(property, told, language: null).Select(term => (words.OfOwn(property.Name), term)));
        }
        said.Add((Words.Target, new Term.Iri($"{iri}#target")));
        yield return new Resource(iri, said);
        foreach (var resource in Passage(iri, document, properties, sha256)) yield return resource;
    }

    private (string Predicate, Term? Value) Stated(ExportedStatement statement)
    {
        var predicate = statement.Text(BuiltInKeys.Predicate)!;
        if (statement.Text(BuiltInKeys.ObjectId) is { } to)
        {
            var name = statement.Text(BuiltInKeys.Kind) is { } kind && model.RelationshipTypes.TryGetValue(kind, out var type)
                ? words.ForwardOf(type)[0]
                : words.OfOwn(predicate);
            return (name, new Term.Iri(words.Of(to)));
        }
        var subject = statement.Text(BuiltInKeys.SubjectLabel) is { } label ? model.NodeTypesByLabel.GetValueOrDefault(label) : null;
        var property = subject?.Properties.GetValueOrDefault(predicate);
        var language = statement.Text(BuiltInKeys.Language);
        var isTagged = language is null || Literals.TagOf(language) is not null;
        return (
            property is null ? words.OfOwn(predicate) : isTagged ? words.PropertiesOf(property)[0] : words.OfOwn(property.KeyIn(language)),
            statement.Record.Properties.GetValueOrDefault(BuiltInKeys.Value) is { } value ? _literals.OfJson(property, value, language) : null);
    }

    private IEnumerable<Resource> Passage(string iri, string document, IReadOnlyDictionary<string, Value> properties, string? sha256)
    {
        var (target, selector) = ($"{iri}#target", $"{iri}#selector");
        if (properties.GetValueOrDefault(BuiltInKeys.SpanStart) is not IntegerValue { Number: var start }
            || properties.GetValueOrDefault(BuiltInKeys.SpanEnd) is not IntegerValue { Number: var end })
        {
            yield return new Resource(target, [Class(Words.Specific), (Words.TargetSource, new Term.Iri(document))]);
            yield break;
        }
        yield return new Resource(
            target, [Class(Words.Specific), (Words.TargetSource, new Term.Iri(document)), (Words.Selector, new Term.Iri(selector))]);
        yield return CodePoints(sha256, (int)start, (int)end) is var (first, last)
            ? new Resource(selector, [Class(Words.Positions), (Words.Start, Number(first)), (Words.End, Number(last))])
            : new Resource(selector,
                [Class($"{words.Own}Utf16PositionSelector"), ($"{words.Own}utf16Start", Number(start)), ($"{words.Own}utf16End", Number(end))]);
    }

    private (long First, long Last)? CodePoints(string? sha256, int start, int end)
    {
        if (sha256 is null || texts?.Quote(sha256, 0, end) is not { } text || text.Length < end) return null;
        return (Count(text.AsSpan(0, start)), Count(text));
    }

    private static long Count(ReadOnlySpan<char> text)
    {
        long points = 0;
        foreach (var unit in text)
            if (!char.IsLowSurrogate(unit)) points++;
        return points;
    }

    private static void Add(List<(string, Term)> said, string property, Value? value, Func<string, Term> term)
    {
        if (value is not null) said.Add((property, term(FieldText.Of(value))));
    }

    private static Term.Literal Number(long number) => new(number.ToString(CultureInfo.InvariantCulture), Words.Integer);

    private static (string, Term) Class(string iri) => (Words.Type, new Term.Iri(iri));
}
