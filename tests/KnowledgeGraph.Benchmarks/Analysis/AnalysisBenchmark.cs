namespace KnowledgeGraph.Benchmarks.Analysis;

/// <summary>Algorithms on a large graph with a hub.</summary>
internal static class AnalysisBenchmark
{
    /// <summary>Measures and prints the tables; 0 if what is bounded is within its bounds.</summary>
    public static int Run()
    {
        var made = new HubGraph();
        Console.WriteLine(
            $"{HubGraph.Nodes:N0} nodes, {HubGraph.Edges:N0} edges, a hub of {HubGraph.Neighbours:N0}; {Environment.ProcessorCount} processors.");
        return PathTable.Write(made) ? 0 : 1;
    }
}
