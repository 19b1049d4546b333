using KnowledgeGraph.Neo4j.Cypher;

namespace KnowledgeGraph.Tests.Neo4j.Cypher;

/// <summary>Fixed query texts take names in their holes alone, and escape every one.</summary>
public class CypherTextTests
{
    [Fact]
    public void A_hole_is_a_name_in_backticks() =>
        Assert.Equal("MATCH (n:`Ship`) RETURN n.`na``me`", CypherText.Of($"MATCH (n:{"Ship"}) RETURN n.{"na`me"}").ToString());

    [Fact]
    public void Texts_nest_as_they_are() =>
        Assert.Equal("SET r.`a`, r.`b`", CypherText.Of($"SET {CypherText.List(new[] { "a", "b" }.Select(key => CypherText.Of($"r.{key}")))}").ToString());
}
