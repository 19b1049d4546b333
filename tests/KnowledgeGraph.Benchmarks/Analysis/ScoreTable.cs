using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Centrality;

namespace KnowledgeGraph.Benchmarks.Analysis;

/// <summary>PageRank of a large graph against that of igraph, in turn on the same edges; and how long the sampled scores take.</summary>
internal static class ScoreTable
{
    private const int Rounds = 5;
    private const double MostRatio = 1;
    private const double MostDifference = 1e-8;

    /// <summary>Measures and prints the table; whether ranks are the same and no slower than those of igraph.</summary>
    public static async Task<bool> WriteAsync(HubGraph made, Igraph igraph)
    {
        var (own, other, ratios) = (new List<double>(), new List<double>(), new List<double>());
        double[] ranks = [];
        for (var round = 0; round <= Rounds; round++)
        {
            var its = (await igraph.RankAsync()).Clock.TotalMilliseconds;
            var ours = Time(() => ranks = PageRank.Of(made.Graph, Unlimited()));
            if (round == 0) continue;
            own.Add(ours);
            other.Add(its);
            ratios.Add(ours / its);
        }

        var difference = ranks.Zip(await igraph.ResultsAsync(), (one, another) => Math.Abs(one - another)).Sum();
        var ratio = Median(ratios);
        Console.WriteLine($"| {Rounds} rounds in turn, medians | ms | igraph ms | ratio (most) | difference of all ranks |");
        Console.WriteLine("|---|---|---|---|---|");
        Console.WriteLine($"| PageRank | {Median(own):0} | {Median(other):0} | {ratio:0.00} ({MostRatio:0.0}) | {difference:0.0e+0} |");
        var sampling = new Sampling { Sources = 64 };
        Console.WriteLine($"| betweenness from {sampling.Sources} | {Time(() => Betweenness.Of(made.Graph, sampling, Unlimited())):0} | | | |");
        Console.WriteLine($"| closeness from {sampling.Sources} | {Time(() => HarmonicCloseness.Of(made.Graph, sampling, Unlimited())):0} | | | |");
        return ratio <= MostRatio && difference <= MostDifference;
    }

    private static double Time(Action work) => Took.By(work).Clock.TotalMilliseconds;

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static WorkBudget Unlimited() => new(long.MaxValue, CancellationToken.None);
}
