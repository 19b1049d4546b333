using KnowledgeGraph.IntegrationTests.Processes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.IntegrationTests.Browser;

/// <summary>The search box of the page for developers, by keyboard and by mouse.</summary>
[Trait("Category", "transport")]
public class FindTests(SeededServer seeded, Chromium chromium)
{
    [Fact]
    public async Task Who_types_is_helped_and_by_keyboard_alone_comes_to_what_is_known()
    {
        await using var watched = await OpenAsync();
        var (page, box) = (watched.Page, watched.Page.GetByRole(AriaRole.Combobox));

        await box.PressSequentiallyAsync("banco mund");
        await Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("Banco Mundial");
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await box.PressAsync("ArrowDown");
        await Expect(box).ToHaveAttributeAsync("aria-activedescendant", "find-option-0");
        await box.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Article)).ToContainTextAsync("org:world-bank");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "World Bank", Exact = true })).ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Article).GetByRole(AriaRole.Listitem).First).ToBeVisibleAsync();
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "false");
        Assert.Empty(watched.Complaints);
    }

    [Fact]
    public async Task A_search_lists_what_it_finds_and_says_when_that_is_nothing()
    {
        await using var watched = await OpenAsync();
        var (page, box) = (watched.Page, watched.Page.GetByRole(AriaRole.Combobox));

        await box.FillAsync("secretaria economia");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search", Exact = true }).ClickAsync();
        await page.Locator("#find-hits button").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Article)).ToContainTextAsync("org:secretaria-de-economia");

        await box.FillAsync("xyzzy");
        await box.PressAsync("Enter");
        await Expect(page.Locator("#find-state")).ToHaveTextAsync("Nothing is found.");
        Assert.Empty(watched.Complaints);
    }

    private async Task<WatchedPage> OpenAsync()
    {
        var watched = await chromium.OpenAsync();
        await watched.Page.GotoAsync(new Uri(seeded.Process.Address, "/developers").ToString());
        return watched;
    }
}
