using KnowledgeGraph.IntegrationTests.Processes;

[assembly: AssemblyFixture(typeof(SeededServer))]

namespace KnowledgeGraph.IntegrationTests.Processes;

/// <summary>One server over the repository's own model and seed, in memory, for all tests that only read; of another host where one is named.</summary>
public sealed class SeededServer : IAsyncLifetime
{
    private ServerProcess _process = null!;

    /// <summary>The server. A test about the transport of the default host is skipped where it is of another.</summary>
    public ServerProcess Process
    {
        get
        {
            OtherHost.SkipTransport();
            return _process;
        }
    }

    public async ValueTask InitializeAsync() => _process = OtherHost.Name is null ? await ServerProcess.StartAsync() : ServerProcess.At(OtherHost.Address);

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
