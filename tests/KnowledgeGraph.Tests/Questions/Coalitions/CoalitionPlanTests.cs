using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Questions.Coalitions;
using KnowledgeGraph.Tests.Analysis;

namespace KnowledgeGraph.Tests.Questions.Coalitions;

/// <summary>What is asked for is cut to a limit, the same everywhere, and what was cut is said.</summary>
public sealed class CoalitionPlanTests
{
    // A ring of ten: 10 edges from both ends and 10 nodes are 30 a run, and with 60 meetings 90 a shuffle.
    private static readonly WeighedGraph Ring = new("ring", 10, [.. Enumerable.Range(0, 10).Select(i => (i, (i + 1) % 10, 1.0))]);

    [Theory]
    [InlineData(12_810, 100, 99, 10, 2)]
    [InlineData(12_809, 100, 99, 0, 1)]
    [InlineData(4_000, 66, 22, 0, 1)]
    [InlineData(3_000, 50, 0, 10, 1)]
    [InlineData(1, 1, 0, 0, 1)]
    [InlineData(0, 1, 0, 0, 1)]
    public void Half_is_for_the_data_then_comes_chance_if_it_can_tell_and_then_documents(long limit, int runs, int shuffles, int thinned, int iterations)
    {
        var plan = CoalitionPlan.Of(Ring.Weighted, meetings: 60, groups: 10, new CoalitionOptions(3, 1, Runs: 100, Shuffles: 99, Seed: 1), limit);

        Assert.Equal(new CoalitionPlan(runs, shuffles, thinned, iterations), plan);
        Assert.Equal((runs + shuffles + thinned, iterations == 1), (plan.All, plan.IsCut));
    }

    [Fact]
    public void Without_meetings_there_is_no_chance_and_few_shuffles_that_were_asked_for_are_done_whole_or_not_at_all()
    {
        var options = new CoalitionOptions(3, 1, Runs: 10, Shuffles: 5, Seed: 1);

        Assert.Equal(new CoalitionPlan(10, 0, 2, 2), CoalitionPlan.Of(Ring.Weighted, meetings: 0, groups: 2, options, 1_000));
        Assert.Equal(new CoalitionPlan(10, 5, 0, 2), CoalitionPlan.Of(Ring.Weighted, meetings: 60, groups: 0, options, 750));
        Assert.Equal(new CoalitionPlan(10, 0, 0, 1), CoalitionPlan.Of(Ring.Weighted, meetings: 60, groups: 0, options, 749));
    }

    [Fact]
    public async Task An_answer_says_what_was_cut()
    {
        using var hall = await GuildHall.OpenAsync(GuildHall.TwoCircles, new QueryLimits { MaxCoalitionWork = 1 });

        var answer = await hall.CoalitionsAsync("",
            "runs method chance { pValue shuffles message } coalitions { members { nodes { node { id } } } }");

        Assert.Equal(1, answer.GetProperty("runs").GetInt32());
        Assert.Equal(
            """
            {"pValue":null,"shuffles":0,"message":"The graph is too large to be held against chance within what one result may take (MaxCoalitionWork): 
            ask of fewer actors (types, via)."}
            """.ReplaceLineEndings(""), answer.GetProperty("chance").GetRawText());
        var method = answer.GetProperty("method").GetString();
        Assert.Contains("Of 1 run of 100 that were asked for, at resolution 1, of at most 1 iteration,", method, StringComparison.Ordinal);
        Assert.Contains("MaxCoalitionWork", method, StringComparison.Ordinal);
        Assert.Equal(["a1 a2 a3", "b1 b2 b3"], Asking.GroupsOf(answer));
    }
}
