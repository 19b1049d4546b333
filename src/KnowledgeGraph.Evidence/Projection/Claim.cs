using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Evidence.Projection;

/// <summary>What statements can contradict one another on: a field of a node in a language, its single relationship of a type, or one of several.</summary>
/// <param name="SubjectId">The node.</param>
/// <param name="Predicate">The field; null for a relationship.</param>
/// <param name="Language">The language of the field.</param>
/// <param name="Kind">The relationship type; null for a field.</param>
/// <param name="ObjectId">The end, where a node has several such relationships at a time.</param>
internal readonly record struct Claim(string SubjectId, string? Predicate, string? Language, string? Kind, string? ObjectId)
{
    /// <summary>What a statement is on.</summary>
    public static Claim Of(GraphModel model, Statement statement) => statement.Kind is { } kind
        ? new Claim(statement.SubjectId, Predicate: null, Language: null, kind, Ranking.IsSingle(model, kind) ? null : statement.ObjectId)
        : new Claim(statement.SubjectId, statement.Predicate, statement.Language, Kind: null, ObjectId: null);
}
