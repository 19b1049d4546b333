namespace KnowledgeGraph.Benchmarks.Analysis;

/// <summary>Algorithms on a large graph with a hub: paths by their time, PageRank and communities against those of igraph.</summary>
internal static class AnalysisBenchmark
{
    /// <summary>Measures and prints the tables; 0 if what is bounded is within its bounds.</summary>
    public static async Task<int> RunAsync()
    {
        var made = new HubGraph();
        Console.WriteLine(
            $"{HubGraph.Nodes:N0} nodes, {HubGraph.Edges:N0} edges, a hub of {HubGraph.Neighbours:N0}; {Environment.ProcessorCount} processors.");
        var isMet = PathTable.Write(made);
        await using var igraph = await Igraph.StartAsync(made);
        isMet &= await ScoreTable.WriteAsync(made, igraph);
        isMet &= await CommunityTable.WriteAsync(made, igraph);
        return isMet ? 0 : 1;
    }
}
