using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Evidence.Projection;

/// <summary>What a preferred statement leaves standing beside it, where there is room for one value or one end alone.</summary>
internal static class Ranking
{
    /// <summary>Whether a node has one relationship of this type at a time: the field that follows it from its start is no list.</summary>
    public static bool IsSingle(GraphModel model, string kind) =>
        model.RelationshipTypes.TryGetValue(kind, out var type) && type.FromStart is { IsList: false };

    /// <summary>Of the values of one single field the preferred ones, where there are any.</summary>
    public static IEnumerable<Statement> OfValues(IEnumerable<Statement> statements)
    {
        List<Statement> all = [.. statements];
        return all.Exists(IsPreferred) ? all.Where(IsPreferred) : all;
    }

    /// <summary>Of the statements on one single relationship of a node all but the normal ones with another end than a preferred one of their time.</summary>
    public static IEnumerable<Statement> OfRelationships(IEnumerable<Statement> statements)
    {
        List<Statement> all = [.. statements];
        var preferred = all.FindAll(IsPreferred);
        return preferred.Count == 0 ? all : all.Where(statement => IsPreferred(statement)
            || !preferred.Exists(other => other.ObjectId != statement.ObjectId && Period.Of(other).Overlaps(Period.Of(statement))));
    }

    private static bool IsPreferred(Statement statement) => statement.Rank == StatementRank.Preferred;
}
