using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Opening;

namespace KnowledgeGraph.Server.Commands;

/// <summary>What the server reports when it is ready: one block, and silence afterwards.</summary>
internal static class StartReport
{
    /// <summary>Writes the block to the console, or one object to a JSON log.</summary>
    /// <param name="graph">What was opened.</param>
    /// <param name="addresses">Where the server listens, ports as bound.</param>
    /// <param name="elapsed">Since the process began.</param>
    /// <param name="log">The JSON log, or null for text.</param>
    /// <param name="cancellation">Ends the reading of the summary.</param>
    public static async Task WriteAsync(
        OpenedGraph graph, IEnumerable<string> addresses, TimeSpan elapsed, ILogger? log, CancellationToken cancellation)
    {
        var summary = await graph.Store.SummaryAsync(cancellation);
        var where = string.Join(", ", addresses);
        var loaded = graph.Loaded is { } report ? LoadWords.Of(report) : "nothing: the store is not empty, or there is no seed";
        if (log is not null)
        {
            log.LogInformation(
                "KnowledgeGraph {Version} serves {Addresses} from the {Store}: {Nodes} nodes, change {Change}. Loaded {Loaded}. Ready after {Seconds} s.",
                ProductVersion.Text, where, graph.Store.Description, Nodes(summary), summary.ChangeNumber, loaded, Seconds(elapsed));
            return;
        }

        await Console.Out.WriteLineAsync(
            $"""
            KnowledgeGraph {ProductVersion.Text}
              address  {where}
              store    {graph.Store.Description}: {Nodes(summary)} nodes, change {summary.ChangeNumber}
              loaded   {loaded}
              ready    after {Seconds(elapsed)} s; stop with Ctrl+C
            """.AsMemory(), cancellation);
        await Console.Out.FlushAsync(cancellation);
    }

    private static long Nodes(StoreSummary summary) => summary.Counts.Values.Sum();

    private static string Seconds(TimeSpan elapsed) => $"{elapsed.TotalSeconds:0.00}";
}
