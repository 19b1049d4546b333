using KnowledgeGraph.IntegrationTests.Domains;
using KnowledgeGraph.IntegrationTests.Processes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.IntegrationTests.Browser.Explorer;

/// <summary>What began, ended and changed between two dates: listed, drawn, as a table, and filtered.</summary>
[Trait("Category", "transport")]
public class CompareTests(SeededServer seeded, Chromium chromium)
{
    [Fact]
    public async Task What_ended_is_listed_drawn_and_tabled_and_can_be_filtered_by_keyboard()
    {
        await using var visit = await Visit.OpenAsync(chromium, seeded.Process, "v=1&view=compare");
        var page = visit.Page;

        await page.GetByLabel("Earlier date").FillAsync("2023-09");
        await page.GetByLabel("Later date").FillAsync("2024-06");
        await page.GetByLabel("Later date").PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "9 ended" })).ToBeVisibleAsync();
        await Expect(page.Locator(".sketch .line.gone")).ToHaveCountAsync(9);
        await Expect(page.Locator(".legend")).ToContainTextAsync("ended");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Filter") }).PressAsync("Enter");
        await page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^convener") }).PressAsync("Space");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".toolbar [role=status]")).ToContainTextAsync("the filter hides");
        await page.GetByRole(AriaRole.Button, new() { Name = "Table" }).PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Table)).ToContainTextAsync("convener · September 21, 2023");
        await Expect(page.GetByRole(AriaRole.Table)).Not.ToContainTextAsync("opener");
        Assert.Equal(1, visit.Questions);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task What_began_and_what_changed_of_another_model_are_told_apart()
    {
        using var folder = new TemporaryFolder();
        var (schema, seed) = Harbour.CopyTo(folder);
        folder.Write(
            "seed/later.yaml",
            """
            document: { id: "doc:later", title: A later book }
            statements:
              - { id: "st:l1", subject: "ship:havfrue", predicate: voyages, object: "voyage:cod", edge: { captain: Ola Dahl },
                  validFrom: 1904-02, validTo: 1904-03, confidence: 0.8 }
            """);
        await using var server = await ServerProcess.StartAsync("--schema", schema, "--seed", seed);
        await using var visit = await Visit.OpenAsync(chromium, server, "v=1&view=compare&before=1903-04&after=1904-02");
        var page = visit.Page;

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "1 changed" })).ToBeVisibleAsync();
        await Expect(page.Locator(".changed")).ToContainTextAsync("was Ingrid Dahl");
        await Expect(page.Locator(".sketch .line.other")).ToHaveCountAsync(1);
        await visit.GoAsync("v=1&view=compare&before=1902&after=1903-04");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "1 began" })).ToBeVisibleAsync();
        await Expect(page.Locator(".sketch .line.came")).ToHaveCountAsync(1);
        Assert.Empty(await visit.BarriersAsync());
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData("es", "9 terminaron")]
    [InlineData("fr", "9 ont fini")]
    public async Task It_is_told_in_the_language_that_is_chosen(string language, string ended)
    {
        await using var visit = await Visit.OpenAsync(chromium, seeded.Process, "v=1&view=compare&before=2023-09&after=2024-06");

        await visit.Page.GetByLabel("Language", new() { Exact = true }).SelectOptionAsync(language);

        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = ended })).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }
}
