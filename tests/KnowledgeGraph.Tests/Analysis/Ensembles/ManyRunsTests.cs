using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Communities;
using KnowledgeGraph.Analysis.Ensembles;
using KnowledgeGraph.Analysis.Projections;
using KnowledgeGraph.Analysis.Shuffles;
using KnowledgeGraph.Tests.Analysis.Projections;

namespace KnowledgeGraph.Tests.Analysis.Ensembles;

/// <summary>Many runs together give what each gives alone, however many go on at once.</summary>
public sealed class ManyRunsTests
{
    private const int Runs = 12;
    private static readonly LeidenOptions Options = new() { Seed = 7, MostIterations = 2 };
    private static readonly WeighedGraph Graph = WeighedGraph.Meetings(6, 12, 90, 5);
    private static readonly Incidence Made = MadeIncidence.Random(rows: 60, columns: 40, seed: 2);

    [Fact]
    public void Each_run_is_that_of_its_own_seed()
    {
        var (work, ended) = (Unlimited(), 0);

        var found = ManyRuns.Of(Graph.Weighted, Options, Runs, work, () => Interlocked.Increment(ref ended));

        Assert.Equal(Runs, ended);
        for (var run = 0; run < Runs; run++)
        {
            var alone = Leiden.Of(Graph.Weighted, Options with { Seed = 7 + (ulong)run }, Unlimited());
            Assert.Equal(alone.Labels, found[run].Labels);
            Assert.Equal(alone.Modularity, found[run].Modularity);
        }
        Assert.Equal(work.Spent, found.Sum(run => run.Work));
    }

    [Fact]
    public void Each_graph_of_chance_is_a_shuffle_by_its_own_seed_with_the_degrees_of_the_data()
    {
        var ended = 0;

        var found = ManyRuns.ByChance(Made, PairWeights.Share, Options, Runs, Unlimited(), () => Interlocked.Increment(ref ended));

        Assert.Equal(Runs, ended);
        for (var shuffle = 0; shuffle < Runs; shuffle++)
        {
            var seed = 7 + (ulong)shuffle;
            var shuffled = Made.With(Curveball.Shuffle(Made.Offsets, Made.Columns, seed, Unlimited()));
            Assert.Equal(Made.Transposed().Offsets.ToArray(), shuffled.Transposed().Offsets.ToArray());
            Assert.Equal(
                Leiden.Of(OneModeProjection.Of(shuffled, PairWeights.Share, Unlimited()), Options with { Seed = seed }, Unlimited()).Modularity, found[shuffle]);
        }
    }

    [Fact]
    public void Where_nothing_can_be_traded_chance_gives_the_data()
    {
        var nested = Incidence.FromRows([0, 3, 5, 6], [0, 1, 2, 0, 1, 0], columnCount: 3);
        var ofData = Leiden.Of(OneModeProjection.Of(nested, PairWeights.Newman, Unlimited()), Options, Unlimited()).Modularity;

        Assert.All(ManyRuns.ByChance(nested, PairWeights.Newman, Options, 3, Unlimited(), () => { }), modularity => Assert.Equal(ofData, modularity, 1e-12));
    }

    [Fact]
    public void Each_graph_that_is_given_is_run_once()
    {
        var ended = 0;

        var found = ManyRuns.OfEach(run => Graph.Times(run + 1).Weighted, Options, 3, Unlimited(), () => Interlocked.Increment(ref ended));

        Assert.Equal(3, ended);
        for (var run = 0; run < 3; run++) Assert.Equal(Leiden.Of(Graph.Times(run + 1).Weighted, Options, Unlimited()).Labels, found[run].Labels);
    }

    [Fact]
    public async Task One_processor_finds_what_several_find()
    {
        var one = await OnAsync(processors: 1);
        var several = await OnAsync(processors: 4);

        Assert.Equal(one.Runs.SelectMany(run => run.Labels), several.Runs.SelectMany(run => run.Labels));
        Assert.Equal(one.Chance, several.Chance);
    }

    [Fact]
    public void What_all_runs_may_cost_together_ends_them() => Assert.Throws<WorkExceededException>(
        () => ManyRuns.Of(Graph.Weighted, Options, Runs, new WorkBudget(100, TestContext.Current.CancellationToken), () => { }));

    private static Task<(FoundCommunities[] Runs, double[] Chance)> OnAsync(int processors)
    {
        var lanes = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, processors).ConcurrentScheduler;
        return Task.Factory.StartNew(
            () => (ManyRuns.Of(Graph.Weighted, Options, Runs, Unlimited(), () => { }),
                ManyRuns.ByChance(Made, PairWeights.Newman, Options, Runs, Unlimited(), () => { })),
            TestContext.Current.CancellationToken, TaskCreationOptions.None, lanes);
    }

    private static WorkBudget Unlimited() => new(long.MaxValue, TestContext.Current.CancellationToken);
}
