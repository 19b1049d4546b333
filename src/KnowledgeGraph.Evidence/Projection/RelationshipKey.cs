using KnowledgeGraph.Evidence.Statements;

namespace KnowledgeGraph.Evidence.Projection;

/// <summary>What relationships are grouped by: their type and both ends.</summary>
/// <param name="Type">The relationship type.</param>
/// <param name="StartId">The start.</param>
/// <param name="EndId">The end.</param>
public readonly record struct RelationshipKey(string Type, string StartId, string EndId)
{
    /// <summary>The key of a statement's relationship, null for a value.</summary>
    internal static RelationshipKey? Of(Statement statement) =>
        statement is { Kind: { } kind, ObjectId: { } end } ? new RelationshipKey(kind, statement.SubjectId, end) : null;

    /// <summary>The keys by which the statement's document mentions its subject and its object.</summary>
    internal static IEnumerable<RelationshipKey> Mentions(Statement statement)
    {
        yield return new RelationshipKey(Plumbing.Mentions, statement.DocumentId, statement.SubjectId);
        if (statement.ObjectId is { } end && end != statement.SubjectId) yield return new RelationshipKey(Plumbing.Mentions, statement.DocumentId, end);
    }
}
