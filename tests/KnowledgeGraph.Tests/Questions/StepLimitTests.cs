using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Opening;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Questions.Arguments;
using KnowledgeGraph.Questions.Comparisons;
using KnowledgeGraph.Questions.Graphs;
using KnowledgeGraph.Questions.Limits;
using KnowledgeGraph.Questions.Timelines;
using KnowledgeGraph.Storage.History;

namespace KnowledgeGraph.Tests.Questions;

/// <summary>Questions that would have to look at more than they may are refused, with what to do.</summary>
public sealed class StepLimitTests
{
    private static readonly string[] OneFirm = ["firm:a"];

    [Fact]
    public async Task A_timeline_of_an_entity_looks_at_no_more_relationships_than_it_may() =>
        await RefusesAsync(
            (access, asked) => new TimelineRoot(access.Shape.Model, access, asked, TimeProvider.System), "timeline", ("of", OneFirm), "Ask for a shorter time");

    [Fact]
    public async Task A_comparison_of_everything_looks_at_no_more_relationships_than_it_may() =>
        await RefusesAsync(
            (access, asked) => new CompareRoot(access, asked, TimeProvider.System), "compare", ("of", null), "Ask for what differs at some entities (of).");

    private static async Task RefusesAsync(
        Func<GraphAccess, Asked, IRootField> rootOf, string name, (string Name, object? Value) argument, string remedy)
    {
        using var firms = await DatedFirms.ByHandAsync();
        await using var plans = StorePlans.Over(
            firms.Model, firms.Store, new QueryLimits(), new HistoryOptions(), TimeProvider.System, texts: null, fault => firms.Faults.Add(fault));
        var access = new GraphAccess(firms.Model, new QuestionLimits());
        access.Attach(plans.Pasts, firms.Store);
        var arguments = new Dictionary<string, object?>
        {
            ["before"] = DatedFirms.Days("1990"),
            ["after"] = DatedFirms.Days("2000"),
            [argument.Name] = argument.Value,
        };
        if (name == "timeline") arguments.Remove("after");
        var root = rootOf(access, new Asked(firms.Model, new QuestionLimits { MaxSteps = 2 }));

        var refusal = await Assert.ThrowsAsync<GraphQLException>(async () => await root.AnswerAsync(
            new RootCall(new SelectedField(name, arguments, []), ValidAt: null, IsDatedOnly: false, Then: null), TestContext.Current.CancellationToken));

        var error = Assert.Single(refusal.Errors);
        Assert.Equal(ErrorCode.LimitExceeded, error.Code);
        Assert.Contains("MaxSteps", error.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, error.Message, StringComparison.Ordinal);
    }
}
