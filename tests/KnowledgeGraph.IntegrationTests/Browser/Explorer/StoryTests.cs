using KnowledgeGraph.IntegrationTests.Processes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.IntegrationTests.Browser.Explorer;

/// <summary>Views in an order, each with a text, that a file takes to another browser; and remarks that travel in a link.</summary>
[Trait("Category", "transport")]
public class StoryTests(SeededServer seeded, Chromium chromium)
{
    [Fact]
    public async Task A_story_is_saved_as_a_file_and_read_in_another_browser()
    {
        using var folder = new TemporaryFolder();
        await using (var writer = await Visit.OpenAsync(chromium, seeded.Process, "v=1&view=see&id=org:index&type=Organization"))
        {
            var sheet = await OpenAsync(writer.Page);
            await sheet.GetByRole(AriaRole.Button, new() { Name = "Add this view" }).ClickAsync();
            await sheet.GetByLabel("What it shows").FillAsync("Here it begins.");
            await writer.Page.Keyboard.PressAsync("Escape");
            await writer.Page.Locator(".relations").GetByRole(AriaRole.Button, new() { Name = "Index USA", Exact = true }).ClickAsync();
            await Expect(writer.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Index USA");
            sheet = await OpenAsync(writer.Page);
            await sheet.GetByRole(AriaRole.Button, new() { Name = "Add this view" }).ClickAsync();
            Assert.Empty(await writer.BarriersAsync());
            var saved = await writer.Page.RunAndWaitForDownloadAsync(() => sheet.GetByRole(AriaRole.Button, new() { Name = "Save as a file" }).ClickAsync());
            await saved.SaveAsAsync(folder["story.json"]);
            Assert.Empty(writer.Complaints);
        }

        await using var visit = await Visit.OpenAsync(chromium, seeded.Process);
        var page = visit.Page;
        var opened = await OpenAsync(page);
        await opened.GetByLabel("Open a file").SetInputFilesAsync(folder["story.json"]);
        await opened.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).First.ClickAsync();
        await Expect(page.Locator(".story")).ToContainTextAsync("Here it begins.");
        await Expect(page.Locator(".story")).ToContainTextAsync("View 1 of 2");
        await page.GetByRole(AriaRole.Button, new() { Name = "Next view" }).ClickAsync();
        await Expect(page.Locator("main").GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Index USA");
        await page.GetByRole(AriaRole.Button, new() { Name = "End the story" }).ClickAsync();
        await Expect(page.Locator(".story")).ToHaveCountAsync(0);
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData("{", "it is not JSON")]
    [InlineData("""{"kind":"knowledge-graph-story","version":9,"chapters":[]}""", "of a later version")]
    [InlineData("[]", "it is of another kind")]
    public async Task A_file_that_holds_no_story_is_refused_in_words(string content, string reason)
    {
        using var folder = new TemporaryFolder();
        folder.Write("story.json", content);
        await using var visit = await Visit.OpenAsync(chromium, seeded.Process);
        var sheet = await OpenAsync(visit.Page);

        await sheet.GetByLabel("Open a file").SetInputFilesAsync(folder["story.json"]);

        await Expect(sheet.GetByRole(AriaRole.Alert)).ToContainTextAsync(reason);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_remark_travels_in_the_link_as_text()
    {
        await using var visit = await Visit.OpenAsync(chromium, seeded.Process, "v=1&view=see&id=org:index&type=Organization&note=%3Cb%3Esee%3C%2Fb%3E+this");

        await Expect(visit.Page.Locator(".notice")).ToContainTextAsync("<b>see</b> this");
        Assert.Empty(visit.Complaints);
    }

    private static async Task<ILocator> OpenAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Story …" }).ClickAsync();
        return page.GetByRole(AriaRole.Dialog);
    }
}
