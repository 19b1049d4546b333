using System.Diagnostics;
using KnowledgeGraph.IntegrationTests.Processes;
using KnowledgeGraph.Query.Backends.Neo4j;
using KnowledgeGraph.Tests;

namespace KnowledgeGraph.IntegrationTests.Neo4j;

/// <summary>A Neo4j of one test, which it may end and start as it likes; ended with the test.</summary>
internal sealed class OwnNeo4j : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(150);
    private readonly TemporaryFolder _home = new();
    private readonly int _bolt = LoopbackPort.Free();
    private readonly int _http = LoopbackPort.Free();

    /// <summary>Where it is.</summary>
    public Neo4jOptions Options => new() { Uri = $"bolt://127.0.0.1:{_bolt}", User = "neo4j", Password = "knowledge-graph" };

    private static string Script => Path.Combine(Requirement.NeighbourFolder("shared", "neo4j"), "neo4j");

    /// <summary>Starts it; it answers then.</summary>
    public Task StartAsync() => RunScriptAsync("start", "--bolt", $"{_bolt}", "--http", $"{_http}", "--heap", "512m");

    /// <summary>Ends it, by <c>kill</c> (-9) or <c>stop</c>; its data stay.</summary>
    public Task EndAsync(string how) => RunScriptAsync(how);

    public void Dispose()
    {
        using var process = Start("stop");
        process.WaitForExit();
        _home.Dispose();
    }

    private async Task RunScriptAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Script) { UseShellExecute = false };
        foreach (var argument in (string[])[.. arguments, "--home", _home.Path]) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}
