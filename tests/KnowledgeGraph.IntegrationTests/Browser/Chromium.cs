using KnowledgeGraph.IntegrationTests.Browser;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace KnowledgeGraph.IntegrationTests.Browser;

/// <summary>The browser of this machine, without a window; started for the first test that opens a page.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly SemaphoreSlim _starting = new(1, 1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>An empty page in a context of its own. The test is skipped where there is no browser.</summary>
    internal async Task<WatchedPage> OpenAsync()
    {
        var program = Array.Find(Places, File.Exists);
        if (program is null) Requirement.Absent("This test needs Chromium: install it (the package chromium of most Linux distributions).");
        await _starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = ["--no-sandbox"] });
        }
        finally
        {
            _starting.Release();
        }

        var page = await _browser.NewPageAsync(new() { ViewportSize = new() { Width = 1400, Height = 900 } });
        page.SetDefaultTimeout((float)Binary.Patience.TotalMilliseconds);
        // A machine that is busy with other tests takes its time.
        Assertions.SetDefaultExpectTimeout((float)Binary.Patience.TotalMilliseconds);
        return new WatchedPage(page);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        _starting.Dispose();
    }
}
