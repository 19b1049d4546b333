using KnowledgeGraph.Evidence.Seeds.Mistakes;
using KnowledgeGraph.Evidence.Seeds.Yaml;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Evidence.Seeds.Reading;

/// <summary>
/// Turns a document's mapping into its node. Its own fields are not statements: they are what statements are weighed by. A field that
/// follows relationships, such as <c>publisher</c>, makes implied statements of the document.
/// </summary>
internal sealed class DocumentReader(GraphModel model, FieldFacts facts, SeedNodes nodes, SeedMistakes mistakes, DateTimeOffset now)
{
    /// <summary>The node of the document.</summary>
    public NodeRecord Read(SeedDocument document)
    {
        var mapping = new SeedMapping(document.Fields!, mistakes);
        var type = model.Document;
        var properties = type.Properties.Values
            .Where(property => EntityReader.IsStated(property)
                && (property.Name != Property.NameKey || property.IsName || type.NameProperty?.Name == Property.NameKey))
            .ToDictionary(property => property.Name, StringComparer.Ordinal);
        mapping.CheckKeys("A document", ["id", .. properties.Keys, .. Relationships().Select(field => field.Name)]);
        var values = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var property in properties.Values)
        {
            if (mapping.Find(property.Name) is { } item) Add(values, property, facts.Read(property, item, evidence: null));
            else if (property is { IsRequired: true, IsList: false }) mistakes.Add(document.At, $"The document '{document.Id}' needs '{property.Name}'.");
        }
        return new NodeRecord(document.Id, type.Label, values);
    }

    /// <summary>The statements that its relationship fields make.</summary>
    public IEnumerable<Statement> Statements(SeedDocument document)
    {
        foreach (var field in Relationships())
        {
            if (document.Fields!.Find(field.Name) is not { IsNull: false } item) continue;
            IReadOnlyList<YamlItem> targets = item is YamlSequence list && field.IsList ? list.Items : [item];
            foreach (var target in targets)
                if (Statement(document, field, target) is { } statement) yield return statement;
        }
    }

    private IEnumerable<RelationshipField> Relationships() =>
        model.Document.Relationships.Values.Where(field => field is { IsOutgoing: true, Type: { IsPlumbing: false, IsComputed: false } });

    private Statement? Statement(SeedDocument document, RelationshipField field, YamlItem target)
    {
        if (target is not YamlScalar scalar)
        {
            mistakes.Add(target.At, $"'{field.Name}' is {target.Form}; it must be an id{(field.IsList ? ", or a list of them" : "")}.");
            return null;
        }
        if (SeedMapping.CheckedId(scalar, mistakes) is not { } id || nodes.Referred(id, scalar.At) is not { } type) return null;
        if (!field.Target.Members.Contains(type))
        {
            mistakes.Add(scalar.At, $"'{field.Name}' leads to {field.Target.Name}, but '{id}' is of type {type.Name}.");
            return null;
        }
        return new Statement
        {
            Id = EvidenceIds.OfField(document.Id, document.Id, field.Name, null, id),
            SubjectId = document.Id,
            Predicate = field.Name,
            Kind = field.Type.Name,
            ObjectId = id,
            DocumentId = document.Id,
            Confidence = Evidence.Statements.Statement.MaxImpliedConfidence,
            IsImplied = true,
            KnownFrom = now,
            RecordedBy = SeedContent.Recorder,
        };
    }

    private static void Add(Dictionary<string, Value> values, Property property, IEnumerable<FieldFact> facts)
    {
        foreach (var language in facts.GroupBy(fact => fact.Language, StringComparer.Ordinal))
            values[property.KeyIn(language.Key)] = property.IsList
                ? new ListValue([.. language.Select(fact => fact.Value)])
                : language.First().Value;
    }
}
