using KnowledgeGraph.Model;
using KnowledgeGraph.Questions.Export.Content;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Questions.Export.LinkedData;

/// <summary>What is said of nodes, relationships and documents, in the words of others where the model names them.</summary>
/// <param name="model">The model.</param>
/// <param name="words">What things are called.</param>
internal sealed class Describer(GraphModel model, Vocabulary words)
{
    private readonly Literals _literals = new(words);

    /// <summary>The file itself: of which state it is, and how to cite it.</summary>
    public Resource OfFile(ExportMark mark) => new(words.OfFile(mark.Address),
    [
        (Words.Type, new Term.Iri(Words.Dataset)),
        (Words.Type, new Term.Iri(Words.Entity)),
        (Words.Name, new Term.Literal(mark.Description)),
        (Words.Version, new Term.Literal(FormattableString.Invariant($"{mark.Change}"), Words.Integer)),
        (Words.Citation, new Term.Literal(mark.Citation)),
    ]);

    /// <summary>A node with its values, and the statements that say them.</summary>
    public Resource Of(ExportedNode node) => new(words.Of(node.Record.Id),
    [
        .. words.ClassesOf(node.Type).Select(Class),
        .. node.Type.Properties.Values.SelectMany(property => Values(property, node.Record.Properties)),
        .. From(node.Evidence),
    ]);

    /// <summary>A relationship: that it leads from its start to its end, and what is known of it.</summary>
    public IEnumerable<Resource> Of(ExportedEdge edge)
    {
        var (from, to) = (words.Of(edge.Record.From), words.Of(edge.Record.To));
        yield return new Resource(from, [.. words.ForwardOf(edge.Type).Select(property => (property, (Term)new Term.Iri(to)))]);
        if (Vocabulary.BackwardOf(edge.Type) is { Count: > 0 } backward)
            yield return new Resource(to, [.. backward.Select(property => (property, (Term)new Term.Iri(from)))]);
        yield return new Resource(words.Of(edge.Record.Id),
        [
            Class(words.OfOwn(edge.Type.TypeName)),
            .. edge.Type.Iris.Is.Select(Class),
            Class(Words.Reified),
            (Words.Subject, new Term.Iri(from)),
            (Words.Predicate, new Term.Iri(words.ForwardOf(edge.Type)[0])),
            (Words.Object, new Term.Iri(to)),
            .. edge.Type.Iris.Start.Select(property => (property, (Term)new Term.Iri(from))),
            .. edge.Type.Iris.End.Select(property => (property, (Term)new Term.Iri(to))),
            .. Dates(edge.Record.Properties),
            .. RelationshipType.BuiltInProperties.Where(property => property.Name is not (BuiltInKeys.Since or BuiltInKeys.Until))
                .Concat(edge.Type.Properties).SelectMany(property => Values(property, edge.Record.Properties)),
            .. From(edge.Evidence),
        ]);
    }

    /// <summary>How to cite a document.</summary>
    public Resource Of(ExportedDocument document) =>
        new(words.Of(document.Record.Id), [(Words.Citation, new Term.Literal(Literals.Held(document.Citation)))]);

    private static IEnumerable<(string, Term)> Dates(IReadOnlyDictionary<string, Value> properties)
    {
        if (properties.GetValueOrDefault(BuiltInKeys.Since) is { } since) yield return (Words.Began, Literals.OfDate(FieldText.Of(since)));
        if (properties.GetValueOrDefault(BuiltInKeys.Until) is { } until) yield return (Words.Ended, Literals.OfDate(FieldText.Of(until)));
    }

    private IEnumerable<(string, Term)> Values(Property property, IReadOnlyDictionary<string, Value> values)
    {
        if (property is { IsPrivate: true } or { IsComputed: true } or { Name: "id" }) yield break;
        foreach (var language in property.IsLocalized ? model.Languages.Prepend<string?>(null) : [null])
        {
            if (values.GetValueOrDefault(property.KeyIn(language)) is not { } value) continue;
            // A language that has no tag is told by the name of the property instead.
            var isTagged = language is null || Literals.TagOf(language) is not null;
            foreach (var name in isTagged ? words.PropertiesOf(property) : [words.OfOwn(property.KeyIn(language))])
                foreach (var term in _literals.Of(property, value, language)) yield return (name, term);
        }
    }

    private IEnumerable<(string, Term)> From(IReadOnlyList<Cited> evidence) =>
        evidence.Select(cited => cited.Statement).Distinct(StringComparer.Ordinal).Select(id => (Words.From, (Term)new Term.Iri(words.Of(id))));

    private static (string, Term) Class(string iri) => (Words.Type, new Term.Iri(iri));
}
