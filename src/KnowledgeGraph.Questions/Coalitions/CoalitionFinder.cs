using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Communities;
using KnowledgeGraph.Analysis.Ensembles;
using KnowledgeGraph.Analysis.Graphs;
using KnowledgeGraph.Questions.Actors;

namespace KnowledgeGraph.Questions.Coalitions;

/// <summary>
/// Finds coalitions: communities of the graph of actors, by many runs of which the best is shown, held against graphs of chance and against the same graph
/// without some of the documents.
/// </summary>
/// <param name="actors">The graph of actors.</param>
/// <param name="scope">What it is of.</param>
/// <param name="options">How they are looked for.</param>
/// <param name="isListed">By actor: whether it is told of.</param>
/// <param name="plan">How much is done.</param>
/// <param name="work">What all of it may cost.</param>
internal sealed class CoalitionFinder(
    ActorWork actors, ActorScope scope, CoalitionOptions options, bool[] isListed, CoalitionPlan plan, WorkBudget work)
{
    private readonly WeightedGraph _graph = actors.Graph.Graph;
    private readonly LeidenOptions _leiden = new() { Resolution = options.Resolution, Seed = (ulong)options.Seed, MostIterations = plan.Iterations };

    /// <summary>All of it.</summary>
    /// <param name="done">Told of each run that has ended.</param>
    /// <exception cref="WorkExceededException">It would cost more than it may.</exception>
    public FoundCoalitions Find(Action done)
    {
        var runs = ManyRuns.Of(_graph, _leiden, plan.Runs, work, done);
        var best = runs.MaxBy(run => run.Modularity)!;
        var chance = ChanceOf(runs, plan.Shuffles, done);
        var stability = StabilityOf(best, plan.Thinned, done);
        var parts = PartsOf(best);
        var coalitions = parts.Select(part => Coalition(part, runs, stability?[best.Labels[part[0]]])).ToList();
        var places = new int[_graph.NodeCount];
        places.AsSpan().Fill(-1);
        for (var place = 0; place < parts.Count; place++)
        {
            foreach (var actor in parts[place]) places[actor] = place;
        }
        var ungrouped = isListed.Count(one => one) - coalitions.Sum(coalition => coalition.Members.Length);
        return new FoundCoalitions(coalitions, places, best.Modularity, ungrouped, chance, plan, options, actors.Thinned.Groups.Count);
    }

    // All members of each part that has enough of those that are told of; ascending.
    private List<int[]> PartsOf(FoundCommunities best)
    {
        var members = Enumerable.Range(0, best.Labels.Count).GroupBy(actor => best.Labels[actor]).Select(part => part.ToArray());
        return [.. members.Select(part => (Part: part, Size: part.Count(actor => isListed[actor]))).Where(part => part.Size >= options.MinSize)
            .OrderByDescending(part => part.Size).ThenBy(part => part.Part[0]).Select(part => part.Part)];
    }

    private FoundCoalition Coalition(int[] part, FoundCommunities[] runs, double? stability)
    {
        var strengths = CoMembership.Of(part, runs);
        int[] order = [.. Enumerable.Range(0, part.Length).Where(i => isListed[part[i]]).OrderByDescending(i => strengths[i]).ThenBy(i => part[i])];
        return new FoundCoalition(part, [.. order.Select(i => part[i])], [.. order.Select(i => strengths[i])], CohesionOf(part), stability);
    }

    private double CohesionOf(int[] part)
    {
        var (inside, across) = (0.0, 0.0);
        foreach (var actor in part)
        {
            var row = _graph.NeighboursOf(actor);
            var weights = _graph.WeightsOf(actor);
            for (var i = 0; i < row.Length; i++)
            {
                if (Array.BinarySearch(part, row[i]) < 0) across += weights[i];
                else if (row[i] > actor) inside += weights[i];
            }
        }
        return inside + across == 0 ? 0 : inside / (inside + across);
    }

    private FoundChance ChanceOf(FoundCommunities[] runs, int shuffles, Action done)
    {
        var ofData = runs.Average(run => run.Modularity);
        if (shuffles == 0 || actors.Graph.Incidence is not { } incidence) return new FoundChance(null, 0, ofData, 0);
        var ofChance = ManyRuns.ByChance(incidence, scope.Weights, _leiden, shuffles, work, done);
        var asClear = ofChance.Count(modularity => modularity >= ofData);
        // With the data themselves counted, since they are one of the graphs that chance might have given.
        double? pValue = shuffles < CoalitionPlan.FewestShuffles || _graph.Edges == 0 ? null : (1.0 + asClear) / (1 + shuffles);
        return new FoundChance(pValue, shuffles, ofData, ofChance.Average());
    }

    // By label.
    private double[]? StabilityOf(FoundCommunities best, int groups, Action done)
    {
        if (groups == 0) return null;
        var labels = best.Labels.ToArray();
        var found = ManyRuns.OfEach(group => actors.Thinned.Without(group, work), _leiden, groups, work, done);
        var alike = found.Select(run => Jaccard.OfNearest(labels, run.Labels.ToArray())).ToList();
        return [.. Enumerable.Range(0, best.Count).Select(label => alike.Average(ofRun => ofRun[label]))];
    }
}
