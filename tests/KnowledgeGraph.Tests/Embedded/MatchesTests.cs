using System.Text.Json;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Tests.Query;

namespace KnowledgeGraph.Tests.Embedded;

/// <summary>What <c>matches</c> finds: the text as people type it, and nothing that only sorts alike.</summary>
public sealed class MatchesTests
{
    private const string Schema = "type Thing @node { name: String! aliases: [String!]! @alias }";

    [Theory]
    [InlineData("Rocket 🚀", "🚀", true)]
    [InlineData("Rocket 🚀", "🍎", false)]
    [InlineData("ΟΔΥΣΣΕΥΣ", "οδυσσευς", true)]
    [InlineData("Οδυσσεύς", "ΟΔΥΣΣΕΥΣ", true)]
    [InlineData("L’Oréal", "l'oreal", true)]
    [InlineData("L'Oréal", "L’ORÉAL", true)]
    [InlineData("Coca\u2011Cola", "coca-cola", true)]
    [InlineData("Coca-Cola", "coca\u2011cola", true)]
    [InlineData("Co\u00ADor\u200Bdi\u2066nation\u2069", "coordination", true)]
    [InlineData("がっこう", "かっこう", false)]
    [InlineData("हिन्दी", "हिन्दी", true)]
    [InlineData("हिन्दी", "हनद", false)]
    public async Task A_name_is_matched_by_its_fold(string name, string sought, bool isFound)
    {
        using var answering = Answering.Over(Schema);
        await answering.Store.ApplyAsync(
            new GraphWrite
            {
                PutNodes =
                [
                    new NodeRecord("thing:1", "Thing", new Dictionary<string, Value>
                    {
                        ["name"] = new TextValue(name),
                        ["aliases"] = new ListValue(new TextValue(name)),
                    }),
                ],
            },
            TestContext.Current.CancellationToken);

        var data = await answering.DataAsync(
            "query($t: String!) { name: things(where: { name: { matches: $t } }) { totalCount } "
            + "alias: things(where: { aliases: { some: { matches: $t } } }) { totalCount } any: things(where: { anyName: { matches: $t } }) { totalCount } }",
            JsonSerializer.Serialize(new { t = sought }));

        foreach (var way in (string[])["name", "alias", "any"])
            Assert.Equal(isFound ? 1 : 0, data.GetProperty(way).GetProperty("totalCount").GetInt32());
    }
}
