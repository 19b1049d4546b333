using KnowledgeGraph.IntegrationTests.Processes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.IntegrationTests.Browser.Explorer;

/// <summary>What people do at the explorer, by keyboard and by pointer.</summary>
[Trait("Category", "transport")]
public class WalkTests(SeededServer seeded, Chromium chromium)
{
    [Fact]
    public async Task By_keyboard_alone_one_finds_somebody_opens_the_evidence_and_comes_back()
    {
        await using var visit = await Visit.OpenAsync(chromium, seeded.Process);
        var (page, keys) = (visit.Page, visit.Page.Keyboard);

        await keys.PressAsync("/");
        await keys.TypeAsync("banco mund");
        await Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("found as “Banco Mundial”");
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Enter");
        await Expect(Heading(page, "World Bank")).ToBeVisibleAsync();

        await page.Locator("#content").FocusAsync();
        await keys.PressAsync("e");
        var sheet = page.GetByRole(AriaRole.Dialog);
        await Expect(sheet.Locator(".statement").First).ToBeVisibleAsync();
        await keys.PressAsync("Escape");
        await Expect(sheet).Not.ToBeVisibleAsync();

        await page.Locator("#content").FocusAsync();
        await keys.PressAsync("t");
        await Expect(page.GetByRole(AriaRole.Table).First).ToBeVisibleAsync();
        await keys.PressAsync("z");
        await Expect(page.GetByRole(AriaRole.Table)).ToHaveCountAsync(0);
        await keys.PressAsync("Z");
        await Expect(page.GetByRole(AriaRole.Table).First).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Three_questions_of_the_data_are_answered_by_one_click_each()
    {
        await using var visit = await Visit.OpenAsync(chromium, seeded.Process);
        var questions = visit.Page.Locator(".question");
        await Expect(questions).ToHaveCountAsync(3);

        await questions.Nth(0).ClickAsync();
        await Expect(visit.Page.Locator(".way").First).ToContainTextAsync("sure");
        await visit.GoAsync("");
        await questions.Nth(1).ClickAsync();
        await Expect(visit.Page.Locator(".relation").First).ToContainTextAsync("convener");
        await visit.GoAsync("");
        await questions.Nth(2).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "What do several share?" })).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Expanding_shows_relations_with_numbers_first_and_draws_what_is_chosen()
    {
        await using var visit = await Visit.OpenAsync(chromium, seeded.Process, "v=1&view=see&id=org:index&type=Organization");
        var page = visit.Page;
        await Expect(page.Locator(".toolbar")).ToContainTextAsync("7 entities drawn");

        await page.Locator(".relations").GetByRole(AriaRole.Button, new() { Name = "Index USA", Exact = true }).ClickAsync();
        await Expect(Heading(page, "Index USA")).ToBeVisibleAsync();
        await page.Locator("#content").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var sheet = page.GetByRole(AriaRole.Dialog);
        await sheet.GetByRole(AriaRole.Button, new() { NameRegex = new("^works with 13") }).ClickAsync();
        await sheet.GetByRole(AriaRole.Button, new() { NameRegex = new("^Draw 12") }).ClickAsync();

        await Expect(page.Locator(".toolbar")).ToContainTextAsync("19 entities drawn");
        await page.Keyboard.PressAsync("z");
        await Expect(page.Locator(".toolbar")).ToContainTextAsync("7 entities drawn");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task What_a_link_holds_that_cannot_be_restored_is_told_by_name()
    {
        const string Drawn = "&d=org:index&d=org:none&d=org:index-usa";
        await using var visit = await Visit.OpenAsync(
            chromium, seeded.Process, $"v=1&m=00000000&view=see&id=org:index&type=Organization{Drawn}&p=broken&valid=soon&claim=%7B");
        var page = visit.Page;

        var alerts = page.GetByRole(AriaRole.Alert);
        await Expect(alerts.Filter(new() { HasText = "what belongs to another model, some places, the open evidence, the date" })).ToBeVisibleAsync();
        await Expect(alerts.Filter(new() { HasText = "1 entity that is not in the graph" })).ToBeVisibleAsync();
        await Expect(page.Locator(".toolbar")).ToContainTextAsync("2 entities drawn");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_words_are_those_of_the_language_that_is_chosen()
    {
        await using var visit = await Visit.OpenAsync(chromium, seeded.Process, "v=1&view=see&id=org:world-bank&type=Organization");
        var page = visit.Page;

        await page.GetByLabel("Language", new() { Exact = true }).SelectOptionAsync("es");
        await Expect(Heading(page, "Banco Mundial")).ToBeVisibleAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "es");
        await page.GetByLabel("Idioma", new() { Exact = true }).SelectOptionAsync("fr");
        await Expect(Heading(page, "Banque mondiale")).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_query_behind_a_view_can_be_asked_by_anybody()
    {
        await using var visit = await Visit.OpenAsync(chromium, seeded.Process, "v=1&view=paths&of=org:index&of=org:bush-institute");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show the query" }).ClickAsync();
        var sheet = visit.Page.GetByRole(AriaRole.Dialog);
        var text = await sheet.GetByLabel("GraphQL", new() { Exact = true }).InnerTextAsync();
        var variables = await sheet.GetByLabel("Variables").InnerTextAsync();

        var answer = await seeded.Process.PostAsync($$"""{"query":{{System.Text.Json.JsonSerializer.Serialize(text)}},"variables":{{variables}}}""");
        Assert.Equal(200, answer.Status);
        Assert.NotEmpty(answer.Data.GetProperty("asOf").GetProperty("paths").GetProperty("paths").EnumerateArray());
    }

    private static ILocator Heading(IPage page, string name) => page.GetByRole(AriaRole.Heading, new() { NameRegex = new($"{name}$"), Level = 1 });
}
