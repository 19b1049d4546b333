using KnowledgeGraph.Benchmarks.Http;

namespace KnowledgeGraph.Benchmarks.Mixed;

/// <summary>A server on the embedded store with the 10,000 graph, for as long as somebody measures it.</summary>
internal static class ServedGraph
{
    private static readonly string Server = Path.Combine(AppContext.BaseDirectory, "KnowledgeGraph.Server.dll");

    /// <summary>Makes the graph, serves it, measures, and leaves nothing behind.</summary>
    public static async Task<int> MeasureAsync(Func<Child, Task<int>> measure)
    {
        var data = Directory.CreateTempSubdirectory("knowledge-graph-benchmark-").FullName;
        try
        {
            await Child.FinishAsync(Server, [.. HttpBenchmark.Graph, "--data", data]);
            using var server = await Child.StartAsync(Server, "serve", "--urls", "http://127.0.0.1:0", "--data", data);
            return await measure(server);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }
}
