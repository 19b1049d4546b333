using KnowledgeGraph.Analysis.Graphs;

namespace KnowledgeGraph.Questions.Coalitions;

/// <summary>How much of what is asked for is done, so that all of it stays within a limit: counted beforehand, and so the same everywhere.</summary>
/// <param name="Runs">Runs on the data; one at least.</param>
/// <param name="Shuffles">Runs on graphs of chance.</param>
/// <param name="Thinned">Runs without a group of documents: as many as there are groups, or none.</param>
/// <param name="Iterations">How often each run goes over the graph.</param>
internal sealed record CoalitionPlan(int Runs, int Shuffles, int Thinned, int Iterations)
{
    // A second time finds a little more, a third hardly anything.
    private const int Thorough = 2;

    /// <summary>With fewer, nothing can be told from chance at one in twenty.</summary>
    public const int FewestShuffles = 19;

    /// <summary>Whether less is done than could be, since all of it would be more than the limit.</summary>
    public bool IsCut => Iterations < Thorough;

    /// <summary>How many runs there are in all.</summary>
    public int All => Runs + Shuffles + Thinned;

    /// <summary>The plan of a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="meetings">How many pairs a graph of chance is made of, either way round; 0 where there is none.</param>
    /// <param name="groups">How many groups of documents there are.</param>
    /// <param name="options">What is asked for.</param>
    /// <param name="limit">How many edges and actors all runs may have.</param>
    public static CoalitionPlan Of(WeightedGraph graph, long meetings, int groups, CoalitionOptions options, long limit)
    {
        var run = Math.Max(1, (2L * graph.Edges) + graph.NodeCount);
        // To make a graph of chance its pairs are formed, and then looked at.
        var shuffle = run + meetings;
        var shuffles = meetings > 0 ? options.Shuffles : 0;
        if ((options.Runs * run) + (shuffles * shuffle) + (groups * shuffle) <= limit) return new CoalitionPlan(options.Runs, shuffles, groups, Thorough);
        // Half for the data, the rest for chance, and for documents where something is left; of a graph so large more runs tell more than longer ones.
        var runs = (int)Math.Clamp(limit / 2 / run, 1, options.Runs);
        var left = limit - (runs * run);
        var afforded = (int)Math.Clamp(left / shuffle, 0, shuffles);
        if (afforded < Math.Min(FewestShuffles, shuffles)) afforded = 0;
        left -= afforded * shuffle;
        return new CoalitionPlan(runs, afforded, groups * shuffle <= left ? groups : 0, Iterations: 1);
    }
}
