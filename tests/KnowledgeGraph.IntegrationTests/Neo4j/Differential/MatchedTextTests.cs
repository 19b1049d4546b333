using System.Text.Json;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.IntegrationTests.Neo4j.Differential;

/// <summary>What people type finds what is stored as typesetters set it, on either store and wherever <c>matches</c> stands.</summary>
[Collection(Neo4jServer.Collection)]
[Trait("Category", "answers")]
public class MatchedTextTests
{
    private const string Model = """
        type Box @node {
          name: String!
          aliases: [String!]! @alias
          inside: [Box!]! @relationship(type: "HOLDS", direction: OUT, properties: "Place")
        }
        type Place @relationshipProperties { note: String }
        """;

    private const string Ask = """
        query($text: String!) {
          name: boxes(where: { name: { matches: $text } }) { totalCount }
          alias: boxes(where: { aliases: { some: { matches: $text } } }) { totalCount }
          any: boxes(where: { anyName: { matches: $text } }) { totalCount }
          note: box(id: "box:0") { inside(where: { edge: { note: { matches: $text } } }) { totalCount } }
        }
        """;

    private static readonly string[] Texts = ["Rocket 🚀", "ΟΔΥΣΣΕΥΣ", "L’Oréal", "Coca\u2011Cola", "Co\u00ADor\u200Bdination", "がっこう", "हिन्दी", "Straße"];

    [Theory]
    [InlineData("🚀", 1)]
    [InlineData("🍎", 0)]
    [InlineData("οδυσσευς", 1)]
    [InlineData("l'oreal", 1)]
    [InlineData("COCA-COLA", 1)]
    [InlineData("coordination", 1)]
    [InlineData("がっこう", 1)]
    [InlineData("かっこう", 0)]
    [InlineData("हिन्दी", 1)]
    [InlineData("हनद", 0)]
    [InlineData("STRASSE", 1)]
    public async Task A_text_is_matched_by_its_fold_on_both_stores(string sought, int count)
    {
        await using var stores = await TwoStores.OpenEmptyAsync(ModelLoader.Load([("boxes.graphql", Model)]));
        NodeRecord[] nodes = [.. Texts.Select((text, i) => new NodeRecord($"box:{i}", "Box", new Dictionary<string, Value>
        {
            ["name"] = new TextValue(text),
            ["aliases"] = new ListValue(new TextValue(text)),
        }))];
        RelationshipRecord[] inside = [.. Texts.Select((text, i) =>
            new RelationshipRecord($"rel:{i}", "HOLDS", "box:0", $"box:{i}", new Dictionary<string, Value> { ["note"] = new TextValue(text) }))];
        foreach (var store in stores.All)
            await store.ApplyAsync(new GraphWrite { PutNodes = nodes, PutRelationships = inside }, TestContext.Current.CancellationToken);

        var (embedded, neo4j) = await stores.AskAsync(Ask, JsonSerializer.Serialize(new { text = sought }));

        Assert.Equal(embedded, neo4j);
        var one = $"{{\"totalCount\":{count}}}";
        Assert.Equal($"{{\"data\":{{\"name\":{one},\"alias\":{one},\"any\":{one},\"note\":{{\"inside\":{one}}}}}}}", neo4j);
    }
}
