using KnowledgeGraph.IntegrationTests.Processes;
using Microsoft.Playwright;

namespace KnowledgeGraph.IntegrationTests.Browser.Explorer;

/// <summary>Each view at three widths in both themes: nothing that axe calls serious, nothing cut at the side, no complaint, one question.</summary>
[Trait("Category", "transport")]
public class AccessTests(SeededServer seeded, Chromium chromium)
{
    public static TheoryData<string> Names => [.. Views.All.Keys];

    /// <summary>Screenshots are written to <c>artifacts/explorer</c>, for people to look at.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_view_has_no_barriers_at_any_width_in_either_theme(string name)
    {
        await using var visit = await Visit.OpenAsync(chromium, seeded.Process);
        var page = visit.Page;
        var barriers = new List<string>();
        foreach (var theme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = theme });
            foreach (var width in (int[])[1440, 1024, 390])
            {
                await page.SetViewportSizeAsync(width, width < 500 ? 844 : 900);
                await visit.GoAsync(Views.All[name]);
                if (await page.Locator(".sigma").CountAsync() > 0) await page.Locator(".sigma[data-rest]").WaitForAsync();
                await page.ScreenshotAsync(new() { Path = Path.Combine(Visit.Repository(), "artifacts", "explorer", $"{name}-{width}-{theme}.png") });
                barriers.AddRange((await visit.BarriersAsync()).Select(barrier => $"{width} {theme} {barrier}"));
                if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") > 0) barriers.Add($"{width} {theme} is cut at the side");
                // The evidence over a view is a view of its own.
                Assert.Equal(name == "evidence" ? 2 : 1, visit.Questions);
            }
        }

        Assert.Empty(barriers);
        Assert.Empty(visit.Complaints);
        Assert.Equal([seeded.Process.Address.GetLeftPart(UriPartial.Authority)], visit.Origins);
    }
}
