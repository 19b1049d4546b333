using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Model;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Evidence.Projection;

/// <summary>
/// From the statements about a node's fields to its properties. Of several values of a field in a language a preferred one wins, then the one
/// with the highest confidence, then the one of the earlier document, then the one whose statement's id is first; a list is the union of
/// what its statements say, in the order of its values.
/// </summary>
internal static class NodeProjection
{
    /// <summary>The properties that the statements give the node, by storage key.</summary>
    /// <param name="type">The node's type.</param>
    /// <param name="statements">Its projected statements about fields.</param>
    /// <param name="documents">Their documents.</param>
    public static Dictionary<string, Value> Of(NodeType type, IEnumerable<Statement> statements, DocumentRegister documents)
    {
        var properties = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var field in statements.GroupBy(statement => (statement.Predicate, statement.Language)))
        {
            if (!type.Properties.TryGetValue(field.Key.Predicate, out var property)) continue;
            properties[property.KeyIn(field.Key.Language)] = property.IsList ? Union(field) : Best(field, documents);
        }
        CopyName(type, properties);
        return properties;
    }

    /// <summary>
    /// Every entity has its name under <see cref="Property.NameKey"/>, whatever its type calls it, so that one index and one order serve all.
    /// </summary>
    public static void CopyName(NodeType type, Dictionary<string, Value> properties)
    {
        if (type.NameProperty is not { } name || name.Name == Property.NameKey) return;
        foreach (var (key, value) in properties.Where(pair => IsOf(name, pair.Key)).ToList())
            properties[Property.NameKey + key[name.Key.Length..]] = value;
    }

    private static bool IsOf(Property property, string key) =>
        key == property.Key || (property.IsLocalized && key.StartsWith(property.Key + "_", StringComparison.Ordinal));

    private static Value Best(IEnumerable<Statement> statements, DocumentRegister documents) => Ranking.OfValues(statements)
        .OrderByDescending(statement => statement.Confidence)
        .ThenBy(statement => documents[statement.DocumentId].PublishedOn is null)
        .ThenBy(statement => documents[statement.DocumentId].PublishedOn ?? default)
        .ThenBy(statement => statement.Id, StringComparer.Ordinal)
        .First().Value!;

    private static ListValue Union(IEnumerable<Statement> statements)
    {
        var values = statements.Select(statement => statement.Value!).Distinct().ToList();
        values.Sort((left, right) => Value.Compare(left, right) is not 0 and var order ? order : left.Json.SequenceCompareTo(right.Json));
        return new ListValue([.. values]);
    }
}
