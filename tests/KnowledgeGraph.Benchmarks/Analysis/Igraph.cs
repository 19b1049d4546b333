using System.Diagnostics;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Benchmarks.Analysis;

/// <summary>igraph in a process of its own, which has read a graph and works on it when it is asked.</summary>
internal sealed class Igraph : IAsyncDisposable
{
    private const string Program = "/usr/bin/python3";
    private const string Script = "tests/KnowledgeGraph.Benchmarks/Analysis/igraph_calls.py";

    private readonly string _folder = Directory.CreateTempSubdirectory("knowledge-graph-analysis-").FullName;
    private Process? _process;

    private string Edges => Path.Combine(_folder, "edges");

    private string Results => Path.Combine(_folder, "results");

    /// <summary>Starts it, and waits until it has read the graph.</summary>
    public static async Task<Igraph> StartAsync(HubGraph made)
    {
        var igraph = new Igraph();
        await made.WriteAsync(igraph.Edges);
        string[] arguments = [Path.Combine(Requirement.RepositoryRoot(), Script), $"{HubGraph.Nodes}", igraph.Edges, igraph.Results];
        igraph._process = Process.Start(new ProcessStartInfo(Program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        if (await igraph.LineAsync() != "ready") throw new InvalidOperationException("igraph is not ready. Install the package python3-igraph of Debian.");
        return igraph;
    }

    /// <summary>Ranks all nodes.</summary>
    public Task<Took> RankAsync() => CallAsync("ranks");

    /// <summary>Finds communities by so many iterations.</summary>
    public Task<Took> GroupAsync(int iterations) => CallAsync($"communities {iterations}");

    /// <summary>What the last call gave: the ranks, or the modularity of the communities.</summary>
    public async Task<double[]> ResultsAsync() => [.. (await File.ReadAllLinesAsync(Results)).Select(double.Parse)];

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.StandardInput.Close();
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private async Task<Took> CallAsync(string line)
    {
        await _process!.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
        var seconds = (await LineAsync()).Split(' ').Select(double.Parse).ToArray();
        return new Took(TimeSpan.FromSeconds(seconds[0]), TimeSpan.FromSeconds(seconds[1]));
    }

    private async Task<string> LineAsync() =>
        await _process!.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("igraph has ended; its error stands above.");
}
