using KnowledgeGraph.IntegrationTests.Domains;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.IntegrationTests.Browser.Explorer;

/// <summary>The model decides: ships and ports get the same page, and hostile names are text.</summary>
[Trait("Category", "transport")]
public class AnyModelTests(Chromium chromium)
{
    private const string Hostile = "<img src=x onerror=alert(1)>";

    [Fact]
    public async Task A_made_up_model_has_the_same_page_where_only_known_documents_are_answered()
    {
        using var folder = new TemporaryFolder();
        folder.Write("documents/one.graphql", "{ __typename }");
        await using var server = await ServerProcess.StartAsync(
            "--schema", Harbour.Schema, "--seed", Harbour.Seed, "--documents", folder["documents"], "--operations", "known", "--introspection", "off");
        await using var visit = await Visit.OpenAsync(chromium, server);
        var page = visit.Page;

        await Expect(page.Locator(".question").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("ships$") }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Alva", Exact = true }).ClickAsync();
        await Expect(page.Locator(".values")).ToContainTextAsync("1,200");
        await Expect(page.Locator(".relations")).ToContainTextAsync("The cod voyage");
        Assert.Empty(await visit.BarriersAsync());
        await visit.GoAsync("v=1&view=coalitions&pane=drawing");
        await Expect(page.GetByLabel("Joined by").Locator("option")).ToHaveTextAsync(["any relationship"]);
        await Expect(page.Locator(".sketch .hull")).ToHaveCountAsync(1);
        await Expect(page.Locator(".coalition .member").First).ToContainTextAsync("firm");
        await visit.GoAsync("v=1&view=brokers");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Who stands between others?");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "How this is computed" })).ToBeVisibleAsync();
        Assert.Empty(await visit.BarriersAsync());
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Hostile_names_are_text_and_break_nothing()
    {
        using var folder = new TemporaryFolder();
        var (schema, seed) = Harbour.CopyTo(folder);
        folder.Write(
            "seed/hostile.yaml",
            $$"""
            document: { id: "doc:hostile", title: "{{Hostile}}" }
            entities:
              - { id: "ship:hostile", type: Ship, name: "{{Hostile}}" }
              - { id: "ship:long", type: Ship, name: "{{new string('W', 10_000)}}" }
              - { id: "ship:turned", type: Ship, name: "\u202Egnp.exe" }
              - { id: "ship:apart", type: Ship, name: "Cafe\u0301 A\u030Angstro\u0308m" }
            statements:
              - { id: "st:h1", subject: "ship:hostile", predicate: voyages, object: "voyage:cod", confidence: 0.5, edge: { captain: "{{Hostile}}" } }
              - { id: "st:h2", subject: "ship:long", predicate: voyages, object: "voyage:cod", confidence: 0.5 }
              - { id: "st:h4", subject: "ship:apart", predicate: voyages, object: "voyage:cod", confidence: 0.5 }
              - { id: "st:h3", subject: "ship:turned", predicate: voyages, object: "voyage:cod", confidence: 0.5 }
            """);
        await using var server = await ServerProcess.StartAsync("--schema", schema, "--seed", seed);
        await using var visit = await Visit.OpenAsync(chromium, server, "v=1&view=see&id=voyage:cod&type=Voyage");
        var page = visit.Page;

        await Expect(page.Locator(".relations")).ToContainTextAsync(Hostile);
        await page.Locator(".sigma[data-rest]").WaitForAsync();
        Assert.Equal(0, await page.Locator("img").CountAsync());
        foreach (var (theme, width) in (ValueTuple<ColorScheme, int>[])[(ColorScheme.Light, 1440), (ColorScheme.Dark, 1024), (ColorScheme.Light, 390)])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = theme });
            await page.SetViewportSizeAsync(width, 844);
            Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
            await page.ScreenshotAsync(new() { Path = Path.Combine(Visit.Repository(), "artifacts", "explorer", $"hostile-{width}-{theme}.png") });
        }

        var box = page.Locator("#find-text");
        await box.FillAsync("Café Ång");
        await Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("Cafe\u0301");
        await visit.GoAsync("v=1&view=see&id=ship:hostile&type=Ship");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(Hostile);
        Assert.Empty(visit.Complaints);
    }
}
