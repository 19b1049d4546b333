using KnowledgeGraph.Neo4j.Cypher;
using KnowledgeGraph.Neo4j.Layout;

namespace KnowledgeGraph.Neo4j.Schema;

/// <summary>The query texts that look at a database and make its constraints and indexes.</summary>
internal static class SchemaTexts
{
    /// <summary>Of all indexes: name, state, the constraint that owns it.</summary>
    public static CypherText Indexes { get; } = CypherText.Of($"SHOW INDEXES YIELD name, state, owningConstraint RETURN name, state, owningConstraint");

    /// <summary>Waits until all indexes are online.</summary>
    public static CypherText Await { get; } = CypherText.Of($"CALL db.awaitIndexes($seconds)");

    /// <summary>The labels of the database, used or once used.</summary>
    public static CypherText Labels { get; } = CypherText.Of($"CALL db.labels() YIELD label RETURN label");

    /// <summary>The relationship types likewise.</summary>
    public static CypherText RelationshipTypes { get; } = CypherText.Of($"CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType");

    /// <summary>Whether any node has a label.</summary>
    public static CypherText AnyNode(string label) => CypherText.Of($"MATCH (n:{label}) RETURN 1 LIMIT 1");

    /// <summary>Whether any of our nodes has a label.</summary>
    public static CypherText AnyOwnNode(string label) => CypherText.Of(
        $"MATCH (n:{label}) WHERE n:{StoredNames.Node} AND n.{StoredNames.Id} IS NOT NULL RETURN 1 LIMIT 1");

    /// <summary>Whether any relationship has a type.</summary>
    public static CypherText AnyRelationship(string type) => CypherText.Of($"MATCH ()-[r:{type}]->() RETURN 1 LIMIT 1");

    /// <summary>Whether any of our relationships has a type.</summary>
    public static CypherText AnyOwnRelationship(string type) => CypherText.Of(
        $"MATCH ()-[r:{type}]->() WHERE r.{StoredNames.From} IS NOT NULL RETURN 1 LIMIT 1");

    /// <summary>What tells on the change node in which form the graph is: model, layout, the last number, the texts beside the graph.</summary>
    public static CypherText Marks { get; } = CypherText.Of(
        $"MATCH (c:{StoredNames.Changes} {{`id`: $id}}) RETURN c.{ChangeProperties.Model}, c.{ChangeProperties.Layout}, "
        + $"c.{ChangeProperties.Number}, c.{ChangeProperties.Meta}");

    /// <summary>Makes the change node if it is missing.</summary>
    public static CypherText MakeChanges { get; } = CypherText.Of(
        $"MERGE (c:{StoredNames.Changes} {{`id`: $id}}) ON CREATE SET c.{ChangeProperties.Number} = 0, c.{ChangeProperties.Model} = $model, "
        + $"c.{ChangeProperties.Layout} = $layout, c.{ChangeProperties.Version} = $version");

    /// <summary>Writes the marks.</summary>
    public static CypherText Mark { get; } = CypherText.Of(
        $"MATCH (c:{StoredNames.Changes} {{`id`: $id}}) SET c.{ChangeProperties.Model} = $model, c.{ChangeProperties.Layout} = $layout, "
        + $"c.{ChangeProperties.Version} = $version");

    /// <summary>Makes an index or constraint, unless it is there.</summary>
    public static CypherText Create(IndexDefinition index)
    {
        var properties = CypherText.List(index.Properties.Select(property => CypherText.Of($"e.{property}")));
        var element = index.OfRelationships ? CypherText.Of($"()-[e:{index.Label}]-()") : CypherText.Of($"(e:{index.Label})");
        return index.IsUnique
            ? CypherText.Of($"CREATE CONSTRAINT {index.Name} IF NOT EXISTS FOR {element} REQUIRE ({properties}) IS UNIQUE")
            : CypherText.Of($"CREATE RANGE INDEX {index.Name} IF NOT EXISTS FOR {element} ON ({properties})");
    }
}
