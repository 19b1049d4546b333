using System.Text.Json;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.IntegrationTests.Neo4j.Differential;

/// <summary>An index holds a cut, folded or hashed text; the text itself decides, on either store.</summary>
[Collection(Neo4jServer.Collection)]
[Trait("Category", "answers")]
public class IndexedTextTests
{
    private const string Model = """
        type Box @node {
          name: String!
          code: String @unique
          shelf: String @index
          inside: [Box!]! @relationship(type: "HOLDS", direction: OUT)
          holder: Box @relationship(type: "HOLDS", direction: IN)
        }
        """;

    private const string Ask = """
        query($text: String!) {
          byCode: boxes(where: { code: { eq: $text } }) { totalCount nodes { id } }
          byShelf: boxes(where: { shelf: { eq: $text } }) { totalCount nodes { id } }
          among: boxes(where: { shelf: { in: [$text] } }) { totalCount nodes { id } }
          byFarCode: boxes(where: { inside: { some: { node: { code: { eq: $text } } } } }) { totalCount nodes { id } }
          byHolder: boxes(where: { holder: { code: { eq: $text } } }) { totalCount nodes { id } }
          box(id: "box:0") { inside(where: { node: { code: { eq: $text } } }) { totalCount nodes { id } } }
        }
        """;

    // The long ones are the same in all that an index holds.
    private static readonly string[] Texts =
        ["a", "A", "á", "", "😀", "\uFFFF", "a ", "Straße", "strasse", new string('x', 300), new string('x', 300) + "y", new string('X', 300)];

    [Fact]
    public async Task Only_the_very_text_is_found_on_both_stores()
    {
        await using var stores = await TwoStores.OpenEmptyAsync(ModelLoader.Load([("boxes.graphql", Model)]));
        NodeRecord[] nodes =
            [.. Texts.Select(
            (text, i) =>
            new NodeRecord(
            $"box:{i}", "Box",
            new Dictionary<string, Value> { ["name"] = new TextValue("box"), ["code"] = new TextValue(text), ["shelf"] = new TextValue(text) }))];
        RelationshipRecord[] inside =
            [.. nodes.Skip(1).Select((node, i) => new RelationshipRecord($"rel:{i}", "HOLDS", "box:0", node.Id, new Dictionary<string, Value>()))];
        foreach (var store in stores.All) await store.ApplyAsync(
            new GraphWrite { PutNodes = nodes, PutRelationships = inside }, TestContext.Current.CancellationToken);

        for (var i = 0; i < Texts.Length; i++)
        {
            var (embedded, neo4j) = await stores.AskAsync(Ask, JsonSerializer.Serialize(new { text = Texts[i] }));

            Assert.Equal(embedded, neo4j);
            Assert.Contains($"\"byCode\":{{\"totalCount\":1,\"nodes\":[{{\"id\":\"box:{i}\"}}]}}", neo4j, StringComparison.Ordinal);
        }
    }
}
