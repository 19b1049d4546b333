using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Transport;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.IntegrationTests.Browser.Explorer;

/// <summary>Somebody at the explorer: a page in English with what went on behind it, and how many questions it asked.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly WatchedPage _watched;
    private readonly Uri _address;
    private int _questions;

    private Visit(WatchedPage watched, Uri address)
    {
        _watched = watched;
        _address = address;
        watched.Page.Request += (_, request) =>
        {
            if (new Uri(request.Url).AbsolutePath == "/graphql") Interlocked.Increment(ref _questions);
        };
    }

    /// <summary>The page.</summary>
    public IPage Page => _watched.Page;

    /// <summary>What the page complained of.</summary>
    public IReadOnlyList<string> Complaints => _watched.Complaints;

    /// <summary>All servers that it asked.</summary>
    public IReadOnlyList<string> Origins => _watched.Origins;

    /// <summary>The GraphQL requests since the last <see cref="GoAsync"/>.</summary>
    public int Questions => _questions;

    /// <summary>Opens a view. The test is skipped where the explorer was not built.</summary>
    public static async Task<Visit> OpenAsync(Chromium chromium, ServerProcess server, string state = "")
    {
        await ExplorerTests.RequireBuiltAsync(server);
        var visit = new Visit(await chromium.OpenAsync(), server.Address);
        await visit.GoAsync(state);
        return visit;
    }

    /// <summary>Opens a view by its link, from an empty page, so that nothing of before is left.</summary>
    public async Task GoAsync(string state)
    {
        await Page.GotoAsync("about:blank");
        Interlocked.Exchange(ref _questions, 0);
        await Page.GotoAsync(new Uri(_address, "/").ToString() + (state.Length == 0 ? "" : "#" + state));
        await Page.Locator("main").WaitForAsync();
        await Expect(Page.Locator("h1").First).ToBeVisibleAsync();
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    /// <summary>What axe finds serious or critical on the page as it is.</summary>
    public async Task<IReadOnlyList<string>> BarriersAsync()
    {
        await Page.EvaluateAsync(await File.ReadAllTextAsync(Axe()));
        var found = await Page.EvaluateAsync<JsonElement>("async () => (await axe.run({ resultTypes: ['violations'] })).violations");
        return [.. found.EnumerateArray()
            .Where(violation => violation.GetProperty("impact").GetString() is "serious" or "critical")
            .Select(violation => $"{violation.GetProperty("id").GetString()}: {violation.GetProperty("nodes")[0].GetProperty("html").GetString()}")];
    }

    public ValueTask DisposeAsync() => _watched.DisposeAsync();

    /// <summary>A folder of the repository.</summary>
    public static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("KnowledgeGraph.sln stands in no folder above the test binary. Run the tests inside the repository.");
    }

    private static string Axe()
    {
        var file = Path.Combine(Repository(), "src", "explorer", "node_modules", "axe-core", "axe.min.js");
        if (!File.Exists(file)) Requirement.Absent("This test needs axe-core: `npm ci` in src/explorer.");
        return file;
    }
}
