using System.Diagnostics;
using KnowledgeGraph.Testing;

namespace KnowledgeGraph.Benchmarks.Analysis;

/// <summary>igraph in a process of its own, which has read a graph and ranks its nodes when it is asked.</summary>
internal sealed class Igraph : IAsyncDisposable
{
    private const string Program = "/usr/bin/python3";
    private const string Script = "tests/KnowledgeGraph.Benchmarks/Analysis/igraph_ranks.py";

    private readonly string _folder = Directory.CreateTempSubdirectory("knowledge-graph-analysis-").FullName;
    private Process? _process;

    private string Edges => Path.Combine(_folder, "edges");

    private string Ranks => Path.Combine(_folder, "ranks");

    /// <summary>Starts it, and waits until it has read the graph.</summary>
    public static async Task<Igraph> StartAsync(HubGraph made)
    {
        var igraph = new Igraph();
        await made.WriteAsync(igraph.Edges);
        string[] arguments = [Path.Combine(Requirement.RepositoryRoot(), Script), $"{HubGraph.Nodes}", igraph.Edges, igraph.Ranks];
        igraph._process = Process.Start(new ProcessStartInfo(Program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        if (await igraph.LineAsync() != "ready") throw new InvalidOperationException("igraph is not ready. Install the package python3-igraph of Debian.");
        return igraph;
    }

    /// <summary>Ranks all nodes; the milliseconds that its call took.</summary>
    public async Task<double> RankAsync()
    {
        await _process!.StandardInput.WriteLineAsync("again");
        await _process.StandardInput.FlushAsync();
        return double.Parse(await LineAsync()) * 1_000;
    }

    /// <summary>The ranks of the last call.</summary>
    public async Task<double[]> RanksAsync() => [.. (await File.ReadAllLinesAsync(Ranks)).Select(double.Parse)];

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

    private async Task<string> LineAsync() =>
        await _process!.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("igraph has ended; its error stands above.");
}
