using KnowledgeGraph.Benchmarks.Http;

namespace KnowledgeGraph.Benchmarks.Mixed;

/// <summary>A server on the embedded store with a generated graph, for as long as somebody measures it.</summary>
internal static class ServedGraph
{
    private static readonly string Server = Path.Combine(AppContext.BaseDirectory, "KnowledgeGraph.Server.dll");

    /// <summary>The same with the 10,000 graph.</summary>
    public static Task<int> MeasureAsync(Func<Child, Task<int>> measure) => MeasureAsync(HttpBenchmark.Graph, measure);

    /// <summary>Makes a graph, serves it, measures, and leaves nothing behind.</summary>
    /// <param name="graph">The command that makes it, but for where it lies.</param>
    /// <param name="measure">What is measured; 0 if all was as it should be.</param>
    public static async Task<int> MeasureAsync(IReadOnlyList<string> graph, Func<Child, Task<int>> measure)
    {
        var data = Directory.CreateTempSubdirectory("knowledge-graph-benchmark-").FullName;
        try
        {
            await Child.FinishAsync(Server, [.. graph, "--data", data]);
            using var server = await Child.StartAsync(Server, "serve", "--urls", "http://127.0.0.1:0", "--data", data);
            return await measure(server);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }
}
