using KnowledgeGraph.Analysis.Communities;
using KnowledgeGraph.Analysis.Ensembles;

namespace KnowledgeGraph.Tests.Analysis.Ensembles;

/// <summary>How firmly members belong to a community, by hand.</summary>
public sealed class CoMembershipTests
{
    [Fact]
    public void It_is_the_mean_share_of_runs_that_put_a_member_with_each_of_the_others()
    {
        // 0 and 1 are together in three of four runs, either of them and 2 in two.
        FoundCommunities[] runs = [Run(0, 0, 0, 1), Run(0, 0, 1, 1), Run(0, 1, 2, 2), Run(0, 0, 0, 0)];

        var strengths = CoMembership.Of([0, 1, 2], runs);

        Assert.Equal([5.0 / 8, 5.0 / 8, 4.0 / 8], strengths);
    }

    [Fact]
    public void Members_that_every_run_keeps_together_have_one_and_so_has_a_member_alone()
    {
        Assert.Equal([1, 1], CoMembership.Of([3, 1], [Run(0, 1, 0, 1), Run(0, 1, 1, 1)]));
        Assert.Equal([1], CoMembership.Of([2], [Run(0, 1, 2, 1)]));
        Assert.Empty(CoMembership.Of([], [Run(0)]));
    }

    private static FoundCommunities Run(params int[] labels) => new(labels, labels.Max() + 1, 0, 1, true, 0);
}
