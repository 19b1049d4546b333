using KnowledgeGraph.Testing.Processes;

namespace KnowledgeGraph.Tests.Analysis;

/// <summary>What igraph and networkx say of a graph.</summary>
/// <param name="Lengths">Hops between the ends of each pair, null where there is no path.</param>
/// <param name="Counts">How many shortest paths there are.</param>
/// <param name="Simple">Hops of the first simple paths.</param>
/// <param name="PageRank">By node.</param>
/// <param name="Betweenness">By node.</param>
/// <param name="Closeness">By node.</param>
public sealed record OracleAnswer(int?[] Lengths, long[] Counts, int[][] Simple, double?[] PageRank, double?[] Betweenness, double?[] Closeness);

/// <summary>Asks igraph and networkx of graphs, in one process for all.</summary>
internal static class Oracle
{
    /// <summary>How many simple paths are asked for.</summary>
    public const int Paths = 12;

    /// <summary>Hops of a simple path at most.</summary>
    public const int Hops = 6;

    /// <summary>Their answers, graph by graph.</summary>
    public static Task<OracleAnswer[]> AskAsync(
        IEnumerable<MadeGraph> graphs, Func<MadeGraph, IEnumerable<(int Source, int Target)>> pairs, bool withScores) =>
        Python.AskAsync<OracleAnswer[]>("tests/KnowledgeGraph.Tests/Analysis/oracle.py", "python3-igraph and python3-networkx", new
        {
            graphs = graphs.Select(graph => new
            {
                nodes = graph.Nodes,
                edges = graph.Edges.Select(edge => new[] { edge.One, edge.Other }),
                pairs = pairs(graph).Select(pair => new[] { pair.Source, pair.Target }),
                paths = Paths,
                hops = Hops,
                scores = withScores,
            }),
        });
}
