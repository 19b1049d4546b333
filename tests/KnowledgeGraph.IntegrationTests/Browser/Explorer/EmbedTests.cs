using KnowledgeGraph.IntegrationTests.Processes;
using KnowledgeGraph.IntegrationTests.Transport;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.IntegrationTests.Browser.Explorer;

/// <summary>A drawing in the frame of an article, which other pages may show as they may not show the page itself.</summary>
[Trait("Category", "transport")]
public class EmbedTests(SeededServer seeded, Chromium chromium)
{
    private const string View = "v=1&view=see&id=org:index-usa&type=Organization&d=org:index-usa&d=org:index&d=org:nasco&note=A+remark";

    [Fact]
    public async Task Any_page_may_frame_it_and_none_the_whole_page()
    {
        await ExplorerTests.RequireBuiltAsync(seeded.Process);

        var embed = await seeded.Process.GetAsync("/embed?v=1");
        var page = await seeded.Process.GetAsync("/");

        Assert.Equal((200, "text/html"), (embed.Status, embed.MediaType));
        Assert.EndsWith("frame-ancestors *", embed.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_an_article_it_shows_the_drawing_its_title_and_the_way_to_the_page()
    {
        await using var visit = await Visit.OpenAsync(chromium, seeded.Process);
        var page = visit.Page;
        // A page of the same machine without a policy: one of elsewhere may not reach into it.
        await page.GotoAsync(new Uri(seeded.Process.Address, "/health/live").ToString());
        foreach (var (theme, width) in (ValueTuple<ColorScheme, int>[])[(ColorScheme.Light, 800), (ColorScheme.Dark, 390)])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = theme });
            await page.SetViewportSizeAsync(width, 560);
            var address = $"{seeded.Process.Address}embed?{View}";
            await page.SetContentAsync($"<h1>An article</h1><iframe title='A drawing' src='{address}' width='100%' height='440'></iframe>");
            var frame = page.FrameLocator("iframe");
            await Expect(frame.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Relationships of Index USA");
            await frame.Locator(".sigma[data-rest]").WaitForAsync();
            await Expect(frame.Locator(".embedded")).ToContainTextAsync("A remark");
            await Expect(frame.Locator(".header")).ToHaveCountAsync(0);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Visit.Repository(), "artifacts", "explorer", $"embed-{width}-{theme}.png") });
        }

        var link = await page.FrameLocator("iframe").GetByRole(AriaRole.Link, new() { Name = "Open in KnowledgeGraph" }).GetAttributeAsync("href");
        Assert.StartsWith($"{seeded.Process.Address}#v=1&", link, StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_itself_it_has_no_barriers()
    {
        await using var visit = await Visit.OpenAsync(chromium, seeded.Process);
        await visit.Page.GotoAsync(new Uri(seeded.Process.Address, $"/embed?{View}").ToString());
        await visit.Page.Locator(".sigma[data-rest]").WaitForAsync();

        Assert.Empty(await visit.BarriersAsync());
        Assert.Empty(visit.Complaints);
    }
}
