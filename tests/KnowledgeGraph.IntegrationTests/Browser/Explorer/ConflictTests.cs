using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.IntegrationTests.Browser.Explorer;

/// <summary>Two camps that disagree, of a made-up model: what parts them is a red zigzag, and said in words.</summary>
[Trait("Category", "transport")]
public class ConflictTests(Chromium chromium)
{
    private const string Model = """
        "A household of the valley."
        type Household @node(prefix: "household") {
          "Its name."
          name: String!
          "What it has spoken on."
          words: [Plan!]! @relationship(type: "SPEAKS_ON", direction: OUT, properties: "Speech", traverse: false)
        }
        "Something that the valley may do."
        type Plan @node(prefix: "plan") {
          "Its name."
          name: String!
          "Who has spoken on it."
          speakers: [Household!]! @relationship(type: "SPEAKS_ON", direction: IN, properties: "Speech", traverse: false)
        }
        "What a household says of a plan."
        type Speech @relationshipProperties {
          "Whether it wants the plan."
          side: Side @stance(for: ["WANTS"], against: ["FEARS"])
        }
        "Whether a household wants a plan."
        enum Side {
          "It wants the plan."
          WANTS
          "It fears the plan."
          FEARS
        }
        """;

    [Fact]
    public async Task Camps_of_another_model_stand_against_one_another_in_the_drawing_in_words_and_in_the_matrix()
    {
        using var folder = new TemporaryFolder();
        folder.Write("schema/valley.graphql", Model);
        folder.Write("seed/valley.yaml", Seed());
        await using var server = await ServerProcess.StartAsync("--schema", folder["schema"], "--seed", folder["seed"]);
        await using var visit = await Visit.OpenAsync(chromium, server, "v=1&view=coalitions&basis=STANCES");
        var page = visit.Page;

        await Expect(page.Locator(".coalition")).ToHaveCountAsync(2);
        await Expect(page.Locator(".coalition").First.Locator(".member").Filter(new() { HasText = "stands against" }).First).ToBeVisibleAsync();
        await Expect(page.Locator(".sketch .line.conflict").First).ToBeAttachedAsync();
        await Expect(page.Locator(".legend")).ToContainTextAsync("against one another");
        await Expect(page.Locator(".verdict")).ToContainTextAsync("told only where");
        Assert.Empty(await visit.BarriersAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Matrix" }).ClickAsync();
        await Expect(page.Locator(".matrix .cell.fault").First).ToHaveTextAsync("−");
        Assert.Equal(3, await page.Locator(".matrix tbody").First.Locator("[scope=row]").CountAsync());
        Assert.Empty(await visit.BarriersAsync());
        Assert.Empty(visit.Complaints);
    }

    // Three who want the dam and fear the road, and three of the other mind.
    private static string Seed()
    {
        var text = new System.Text.StringBuilder("""
            document: { id: "doc:minutes", title: Minutes, publishedOn: 1911-03 }
            entities:
              - { id: "plan:dam", type: Plan, name: The dam }
              - { id: "plan:road", type: Plan, name: The road }

            """);
        string[] households = ["Aune", "Bakke", "Dale", "Eid", "Foss", "Haug"];
        foreach (var name in households) text.AppendLine($$"""  - { id: "household:{{name.ToLowerInvariant()}}", type: Household, name: {{name}} }""");
        text.AppendLine("statements:");
        foreach (var (index, name) in households.Index())
        {
            foreach (var plan in (string[])["dam", "road"])
            {
                var side = (index < 3) == (plan == "dam") ? "WANTS" : "FEARS";
                text.AppendLine(
                    $$"""  - { id: "st:{{name}}-{{plan}}", subject: "household:{{name.ToLowerInvariant()}}", predicate: words, object: "plan:{{plan}}", """
                    + $$"""edge: { side: {{side}} }, confidence: 0.9, paraphrase: {{name}} spoke on the {{plan}}. }""");
            }
        }

        return text.ToString();
    }
}
