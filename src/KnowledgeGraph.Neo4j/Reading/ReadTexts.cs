using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Layout;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>The query texts that read records and changes; each look-up names its index, as those of writes do.</summary>
internal static class ReadTexts
{
    /// <summary>Nodes by ids: labels, properties.</summary>
    public static CypherText Nodes { get; } = CypherText.Of(
        $"UNWIND $ids AS id MATCH (n:`Node` {{`id`: id}}) USING INDEX n:`Node`(`id`) RETURN labels(n), properties(n)");

    /// <summary>Nodes after an id, in the order of ids.</summary>
    public static CypherText NodesAfter { get; } = CypherText.Of(
        $"MATCH (n:`Node`) USING INDEX n:`Node`(`id`) WHERE n.`id` > $after RETURN labels(n), properties(n) ORDER BY n.`id` LIMIT $limit");

    /// <summary>The change number, the texts beside the graph, the time of the last change.</summary>
    public static CypherText Changes { get; } = CypherText.Of(
        $"MATCH (c:{StoredNames.Changes} {{`id`: $id}}) RETURN c.{ChangeProperties.Number}, c.{ChangeProperties.Meta}, c.{ChangeProperties.Time}");

    /// <summary>Changes after a number: number, time, labels, types, kinds, ids.</summary>
    public static CypherText ChangesAfter { get; } = After(CypherText.Of($", l.{ChangeProperties.Kinds}, l.{ChangeProperties.Ids}"));

    /// <summary>Nodes of a label by a property that names another node: labels, properties. It looks at all of them.</summary>
    public static CypherText Naming(string label, string key) => CypherText.Of($"MATCH (n:{label}) WHERE n.{key} IN $ids RETURN labels(n), properties(n)");

    /// <summary>The relationships at nodes, of one type or of all: type, properties.</summary>
    public static CypherText RelationshipsAt(string? type)
    {
        var step = type is null ? CypherText.Of($"(n)-[r]-()") : CypherText.Of($"(n)-[r:{type}]-()");
        return CypherText.Of($"UNWIND $ids AS id MATCH (n:`Node` {{`id`: id}}) USING INDEX n:`Node`(`id`) MATCH {step} RETURN type(r), properties(r)");
    }

    /// <summary>Relationships of a type after an id, in the order of ids: type, properties.</summary>
    public static CypherText RelationshipsAfter(string type) => CypherText.Of(
        $"MATCH ()-[r:{type}]->() USING INDEX r:{type}(`id`) WHERE r.`id` > $after RETURN type(r), properties(r) ORDER BY r.`id` LIMIT $limit");

    /// <summary>How many nodes have a label; from Neo4j's own count.</summary>
    public static CypherText Count(string label) => CypherText.Of($"MATCH (n:{label}) RETURN count(n)");

    /// <summary>How many relationships have a type; from Neo4j's own count.</summary>
    public static CypherText CountOfType(string type) => CypherText.Of($"MATCH ()-[r:{type}]->() RETURN count(r)");

    /// <summary>Nodes by ids, with how many relationships of these types each has: labels, properties, how many.</summary>
    public static CypherText TiedNodes(IReadOnlyCollection<string> types) => CypherText.Of(
        $"UNWIND $ids AS id MATCH (n:`Node` {{`id`: id}}) USING INDEX n:`Node`(`id`) RETURN labels(n), properties(n), {TiesOf(CypherText.Of($"n"), types)}");

    /// <summary>
    /// The relationships of these types at nodes: type, id, start, end, the values of the keys and how they are encoded, the labels of the far end
    /// and how many such relationships it has. One between two of the nodes comes twice.
    /// </summary>
    public static CypherText TiesAt(IReadOnlyCollection<string> types, IEnumerable<string> names)
    {
        var values = CypherText.List(names.Select(name => CypherText.Of($"r.{name}")));
        return CypherText.Of(
            $"UNWIND $ids AS id MATCH (n:`Node` {{`id`: id}}) USING INDEX n:`Node`(`id`) MATCH (n)-[r:{AnyOf(types)}]-(m) "
            + $"RETURN type(r), r.`id`, r.{StoredNames.From}, r.{StoredNames.To}, labels(m), {TiesOf(CypherText.Of($"m"), types)}, {values} LIMIT $limit");
    }

    private static CypherText TiesOf(CypherText node, IReadOnlyCollection<string> types) =>
        types.Count == 0 ? CypherText.Of($"0") : CypherText.Of($"COUNT {{ ({node})-[:{AnyOf(types)}]-() }}");

    private static CypherText AnyOf(IReadOnlyCollection<string> types) =>
        types.Skip(1).Aggregate(CypherText.Of($"{types.First()}"), (before, type) => CypherText.Of($"{before}|{type}"));

    private static CypherText After(CypherText more) => CypherText.Of(
        $"MATCH (l:{StoredNames.Change}) USING INDEX l:{StoredNames.Change}({ChangeProperties.Number}) WHERE l.{ChangeProperties.Number} > $after RETURN "
        + $"l.{ChangeProperties.Number}, l.{ChangeProperties.Time}, l.{ChangeProperties.Labels}, l.{ChangeProperties.Types}{more} ORDER BY "
        + $"l.{ChangeProperties.Number} LIMIT $limit");
}
