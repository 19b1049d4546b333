using KnowledgeGraph.Testing.Processes;

namespace KnowledgeGraph.Tests.Analysis;

/// <summary>What igraph and networkx say of a graph with weights, of what they were asked.</summary>
/// <param name="Best">The highest modularity that igraph finds in so many runs, for each number of iterations that was asked for.</param>
/// <param name="Modularity">That of the labels it was asked of.</param>
/// <param name="Constraint">By node; null for one without neighbours.</param>
/// <param name="EffectiveSize">Likewise.</param>
/// <param name="EvenConstraint">Likewise, as if each edge weighed 1.</param>
/// <param name="EvenEffectiveSize">Likewise.</param>
public sealed record WeightedOracleAnswer(
    double[]? Best, double Modularity, double?[]? Constraint, double?[]? EffectiveSize, double?[]? EvenConstraint, double?[]? EvenEffectiveSize);

/// <summary>Asks igraph and networkx of graphs with weights, in one process for all.</summary>
internal static class WeightedOracle
{
    /// <summary>How good the best communities are that igraph finds, and these.</summary>
    public static Task<WeightedOracleAnswer[]> AskCommunitiesAsync(
        IEnumerable<(WeighedGraph Graph, IReadOnlyList<int> Labels)> found, int runs, int[] iterations) =>
        AskAsync(found.Select(one => Question(one.Graph, one.Labels, runs, iterations, holes: false)));

    /// <summary>What networkx says of structural holes.</summary>
    public static Task<WeightedOracleAnswer[]> AskHolesAsync(IEnumerable<WeighedGraph> graphs) =>
        AskAsync(graphs.Select(graph => Question(graph, labels: null, runs: 0, iterations: [], holes: true)));

    private static object Question(WeighedGraph graph, IReadOnlyList<int>? labels, int runs, int[] iterations, bool holes) => new
    {
        nodes = graph.Nodes,
        edges = graph.Edges.Select(edge => new object[] { edge.One, edge.Other, edge.Weight }),
        labels,
        runs,
        iterations,
        holes,
    };

    private static Task<WeightedOracleAnswer[]> AskAsync(IEnumerable<object> graphs) => Python.AskAsync<WeightedOracleAnswer[]>(
        "tests/KnowledgeGraph.Tests/Analysis/weighted_oracle.py", "python3-igraph and python3-networkx", new { graphs });
}
