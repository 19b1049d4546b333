using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Centrality;
using KnowledgeGraph.Analysis.Graphs;

namespace KnowledgeGraph.Tests.Analysis.Centrality;

/// <summary>Scores of large graphs are estimates that tell how far they are off; all scores are the same for a seed, whatever the numbers of nodes.</summary>
public class SamplingTests
{
    private const double Rounding = 1e-9;

    // Errors of one sample go together, so that one alone proves nothing.
    private const int Samples = 60;

    private static readonly Sampling Sampled = new() { MostExact = 100, Sources = 300, Seed = 5 };
    private static readonly Sampling All = new() { MostExact = int.MaxValue };

    public static TheoryData<string> Scores => ["betweenness", "closeness"];

    [Theory]
    [MemberData(nameof(Scores))]
    public void Estimates_are_as_near_to_what_is_exact_as_they_tell(string score)
    {
        foreach (var graph in (MadeGraph[])[MadeGraph.Random(400, 1_000, 1), MadeGraph.Skewed(400, 1_200, 2), MadeGraph.InParts(300, 3)])
        {
            var exact = Of(score, graph.Compact, All);
            var (within, squares, told) = (0, 0.0, 0.0);
            for (var seed = 0; seed < Samples; seed++)
            {
                var estimated = Of(score, graph.Compact, new Sampling { MostExact = 100, Sources = 120, Seed = (ulong)seed });
                Assert.Equal((120, graph.Nodes), (estimated.Sources, exact.Sources));
                foreach (var (value, estimate, error) in exact.Values.Zip(estimated.Values, estimated.Errors!))
                {
                    if (Math.Abs(value - estimate) <= error.Margin) within++;
                    squares += (value - estimate) * (value - estimate);
                    told += error.Standard * error.Standard;
                }
            }

            var part = within / (double)(Samples * graph.Nodes);
            Assert.True(part >= Sampling.Confidence, $"{graph.Name}: {part} within their margins.");
            // Standard errors are neither too small nor so large that they say nothing.
            Assert.InRange(squares / told, 0.8, 1.25);
        }
    }

    [Theory]
    [MemberData(nameof(Scores))]
    public void A_seed_gives_the_same_bits_and_another_seed_other_estimates(string score)
    {
        var graph = MadeGraph.Skewed(800, 2_500, 4).Compact;

        var first = Of(score, graph, Sampled);

        Assert.Equal(first.Values, Of(score, graph, Sampled).Values);
        Assert.Equal(first.Errors, Of(score, graph, Sampled).Errors);
        Assert.NotEqual(first.Values, Of(score, graph, Sampled with { Seed = 6 }).Values);
    }

    [Theory]
    [MemberData(nameof(Scores))]
    public void Other_numbers_of_nodes_give_the_same_scores_exact_and_estimated(string score)
    {
        var graph = MadeGraph.Skewed(800, 2_500, 4);
        var numbers = graph.Shuffled(seed: 9);
        var renumbered = graph.Renumbered(numbers).Compact;
        var names = new int[graph.Nodes];
        for (var node = 0; node < graph.Nodes; node++) names[numbers[node]] = node;

        AssertSame(Of(score, graph.Compact, All).Values, Of(score, renumbered, All).Values, numbers);
        var (plain, other) = (Of(score, graph.Compact, Sampled), Of(score, renumbered, Sampled with { Key = node => (ulong)names[node] }));
        AssertSame(plain.Values, other.Values, numbers);
        AssertSame([.. plain.Errors!.Select(error => error.Standard)], [.. other.Errors!.Select(error => error.Standard)], numbers);
    }

    [Fact]
    public void Ranks_are_the_same_bits_again_and_do_not_depend_on_the_numbers_of_nodes()
    {
        var graph = MadeGraph.Skewed(20_000, 60_000, 4);
        var numbers = graph.Shuffled(seed: 9);

        var ranks = PageRank.Of(graph.Compact, Unlimited());

        Assert.Equal(ranks, PageRank.Of(graph.Compact, Unlimited()));
        AssertSame(ranks, PageRank.Of(graph.Renumbered(numbers).Compact, Unlimited()), numbers);
    }

    [Fact]
    public void Too_few_sources_are_refused() => Assert.Throws<InvalidOperationException>(() =>
        Betweenness.Of(MadeGraph.Random(10, 10, 1).Compact, new Sampling { Sources = 2 }, Unlimited()));

    private static NodeScores Of(string score, CompactGraph graph, Sampling sampling) =>
        score == "betweenness" ? Betweenness.Of(graph, sampling, Unlimited()) : HarmonicCloseness.Of(graph, sampling, Unlimited());

    private static void AssertSame(IReadOnlyList<double> plain, IReadOnlyList<double> renumbered, int[] numbers) =>
        Assert.All(Enumerable.Range(0, numbers.Length), node => Assert.Equal(plain[node], renumbered[numbers[node]], Rounding * Math.Max(1, plain[node])));

    private static WorkBudget Unlimited() => new(long.MaxValue, TestContext.Current.CancellationToken);
}
