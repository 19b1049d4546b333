using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Evidence.Projection;

/// <summary>
/// From statements to the nodes and relationships that plans run on: a pure function of model, statements and documents. Whoever
/// calls it sees to it that the statements are complete for what is asked.
/// </summary>
/// <param name="model">The model.</param>
/// <param name="documents">The documents of the statements.</param>
public sealed class Projector(GraphModel model, DocumentRegister documents)
{
    /// <summary>Marks a node that was generated without evidence: fields on which there is no statement keep their values.</summary>
    public const string GeneratedKey = "generated";

    /// <summary>What the statements give a node, <see cref="BuiltInKeys.UpdatedAt"/> aside; required fields may be missing.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="stored">The node as it is stored or about to be: of a document its own fields, of a generated node all.</param>
    /// <param name="about">All statements with this node as subject.</param>
    public Dictionary<string, Value> Node(NodeType type, NodeRecord stored, IReadOnlyCollection<Statement> about)
    {
        var projected = NodeProjection.Of(type, about.Where(statement => statement.Kind is null && statement.IsProjected), documents);
        foreach (var (key, value) in Unstated(type, stored, about)) projected.TryAdd(key, value);
        projected.Remove(BuiltInKeys.UpdatedAt);
        if (type == model.Document) NodeProjection.CopyName(type, projected);
        return projected;
    }

    /// <summary>The relationships that the statements state, by type and ends.</summary>
    /// <param name="statements">Of each single relationship all statements with its start, since a preferred one decides over them.</param>
    public IEnumerable<RelationshipRecord> Relationships(IEnumerable<Statement> statements) => statements
        .Where(statement => statement.IsProjected && statement.Kind is { } kind && model.RelationshipTypes.ContainsKey(kind))
        .GroupBy(statement => (Kind: statement.Kind!, statement.SubjectId))
        .SelectMany(start => Ranking.IsSingle(model, start.Key.Kind) ? Ranking.OfRelationships(start) : start)
        .GroupBy(statement => RelationshipKey.Of(statement)!.Value)
        .SelectMany(group => RelationshipProjection.Of([.. group], documents));

    /// <summary>The MENTIONS from documents to the entities that their accepted statements are about.</summary>
    /// <param name="statements">The statements.</param>
    /// <param name="isEntity">Whether a node has a name; others are not mentioned.</param>
    public IEnumerable<RelationshipRecord> Mentions(IEnumerable<Statement> statements, Func<string, bool> isEntity) => statements
        .Where(statement => statement.IsHeld)
        .SelectMany(statement => RelationshipKey.Mentions(statement).Select(key => (key, statement)))
        .Where(pair => isEntity(pair.key.EndId))
        .GroupBy(pair => pair.key, pair => pair.statement)
        .Select(group => RelationshipProjection.Computed(group.Key.Type, group.Key.StartId, group.Key.EndId, [.. group], documents));

    private IEnumerable<KeyValuePair<string, Value>> Unstated(NodeType type, NodeRecord stored, IReadOnlyCollection<Statement> about)
    {
        if (type == model.Document) return stored.Properties;
        if (!stored.Properties.ContainsKey(GeneratedKey)) return [];
        var stated = about.Where(statement => statement.Kind is null)
            .Select(statement => type.Properties.TryGetValue(statement.Predicate, out var property) ? property.KeyIn(statement.Language) : "")
            .ToHashSet(StringComparer.Ordinal);
        return stored.Properties.Where(pair => !stated.Contains(pair.Key));
    }
}
