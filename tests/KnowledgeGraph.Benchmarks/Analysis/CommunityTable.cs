using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Communities;
using KnowledgeGraph.Analysis.Graphs;

namespace KnowledgeGraph.Benchmarks.Analysis;

/// <summary>Communities of a large graph against those of igraph, by as many iterations, in turn on the same edges.</summary>
internal static class CommunityTable
{
    private const int Rounds = 3;

    // What igraph does unless it is told how often.
    private const int Iterations = 2;
    private const double MostRatio = 1;
    private const double LeastModularity = 0.99;

    /// <summary>Measures and prints the table; whether communities are about as good as those of igraph, and found no slower.</summary>
    public static async Task<bool> WriteAsync(HubGraph made, Igraph igraph)
    {
        var graph = WeightedGraph.Even(made.Graph);
        var (own, other, ownModularity, otherModularity) = (new List<Took>(), new List<Took>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            other.Add(await igraph.GroupAsync(Iterations));
            otherModularity.AddRange(await igraph.ResultsAsync());
            var options = new LeidenOptions { MostIterations = Iterations, Seed = (ulong)round };
            own.Add(Took.By(() => ownModularity.Add(Leiden.Of(graph, options, new WorkBudget(long.MaxValue, CancellationToken.None)).Modularity)));
        }

        var ratio = Median(own.Zip(other, (ours, its) => ours.Clock / its.Clock));
        var processorRatio = Median(own.Zip(other, (ours, its) => ours.Processor / its.Processor));
        Console.WriteLine($"| {Rounds} rounds in turn, medians | ms | igraph ms | ratio (most) | ratio of the processor's time | modularity | igraph |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        Console.WriteLine(
            $"| Leiden, {Iterations} iterations | {Median(own.Select(Clock)):0} | {Median(other.Select(Clock)):0} | {ratio:0.00} ({MostRatio:0.0}) "
            + $"| {processorRatio:0.00} | {Median(ownModularity):0.0000} | {Median(otherModularity):0.0000} |");
        return ratio <= MostRatio && Median(ownModularity) >= LeastModularity * Median(otherModularity);
    }

    private static double Clock(Took took) => took.Clock.TotalMilliseconds;

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
}
