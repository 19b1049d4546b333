using KnowledgeGraph.IntegrationTests.Processes;

[assembly: AssemblyFixture(typeof(SeededServer))]

namespace KnowledgeGraph.IntegrationTests.Processes;

/// <summary>One server over the repository's own model and seed, in memory, for all tests that only read.</summary>
public sealed class SeededServer : IAsyncLifetime
{
    /// <summary>The server.</summary>
    public ServerProcess Process { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Process = await ServerProcess.StartAsync();

    public ValueTask DisposeAsync() => Process.DisposeAsync();
}
