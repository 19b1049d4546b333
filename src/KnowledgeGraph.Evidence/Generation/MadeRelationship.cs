using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Evidence.Generation;

/// <summary>A generated relationship before it is known whether it has evidence.</summary>
internal sealed record MadeRelationship(
    string Type, string StartId, string EndId, IReadOnlyDictionary<string, Value> Edge, PartialDate? Since, PartialDate? Until)
{
    private const int MinPercent = 40;

    /// <summary>The relationship without evidence.</summary>
    public RelationshipRecord Record(string id)
    {
        var properties = new Dictionary<string, Value>(Edge, StringComparer.Ordinal);
        if (Since is { } since) properties[BuiltInKeys.Since] = ModelValues.Of(since);
        if (Until is { } until) properties[BuiltInKeys.Until] = ModelValues.Of(until);
        return new RelationshipRecord(id, Type, StartId, EndId, properties);
    }

    /// <summary>A statement that says so.</summary>
    public Statement Statement(string id, RelationshipType type, string documentId, Random random, DateTimeOffset knownFrom) => new()
    {
        Id = id,
        SubjectId = StartId,
        Predicate = type.FromStart?.Name ?? type.FromEnd!.Name,
        Kind = Type,
        ObjectId = EndId,
        IsTurned = type.FromStart is null,
        Edge = Edge,
        ValidFrom = Since,
        ValidTo = Until,
        KnownFrom = knownFrom,
        DocumentId = documentId,
        Confidence = random.Next(MinPercent, 101) / 100.0,
        RecordedBy = Generator.ChangeKind,
    };
}
