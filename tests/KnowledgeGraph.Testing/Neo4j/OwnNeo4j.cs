using System.Diagnostics;
using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Testing.Files;
using KnowledgeGraph.Testing.Processes;

namespace KnowledgeGraph.Testing.Neo4j;

/// <summary>
/// A Neo4j of one test, which it may end and start as it likes; ended with the test. The program that <c>KG_TESTS_NEO4J</c> names starts
/// and ends it; without one the test is skipped.
/// </summary>
public sealed class OwnNeo4j : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(150);
    private readonly TemporaryFolder _home = new();
    private readonly int _bolt = LoopbackPort.Free();
    private readonly int _http = LoopbackPort.Free();
    private string? _program;

    /// <summary>Where it is.</summary>
    public Neo4jOptions Options => new() { Uri = $"bolt://127.0.0.1:{_bolt}", User = "neo4j", Password = "knowledge-graph" };

    /// <summary>Starts it; it answers then.</summary>
    /// <param name="settings">Lines of its configuration, such as <c>server.databases.read_only=neo4j</c>.</param>
    public Task StartAsync(params string[] settings)
    {
        _program ??= Requirement.Outside(
            "KG_TESTS_NEO4J",
            "shared/neo4j/neo4j",
            "a program that takes 'start --home FOLDER --bolt PORT --http PORT --heap SIZE [--set KEY=VALUE]', 'stop --home FOLDER' and 'kill --home FOLDER' (kill -9), "
                + $"and runs a Neo4j of the user {Options.User} and the password {Options.Password}");
        return RunAsync(["start", "--bolt", $"{_bolt}", "--http", $"{_http}", "--heap", "512m", .. settings.SelectMany(setting => (string[])["--set", setting])]);
    }

    /// <summary>Ends it, by <c>kill</c> (-9) or <c>stop</c>; its data stay.</summary>
    public Task EndAsync(string how) => RunAsync(how);

    /// <summary>Ends it and deletes its data.</summary>
    public void Dispose()
    {
        if (_program is not null)
        {
            using var process = Start("stop");
            process.WaitForExit();
        }

        _home.Dispose();
    }

    private async Task RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(_program!) { UseShellExecute = false };
        foreach (var argument in (string[])[.. arguments, "--home", _home.Path]) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}
