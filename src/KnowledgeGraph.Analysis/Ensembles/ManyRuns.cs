using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Communities;
using KnowledgeGraph.Analysis.Graphs;
using KnowledgeGraph.Analysis.Parallelism;
using KnowledgeGraph.Analysis.Projections;
using KnowledgeGraph.Analysis.Shuffles;

namespace KnowledgeGraph.Analysis.Ensembles;

/// <summary>
/// Communities found again and again, each time by other chances, of the data or of what chance makes of it: how sure they are, and whether there are any
/// (M. E. J. Newman, M. Girvan 2004; A. Lancichinetti, S. Fortunato, Consensus Clustering in Complex Networks, Scientific Reports 2, 2012). Runs are
/// independent of one another, and share the processors.
/// </summary>
public static class ManyRuns
{
    /// <summary>The communities of each run; its seed is that of the options and its number.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="options">What to look for.</param>
    /// <param name="runs">How many runs.</param>
    /// <param name="work">What all may cost.</param>
    /// <param name="done">Told of each run that has ended; by several threads.</param>
    /// <exception cref="WorkExceededException">It would cost more.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static FoundCommunities[] Of(WeightedGraph graph, LeidenOptions options, int runs, WorkBudget work, Action done)
    {
        var found = new FoundCommunities[runs];
        Lanes.Run(runs, run =>
        {
            found[run] = Leiden.Of(graph, options with { Seed = options.Seed + (ulong)run }, work);
            done();
        });
        return found;
    }

    /// <summary>The modularity of one run on each of some incidences that have the same degrees, and all else by chance (<see cref="Curveball"/>).</summary>
    /// <param name="incidence">Who is in what.</param>
    /// <param name="weights">How pairs are weighted.</param>
    /// <param name="options">What to look for.</param>
    /// <param name="shuffles">How many incidences.</param>
    /// <param name="work">What all may cost.</param>
    /// <param name="done">Told of each run that has ended; by several threads.</param>
    /// <exception cref="WorkExceededException">It would cost more.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static double[] ByChance(Incidence incidence, PairWeights weights, LeidenOptions options, int shuffles, WorkBudget work, Action done)
    {
        var found = new double[shuffles];
        Lanes.Run(shuffles, shuffle =>
        {
            var seed = options.Seed + (ulong)shuffle;
            var shuffled = incidence.With(Curveball.Shuffle(incidence.Offsets, incidence.Columns, seed, work));
            found[shuffle] = Leiden.Of(OneModeProjection.Of(shuffled, weights, work), options with { Seed = seed }, work).Modularity;
            done();
        });
        return found;
    }

    /// <summary>The communities of one run on each of some graphs of the same nodes.</summary>
    /// <param name="graphOf">The graph of each run.</param>
    /// <param name="options">What to look for.</param>
    /// <param name="runs">How many graphs.</param>
    /// <param name="work">What all may cost.</param>
    /// <param name="done">Told of each run that has ended; by several threads.</param>
    /// <exception cref="WorkExceededException">It would cost more.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static FoundCommunities[] OfEach(Func<int, WeightedGraph> graphOf, LeidenOptions options, int runs, WorkBudget work, Action done)
    {
        var found = new FoundCommunities[runs];
        Lanes.Run(runs, run =>
        {
            found[run] = Leiden.Of(graphOf(run), options, work);
            done();
        });
        return found;
    }
}
