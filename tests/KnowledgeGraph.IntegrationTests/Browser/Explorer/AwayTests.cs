using KnowledgeGraph.IntegrationTests.Domains;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.IntegrationTests.Browser.Explorer;

/// <summary>The server goes away, and comes back as it was or with another model: the page says so, keeps what it shows, and goes on.</summary>
[Trait("Category", "transport")]
public class AwayTests(Chromium chromium)
{
    [Fact]
    public async Task What_is_shown_stays_while_the_server_is_away_and_the_page_goes_on_by_itself_once_it_is_back()
    {
        var first = await ServerProcess.StartAsync();
        await using var visit = await Visit.OpenAsync(chromium, first, "v=1&view=see&id=org:index&type=Organization");
        var page = visit.Page;
        await first.StopAsync();
        var address = first.Address.ToString();
        await first.DisposeAsync();

        await page.Locator(".relations").GetByRole(AriaRole.Button, new() { Name = "Index USA", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The server cannot be reached.");
        await Expect(page.Locator(".relations").First).ToContainTextAsync("Index USA");
        await Expect(page.Locator(".toolbar")).ToContainTextAsync("7 entities drawn");

        await using var second = await ServerProcess.StartAsync("--urls", address);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Index USA");
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_server_that_is_back_with_another_model_is_told_of_by_name()
    {
        var first = await ServerProcess.StartAsync();
        await using var visit = await Visit.OpenAsync(chromium, first, "v=1&view=see&id=org:index&type=Organization");
        var page = visit.Page;
        await first.StopAsync();
        var address = first.Address.ToString();
        await first.DisposeAsync();
        await using var second = await ServerProcess.StartAsync("--urls", address, "--schema", Harbour.Schema, "--seed", Harbour.Seed);

        await page.Locator(".relations").GetByRole(AriaRole.Button, new() { Name = "Index USA", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The server has another model now.");
        await Expect(page.Locator(".relations").First).ToContainTextAsync("Index USA");
        await page.GetByRole(AriaRole.Button, new() { Name = "Load the page again" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("what belongs to another model");
    }
}
