using KnowledgeGraph.Evidence.Seeds.Mistakes;
using KnowledgeGraph.Evidence.Seeds.Yaml;
using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;
using KnowledgeGraph.Records.Declarations;

namespace KnowledgeGraph.Evidence.Seeds.Reading;

/// <summary>Turns an entity's fields into statements of the file's document.</summary>
internal sealed class EntityReader(FieldFacts facts, SeedMistakes mistakes, DateTimeOffset now)
{
    private const double DefaultConfidence = 0.9;
    private static readonly string[] OwnKeys = ["id", "type", "confidence", "evidence"];

    /// <summary>The statements, one for each value.</summary>
    public IEnumerable<Statement> Read(SeedEntity entity, NodeType type, string documentId)
    {
        var mapping = new SeedMapping(entity.Fields, mistakes);
        var properties = type.Properties.Values.Where(IsStated).ToDictionary(property => property.Name, StringComparer.Ordinal);
        foreach (var entry in entity.Fields.Entries.Where(entry => type.Relationships.ContainsKey(entry.Key.Text) && !OwnKeys.Contains(entry.Key.Text)))
            mistakes.Add(entry.Key.At, $"'{entry.Key.Text}' of {type.Name} follows relationships. State them under 'statements', with this name as predicate.");
        mapping.CheckKeys($"An entity of type {type.Name}", [.. OwnKeys, .. properties.Keys, .. type.Relationships.Keys]);

        var confidence = mapping.Confidence("confidence") ?? DefaultConfidence;
        var evidence = mapping.Mapping("evidence");
        CheckEvidence(evidence, entity.Fields, properties);
        foreach (var property in properties.Values)
        {
            if (mapping.Find(property.Name) is not { } item) continue;
            foreach (var fact in facts.Read(property, item, evidence?.Find(property.Name)))
                yield return new Statement
                {
                    Id = EvidenceIds.OfField(documentId, entity.Id, property.Name, fact.Language, fact.Value.ToString()),
                    SubjectId = entity.Id,
                    Predicate = property.Name,
                    Value = fact.Value,
                    Language = fact.Language,
                    DocumentId = documentId,
                    Span = fact.Span,
                    Confidence = confidence,
                    KnownFrom = now,
                    RecordedBy = SeedContent.Recorder,
                };
        }
    }

    /// <summary>Whether a file may give the field a value.</summary>
    public static bool IsStated(Property property) =>
        !property.IsComputed && property.Name is not (OrderTerm.IdKey or BuiltInKeys.UpdatedAt);

    private void CheckEvidence(YamlMapping? evidence, YamlMapping fields, Dictionary<string, Property> properties)
    {
        foreach (var entry in evidence?.Entries ?? [])
            if (!properties.ContainsKey(entry.Key.Text) || fields.Find(entry.Key.Text) is null or { IsNull: true })
            {
                var near = Suggestion.Sentence(entry.Key.Text, fields.Entries.Select(field => field.Key.Text));
                mistakes.Add(entry.Key.At, $"'evidence' has a span for '{entry.Key.Text}', which this entity does not give.{near}");
            }
    }
}
