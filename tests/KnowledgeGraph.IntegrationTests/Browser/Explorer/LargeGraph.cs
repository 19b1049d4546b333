using KnowledgeGraph.IntegrationTests.Browser.Explorer;

[assembly: AssemblyFixture(typeof(LargeGraph))]

namespace KnowledgeGraph.IntegrationTests.Browser.Explorer;

/// <summary>A server over a generated graph of 5,000 nodes and 12,000 relationships with evidence, whose cost allows for drawing all of it.</summary>
public sealed class LargeGraph : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SemaphoreSlim _starting = new(1, 1);
    private ServerProcess? _server;

    /// <summary>The server, started for the first test that asks.</summary>
    internal async Task<ServerProcess> StartedAsync()
    {
        await _starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return _server ??= await StartAsync();
        }
        finally
        {
            _starting.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _folder.Dispose();
        _starting.Dispose();
    }

    private async Task<ServerProcess> StartAsync()
    {
        Directory.CreateDirectory(_folder["none"]);
        string[] where = ["--data", _folder["data"], "--seed", _folder["none"]];
        var generated = await Finished.RunAsync(
            ["generate", "Organization=3500", "Person=1000", "Initiative=500", "--relationships", "12000", "--evidence", .. where]);
        Assert.Equal(0, generated.ExitCode);
        return await ServerProcess.StartAsync([.. where, "--limit", "MaxCost=70000"]);
    }
}
