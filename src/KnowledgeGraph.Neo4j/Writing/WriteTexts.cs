using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Layout;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>
/// The query texts of writes. Every look-up names its index: what Neo4j plans while the database is empty it would plan as a scan, and
/// go on using when it is full (a look-up of 10,000 relationships then takes 30 s instead of 20 ms).
/// </summary>
internal static class WriteTexts
{
    /// <summary>The parameter of a query text over ids.</summary>
    public const string Ids = "ids";

    /// <summary>The parameter of a query text over records.</summary>
    public const string Rows = "rows";

    /// <summary>The parameters with what stands for null, a number behind each.</summary>
    public const string Null = "null";

    /// <summary>Of nodes: id, labels, and the values of these properties.</summary>
    public static CypherText ReadNodes(IEnumerable<string> keys) => CypherText.Of(
        $"{EachNode} RETURN n.`id`, labels(n), [{CypherText.List(keys.Select(key => CypherText.Of($"n.{key}")))}]");

    /// <summary>Of relationships: id, start, end.</summary>
    public static CypherText ReadRelationships(string type) => CypherText.Of(
        $"{EachRelationship(type)} RETURN r.`id`, r.`__from`, r.`__to`");

    /// <summary>Who has a unique value: its key, the node's id.</summary>
    public static CypherText ReadHolders(string label, string key) => CypherText.Of(
        $"UNWIND $ids AS id MATCH (n:{label} {{{key}: id}}) USING INDEX n:{label}({key}) RETURN id, n.`id`");

    /// <summary>Of nodes that still have relationships: id, and id and type of one of them.</summary>
    public static CypherText ReadUsed { get; } = CypherText.Of(
        $"{EachNode} MATCH (n)-[r]-() RETURN id, r.`id`, type(r) LIMIT 1");

    public static CypherText DeleteRelationships(string type) => CypherText.Of($"{EachRelationship(type)} DELETE r");

    public static CypherText DeleteNodes { get; } = CypherText.Of($"{EachNode} DELETE n");

    /// <summary>Takes values away from nodes before others get them.</summary>
    public static CypherText ClearProperties(IEnumerable<string> keys) => CypherText.Of(
        $"{EachNode} REMOVE {CypherText.List(keys.Select(key => CypherText.Of($"n.{key}")))}");

    public static CypherText Relabel(string from, string to) => CypherText.Of($"{EachNode} REMOVE n:{from} SET n:{to}");

    public static CypherText CreateNodes(string label) => CypherText.Of($"UNWIND $rows AS row CREATE (n:{StoredNames.Node}:{label}) SET n = row");

    public static CypherText ReplaceNodes { get; } = CypherText.Of(
        $"UNWIND $rows AS row MATCH (n:`Node` {{`id`: row.`id`}}) USING INDEX n:`Node`(`id`) SET n = row");

    /// <summary>Relationships with the sort keys of both ends, as these are now.</summary>
    public static CypherText CreateRelationships(GraphLayout layout, RelationshipType type) => CypherText.Of(
        $"UNWIND $rows AS row MATCH (a:`Node` {{`id`: row.`__from`}}) USING INDEX a:`Node`(`id`) "
        + $"MATCH (b:`Node` {{`id`: row.`__to`}}) USING INDEX b:`Node`(`id`) "
        + $"CREATE (a)-[r:{type.Name}]->(b) SET r = row{FarSorts(layout, type)}");

    /// <summary>The same for relationships that keep their ends.</summary>
    public static CypherText ReplaceRelationships(GraphLayout layout, RelationshipType type) => CypherText.Of(
        $"UNWIND $rows AS row MATCH (a)-[r:{type.Name} {{`id`: row.`id`}}]->(b) USING INDEX r:{type.Name}(`id`) SET r = row{FarSorts(layout, type)}");

    /// <summary>How many relationships of a type have these nodes as their far ends.</summary>
    public static CypherText CountFar(string type, bool isOutgoing) => isOutgoing
        ? CypherText.Of($"{EachNode} RETURN sum(COUNT {{ (n)<-[:{type}]-() }})")
        : CypherText.Of($"{EachNode} RETURN sum(COUNT {{ (n)-[:{type}]->() }})");

    /// <summary>Rewrites the sort keys that relationships have of these nodes.</summary>
    public static CypherText RewriteFarSorts(GraphLayout layout, RelationshipType type, bool isOutgoing)
    {
        var sorts = CypherText.List(
            FarKeys(layout, type).Where(key => key.IsOutgoing == isOutgoing).Select(key => FarSort(key.Key, CypherText.Of($"n"), key.Number)));
        return isOutgoing
            ? CypherText.Of($"{EachNode} MATCH (n)<-[r:{type.Name}]-() SET {sorts}")
            : CypherText.Of($"{EachNode} MATCH (n)-[r:{type.Name}]->() SET {sorts}");
    }

    /// <summary>What stands for null in the sort keys of a type, as parameters.</summary>
    public static IEnumerable<KeyValuePair<string, object?>> Nulls(GraphLayout layout, RelationshipType type) =>
        FarKeys(layout, type).Select(key => KeyValuePair.Create($"{Null}{key.Number}", (object?)key.Key.Null));

    private static CypherText EachNode => CypherText.Of($"UNWIND $ids AS id MATCH (n:`Node` {{`id`: id}}) USING INDEX n:`Node`(`id`)");

    private static CypherText EachRelationship(string type) =>
        CypherText.Of($"UNWIND $ids AS id MATCH ()-[r:{type} {{`id`: id}}]->() USING INDEX r:{type}(`id`)");

    private static CypherText FarSorts(GraphLayout layout, RelationshipType type)
    {
        var sorts = FarKeys(layout, type).Select(key => FarSort(key.Key, key.IsOutgoing ? CypherText.Of($"b") : CypherText.Of($"a"), key.Number)).ToList();
        return sorts.Count == 0 ? CypherText.Empty : CypherText.Of($" SET {CypherText.List(sorts)}");
    }

    private static CypherText FarSort(LinkKey key, CypherText far, int number) => CypherText.Of(
        $"r.{key.Name} = coalesce({far}.{Companions.SortName(key.Property)}, $null{CypherText.Digit(number)})");

    private static IEnumerable<(LinkKey Key, bool IsOutgoing, int Number)> FarKeys(GraphLayout layout, RelationshipType type) =>
        layout.LinkKeysOf(type).Where(key => !key.Key.IsOnEdge).Select((key, number) => (key.Key, key.IsOutgoing, number));
}
