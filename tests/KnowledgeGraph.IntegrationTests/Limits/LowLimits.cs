using KnowledgeGraph.IntegrationTests.Limits;

[assembly: AssemblyFixture(typeof(LowLimits))]

namespace KnowledgeGraph.IntegrationTests.Limits;

/// <summary>A server whose limits are set low, each by its name.</summary>
public sealed class LowLimits : IAsyncLifetime
{
    private static readonly string[] Settings =
    [
        "MaxCost=60", "MaxTokens=300", "MaxNesting=20", "MaxFieldDepth=6", "MaxAliases=5", "MaxRootFields=9", "MaxBlocks=7", "MaxPageSize=40", "MaxIds=5",
        "MaxListValues=6", "MaxFilterDepth=8", "MaxBodyBytes=4000", "MaxVariablesBytes=1000", "MaxResponseBytes=2000", "MaxSteps=1000000",
    ];

    private ServerProcess? _process;

    /// <summary>The server.</summary>
    public ServerProcess Process
    {
        get
        {
            OtherHost.SkipOwnServer();
            return _process!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (OtherHost.Name is null) _process = await ServerProcess.StartAsync([.. Settings.SelectMany(limit => new[] { "--limit", limit })]);
    }

    public ValueTask DisposeAsync() => _process?.DisposeAsync() ?? ValueTask.CompletedTask;
}
