using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Opening;
using KnowledgeGraph.Records.Errors;

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
        var summary = await SummaryAsync(graph, cancellation);
        var where = string.Join(", ", addresses);
        var loaded = graph.Loaded is { } report ? LoadWords.Of(report) : "nothing: the store is not empty, or there is no seed";
        if (graph.Upgraded is { } upgrade) loaded += $"; brought the store to layout {StoreLayout.Current} by change {upgrade.Number}";
        if (log is not null && summary is null)
        {
            log.LogWarning(
                "KnowledgeGraph {Version} serves {Addresses} from the {Store}, which does not answer at present. Loaded {Loaded}. Ready after {Seconds} s.",
                ProductVersion.Text, where, graph.Store.Description, loaded, Seconds(elapsed));
            return;
        }

        if (log is not null)
        {
            log.LogInformation(
                "KnowledgeGraph {Version} serves {Addresses} from the {Store}: {Nodes} nodes, change {Change}. Loaded {Loaded}. Ready after {Seconds} s.",
                ProductVersion.Text, where, graph.Store.Description, Nodes(summary!), summary!.ChangeNumber, loaded, Seconds(elapsed));
            return;
        }

        var held = summary is null ? "it does not answer at present" : $"{Nodes(summary)} nodes, change {summary.ChangeNumber}";
        await Console.Out.WriteLineAsync(
            $"""
            KnowledgeGraph {ProductVersion.Text}
              address  {where}
              store    {graph.Store.Description}: {held}
              loaded   {loaded}
              ready    after {Seconds(elapsed)} s; stop with Ctrl+C
            """.AsMemory(), cancellation);
        await Console.Out.FlushAsync(cancellation);
    }

    // A store that is gone again by now does not end the server: it answers that, until the store is back.
    private static async Task<StoreSummary?> SummaryAsync(OpenedGraph graph, CancellationToken cancellation)
    {
        try
        {
            return await graph.Store.SummaryAsync(cancellation);
        }
        catch (Exception failure) when (failure is GraphQLException or StorageException)
        {
            return null;
        }
    }

    private static long Nodes(StoreSummary summary) => summary.Counts.Values.Sum();

    private static string Seconds(TimeSpan elapsed) => $"{elapsed.TotalSeconds:0.00}";
}
