using KnowledgeGraph.IntegrationTests.Domains;
using KnowledgeGraph.IntegrationTests.Processes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.IntegrationTests.Browser.Explorer;

/// <summary>What holds when, below a drawing: a window of years, moved by keys and by pointer, hides and counts what is outside.</summary>
[Trait("Category", "transport")]
public class WindowTests(SeededServer seeded, Chromium chromium)
{
    private const string Dialogue = "v=1&view=see&id=initiative:sme-dialogue&type=Initiative&pane=drawing";

    [Fact]
    public async Task By_keys_the_window_is_narrowed_and_moved_and_what_is_outside_is_counted()
    {
        await using var visit = await Visit.OpenAsync(chromium, seeded.Process, Dialogue);
        var page = visit.Page;
        var first = page.GetByRole(AriaRole.Slider, new() { Name = "First year of the window" });
        var both = page.GetByRole(AriaRole.Slider, new() { Name = "Window of years" });
        await Expect(first).ToHaveAttributeAsync("aria-valuenow", "2022");

        await first.PressAsync("ArrowRight");
        await first.PressAsync("ArrowRight");
        await Expect(first).ToHaveAttributeAsync("aria-valuenow", "2024");
        await Expect(first).ToBeFocusedAsync();
        var status = page.Locator(".toolbar [role=status]");
        await Expect(status).ToContainTextAsync("3 relationships outside the window are hidden");
        await Expect(status).ToContainTextAsync("of unknown time are shown");
        await both.PressAsync("ArrowLeft");
        await Expect(both).ToHaveAttributeAsync("aria-valuetext", new System.Text.RegularExpressions.Regex("^2023 to "));
        await Expect(status).ToContainTextAsync("0 relationships outside");
        Assert.Contains("years=2023-", page.Url, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Back to today" }).ClickAsync();
        await Expect(page.Locator(".toolbar select")).ToHaveValueAsync("");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task By_pointer_an_edge_of_the_window_is_dragged()
    {
        await using var visit = await Visit.OpenAsync(chromium, seeded.Process, Dialogue);
        var page = visit.Page;
        var thumb = page.GetByRole(AriaRole.Slider, new() { Name = "First year of the window" });
        var (box, all) = ((await thumb.BoundingBoxAsync())!, (await page.Locator(".histogram").BoundingBoxAsync())!);

        await page.Mouse.MoveAsync(box.X + 5, box.Y + 10);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(all.X + (all.Width / 2), box.Y + 10, new() { Steps = 4 });
        await page.Mouse.UpAsync();

        await Expect(page.Locator(".toolbar [role=status]")).ToContainTextAsync("outside the window are hidden");
        await Expect(thumb).Not.ToHaveAttributeAsync("aria-valuenow", "2022");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_window_in_a_link_is_restored_and_one_that_is_none_is_told()
    {
        await using var visit = await Visit.OpenAsync(chromium, seeded.Process, $"{Dialogue}&valid=any&years=2024-2025");
        await Expect(visit.Page.Locator(".toolbar [role=status]")).ToContainTextAsync("3 relationships outside the window are hidden");

        await visit.GoAsync($"{Dialogue}&years=2025-2024");
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("the window of years");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Years_of_another_model_are_its_own()
    {
        await using var server = await ServerProcess.StartAsync("--schema", Harbour.Schema, "--seed", Harbour.Seed);
        await using var visit = await Visit.OpenAsync(chromium, server, "v=1&view=see&id=voyage:cod&type=Voyage&pane=drawing");

        await Expect(visit.Page.Locator(".histogram")).ToContainTextAsync("1903");
        await Expect(visit.Page.Locator(".years")).ToContainTextAsync("3 relationships have no date");
        Assert.Empty(visit.Complaints);
    }
}
