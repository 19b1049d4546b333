using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.IntegrationTests.Browser.Explorer;

/// <summary>The page over 5,000 nodes: a hub never explodes, tables go on by hundreds, and whoever wants all of it drawn gets it.</summary>
[Trait("Category", "transport")]
public class LargeTests(LargeGraph large, Chromium chromium)
{
    private const string Hub = "v=1&view=see&id=org:1&type=Organization&valid=any";

    [Fact]
    public async Task A_hub_is_found_and_expanded_without_drawing_everything_at_once()
    {
        await using var visit = await Visit.OpenAsync(chromium, await large.StartedAsync());
        var page = visit.Page;
        await Expect(page.Locator(".question").First).ToBeVisibleAsync();

        await visit.GoAsync(Hub);
        await Expect(page.Locator(".toolbar")).ToContainTextAsync("40 entities drawn");
        await Expect(page.Locator(".toolbar")).ToContainTextAsync("neighbours are not drawn");
        await page.Locator("#content").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var sheet = page.GetByRole(AriaRole.Dialog);
        await sheet.GetByRole(AriaRole.Button, new() { NameRegex = new("^Draw \\d+$") }).ClickAsync();

        await Expect(page.Locator(".toolbar")).ToContainTextAsync("65 entities drawn");
        await Expect(page.Locator("#announcements")).ToContainTextAsync("42 relationships added");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task All_within_some_steps_is_drawn_by_a_link_and_told_in_tables_by_hundreds()
    {
        await using var visit = await Visit.OpenAsync(chromium, await large.StartedAsync(), $"{Hub}&pane=table");
        var page = visit.Page;

        await page.GetByRole(AriaRole.Button, new() { Name = "Tools" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Draw all within 4 steps" }).ClickAsync();

        await Expect(page.Locator(".toolbar")).ToContainTextAsync("4,876 entities drawn, 11,944 lines");
        Assert.Contains("reach=4%40org%3A1", page.Url, StringComparison.Ordinal);
        var rows = page.GetByRole(AriaRole.Table).First.Locator("tbody tr");
        await Expect(rows).ToHaveCountAsync(500);
        await page.GetByRole(AriaRole.Button, new() { Name = "Show 500 more" }).First.ClickAsync();
        await Expect(rows).ToHaveCountAsync(1000);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Where_the_servers_limits_allow_for_less_the_drawing_says_how_much_it_is()
    {
        await using var server = await ServerProcess.StartAsync("--limit", "MaxCost=6240");
        const string All = "v=1&view=see&id=org:index-usa&type=Organization&valid=any&reach=4@org:index-usa&pane=table";
        await using var visit = await Visit.OpenAsync(chromium, server, All);

        await Expect(visit.Page.Locator(".toolbar")).ToContainTextAsync("the 20 nearest and most joined of");
        Assert.Empty(visit.Complaints);
    }

    /// <summary>What it takes is written to <c>artifacts/explorer/large.json</c>, for people to read: no test decides on it.</summary>
    [Fact]
    public async Task All_of_it_is_drawn_moved_and_pointed_at()
    {
        await using var visit = await Visit.OpenAsync(chromium, await large.StartedAsync());
        var page = visit.Page;
        await page.EvaluateAsync("""
            () => {
              window.frames_ = [];
              let last = performance.now();
              const note = (now) => { window.frames_.push(now - last); last = now; requestAnimationFrame(note); };
              requestAnimationFrame(note);
            }
            """);
        await page.EvaluateAsync("hash => { window.begun_ = performance.now(); location.hash = hash; }", $"{Hub}&pane=drawing&reach=4@org:1");
        await page.Locator(".sigma[data-rest]").WaitForAsync();
        var rest = await page.EvaluateAsync<double>("() => performance.now() - window.begun_");
        await Expect(page.Locator(".toolbar")).ToContainTextAsync("4,876 entities drawn");

        var report = new Dictionary<string, object>(StringComparer.Ordinal) { ["secondsToRest"] = Math.Round(rest / 1000, 1) };
        report["pointing"] = await FramesAsync(page, () => page.Mouse.MoveAsync(1200, 650, new() { Steps = 40 }));
        report["panning"] = await FramesAsync(page, async () =>
        {
            await page.Mouse.MoveAsync(560, 640);
            await page.Mouse.DownAsync();
            await page.Mouse.MoveAsync(900, 420, new() { Steps = 40 });
            await page.Mouse.UpAsync();
        });
        var file = Path.Combine(Visit.Repository(), "artifacts", "explorer", "large.json");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(report), TestContext.Current.CancellationToken);
        Assert.Empty(visit.Complaints);
    }

    private static async Task<string> FramesAsync(IPage page, Func<Task> act)
    {
        await page.EvaluateAsync("() => { window.frames_.length = 0; }");
        await act();
        var frames = (await page.EvaluateAsync<double[]>("() => window.frames_")).Order().ToList();
        return frames.Count == 0 ? "no frame" : string.Create(
            CultureInfo.InvariantCulture, $"{frames.Count} frames, median {frames[frames.Count / 2]:0} ms, longest {frames[^1]:0} ms");
    }
}
