using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Centrality;
using KnowledgeGraph.Analysis.Graphs;
using KnowledgeGraph.Questions.Limits;

namespace KnowledgeGraph.Questions.Centralities;

/// <summary>A way to measure who stands where.</summary>
internal enum Measure
{
    /// <summary>How many entities it is joined to.</summary>
    Degree,

    /// <summary>How often a walk at random is there.</summary>
    PageRank,

    /// <summary>How many shortest paths pass it.</summary>
    Betweenness,

    /// <summary>How near it is to the others.</summary>
    Closeness,
}

/// <summary>What was worked out of a whole graph.</summary>
/// <param name="Measure">What.</param>
/// <param name="Of">The scores of all entities.</param>
/// <param name="At">When.</param>
internal sealed record KeptScores(Measure Measure, NodeScores Of, DateTimeOffset At);

/// <summary>Works out measures.</summary>
internal static class Scores
{
    /// <summary>The scores of all nodes.</summary>
    /// <exception cref="WorkExceededException">It would cost more than it may.</exception>
    public static NodeScores Of(Measure measure, CompactGraph graph, QuestionLimits limits, WorkBudget work) => measure switch
    {
        Measure.Degree => Exact(Degrees(graph)),
        Measure.PageRank => Exact(PageRank.Of(graph, work)),
        Measure.Betweenness => Betweenness.Of(graph, SamplingOf(graph, limits, perSource: 4), work),
        Measure.Closeness => HarmonicCloseness.Of(graph, SamplingOf(graph, limits, perSource: 1), work),
    };

    /// <summary>What is computed, in words, with what to cite.</summary>
    public static string MethodOf(Measure measure, NodeScores scores)
    {
        var (what, source) = measure switch
        {
            Measure.Degree => ("Degree: the number of entities that each is joined to by at least one relationship", ""),
            Measure.PageRank => (
                $"PageRank with damping {PageRank.Damping}, exact to {PageRank.Tolerance} over all entities together",
                " (Page, Brin, Motwani, Winograd 1999)"),
            Measure.Betweenness => ("Betweenness: shortest paths of pairs of others that pass each entity, each pair once, not normalized", " (Brandes 2001)"),
            Measure.Closeness => ("Harmonic closeness: the mean over all others of 1 / distance, 0 where there is no path", " (Rochat 2009)"),
        };
        var sampled = scores.Errors is null ? "" : measure == Measure.Betweenness
            ? $" Estimated from {scores.Sources} entities drawn by a hash of their place among all ids (Brandes, Pich 2007)."
            : $" Estimated from {scores.Sources} entities drawn by a hash of their place among all ids (Eppstein, Wang 2004).";
        return $"{what}{source}, in the undirected graph of entities in which whatever joins two is one edge.{sampled}";
    }

    private static NodeScores Exact(double[] values) => new(values, Errors: null, values.Length);

    private static double[] Degrees(CompactGraph graph)
    {
        var degrees = new double[graph.NodeLimit];
        for (var node = 0; node < degrees.Length; node++) degrees[node] = graph.Degree(node);
        return degrees;
    }

    private static Sampling SamplingOf(CompactGraph graph, QuestionLimits limits, int perSource)
    {
        var sources = limits.SampledSteps / Math.Max(1, perSource * ((long)graph.Edges + graph.NodeLimit));
        return new Sampling { MostExact = limits.MaxExactEntities, Sources = (int)Math.Clamp(sources, Sampling.FewestSources, 1_024) };
    }
}
