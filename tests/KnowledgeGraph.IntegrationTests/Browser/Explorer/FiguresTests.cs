using KnowledgeGraph.IntegrationTests.Domains;
using KnowledgeGraph.IntegrationTests.Processes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.IntegrationTests.Browser.Explorer;

/// <summary>Measured values as charts: from whom to whom, when, in which unit, how exactly, confirmed or not; each with its table.</summary>
[Trait("Category", "transport")]
public class FiguresTests(SeededServer seeded, Chromium chromium)
{
    [Fact]
    public async Task What_flows_to_a_place_is_charted_by_unit_and_told_in_words_with_who_says_so()
    {
        await using var visit = await Visit.OpenAsync(chromium, seeded.Process, "v=1&view=see&id=place:mexico&type=Place");
        var page = visit.Page;

        var row = page.Locator(".chart li").Filter(new() { HasText = "Number of exporting SMEs" });
        await Expect(row).ToContainTextAsync("from United States, 2021");
        await Expect(row).ToContainTextAsync("at least 33,000 enterprise (to be confirmed)");
        await Expect(row.Locator(".measure.open")).ToHaveCountAsync(1);
        var chart = page.Locator(".chart").Filter(new() { HasText = "Number of exporting SMEs" });
        await Expect(chart).ToContainTextAsync("hatched: to be confirmed · pointed: at least so much");
        Assert.Equal(1, visit.Questions);
        await row.Locator(".says").PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Dialog).Locator(".statement").First).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task By_keyboard_one_comes_to_all_figures_and_to_the_table_of_one_chart()
    {
        await using var visit = await Visit.OpenAsync(chromium, seeded.Process);
        var page = visit.Page;

        await page.GetByRole(AriaRole.Button, new() { Name = "Ask", Exact = true }).PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "What do the figures say?" }).PressAsync("Enter");
        var chart = page.Locator(".chart").First;
        await chart.Locator("summary").PressAsync("Enter");
        await Expect(chart.GetByRole(AriaRole.Table)).ToContainTextAsync("Canada");
        await Expect(chart.GetByRole(AriaRole.Columnheader, new() { NameRegex = new("^Value") })).ToBeVisibleAsync();
        Assert.Contains("view=figures", page.Url, StringComparison.Ordinal);
        Assert.Empty(await visit.BarriersAsync());
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData("es", "¿Qué dicen las cifras?", "rayado: por confirmar")]
    [InlineData("fr", "Que disent les chiffres ?", "hachuré : à confirmer")]
    public async Task Signs_are_explained_in_the_language_that_is_chosen(string language, string heading, string sign)
    {
        await using var visit = await Visit.OpenAsync(chromium, seeded.Process, "v=1&view=figures");

        await visit.Page.GetByLabel("Language", new() { Exact = true }).SelectOptionAsync(language);

        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);
        await Expect(visit.Page.Locator(".chart").First).ToContainTextAsync(sign);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task What_another_model_measures_is_charted_by_what_it_says_of_its_numbers()
    {
        using var folder = new TemporaryFolder();
        var (schema, seed) = Harbour.CopyTo(folder);
        folder.Write(
            "schema/haul.graphql",
            """
            "What a voyage brought home."
            type Haul @node(prefix: "haul") {
              "How much."
              weight: Decimal! @quantity(unit: "counted", precision: "how")
              "What is counted."
              counted: String @index
              "How exactly."
              how: Exactness
              "The voyage."
              voyage: Voyage @relationship(type: "BROUGHT_BY", direction: OUT, traverse: false)
            }
            "How exactly a haul was weighed."
            enum Exactness {
              "To the barrel."
              EXACTLY
              "By eye."
              ABOUT
            }
            """);
        folder.Write(
            "seed/hauls.yaml",
            """
            document: { id: "doc:hauls", title: A book of hauls }
            entities:
              - { id: "haul:1", type: Haul }
              - { id: "haul:2", type: Haul }
            statements:
              - { id: "st:w1", subject: "haul:1", predicate: weight, value: 40, confidence: 0.9, paraphrase: Forty barrels. }
              - { id: "st:w2", subject: "haul:1", predicate: counted, value: barrel, confidence: 0.9, paraphrase: In barrels. }
              - { id: "st:w3", subject: "haul:1", predicate: how, value: ABOUT, confidence: 0.9, paraphrase: By eye. }
              - { id: "st:w4", subject: "haul:1", predicate: voyage, object: "voyage:cod", confidence: 0.9, paraphrase: Of the cod voyage. }
              - { id: "st:w5", subject: "haul:2", predicate: weight, value: 10, confidence: 0.9, paraphrase: Ten barrels. }
              - { id: "st:w6", subject: "haul:2", predicate: counted, value: barrel, confidence: 0.9, paraphrase: In barrels. }
              - { id: "st:w7", subject: "haul:2", predicate: voyage, object: "voyage:cod", confidence: 0.9, paraphrase: Of the cod voyage. }
            """);
        await using var server = await ServerProcess.StartAsync("--schema", schema, "--seed", seed);
        await using var visit = await Visit.OpenAsync(chromium, server, "v=1&view=figures");

        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToHaveTextAsync("The cod voyage");
        await Expect(visit.Page.Locator(".chart")).ToContainTextAsync("about 40 barrel");
        await Expect(visit.Page.Locator(".chart")).ToContainTextAsync("wavy: about so much");
        Assert.Empty(visit.Complaints);
    }
}
