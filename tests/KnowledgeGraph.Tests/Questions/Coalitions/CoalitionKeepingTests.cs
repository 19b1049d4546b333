using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Projections;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Opening;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Roots;
using KnowledgeGraph.Questions.Actors;
using KnowledgeGraph.Questions.Arguments;
using KnowledgeGraph.Questions.Coalitions;
using KnowledgeGraph.Questions.Graphs;
using KnowledgeGraph.Questions.Keeping;
using KnowledgeGraph.Questions.Limits;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Storage.History;
using KnowledgeGraph.Tests.Query;

namespace KnowledgeGraph.Tests.Questions.Coalitions;

/// <summary>What was found is kept by what it hangs on, and who cannot wait for it is told how far it is.</summary>
public sealed class CoalitionKeepingTests
{
    [Fact]
    public async Task Changes_that_touch_nothing_of_the_graph_of_actors_leave_its_fingerprint()
    {
        using var hall = await GuildHall.OpenAsync(GuildHall.TwoCircles);
        var before = Fingerprint(hall, CoalitionBasis.Participation);

        await GuildHall.AddAsync(hall, ["a1 KNOWS b2", "a1 SPEAKS_ON law:1 AYE", "z SERVES house:x", "feast:1 SERVED dish:1"], from: 100);
        await hall.Store.ApplyAsync(new GraphWrite { PutNodes = [GuildHall.Node("master:a1", ("town", "Lyon"))] }, Stop);

        Assert.Equal(before, Fingerprint(hall, CoalitionBasis.Participation));
    }

    [Fact]
    public async Task Changes_that_touch_it_give_it_another()
    {
        using var hall = await GuildHall.OpenAsync(GuildHall.TwoCircles);
        List<string> seen = [Fingerprint(hall, CoalitionBasis.Participation)];

        foreach (var line in (string[])["a2 DINES_AT feast:7", "z DINES_AT feast:99", "feast:1 HELD_FOR craft:1"])
        {
            await GuildHall.AddAsync(hall, [line], from: 100 + seen.Count);
            seen.Add(Fingerprint(hall, CoalitionBasis.Participation));
        }
        await hall.Store.ApplyAsync(new GraphWrite { DeleteRelationships = ["rel:0"] }, Stop);
        seen.Add(Fingerprint(hall, CoalitionBasis.Participation));

        Assert.Equal(5, seen.Distinct().Count());
    }

    [Fact]
    public async Task Other_stances_of_the_same_sums_have_another_fingerprint()
    {
        using var one = await GuildHall.OpenAsync(["x SPEAKS_ON law:1 AYE", "y SPEAKS_ON law:1 AYE", "x SPEAKS_ON law:2 AYE", "y SPEAKS_ON law:2 NAY"]);
        using var other = await GuildHall.OpenAsync(["x SPEAKS_ON law:1 AYE", "y SPEAKS_ON law:1 NAY", "x SPEAKS_ON law:2 AYE", "y SPEAKS_ON law:2 AYE"]);

        Assert.NotEqual(Fingerprint(one, CoalitionBasis.Stances), Fingerprint(other, CoalitionBasis.Stances));
    }

    [Fact]
    public async Task After_a_change_the_answer_is_that_of_the_state_it_names()
    {
        using var hall = await GuildHall.OpenAsync(GuildHall.TwoCircles);
        const string Fields = "snapshot { change } coalitions { members { nodes { node { id } } } }";
        var before = await hall.CoalitionsAsync("", Fields);

        await GuildHall.AddAsync(hall, ["a1 KNOWS b2"], from: 100);
        var untouched = await hall.CoalitionsAsync("", Fields);
        await GuildHall.AddAsync(hall, [.. GuildHall.Circle("c", 20)], from: 200);
        var touched = await hall.CoalitionsAsync("", Fields);

        Assert.Equal([1, 2, 3], new[] { before, untouched, touched }.Select(answer => answer.GetProperty("snapshot").GetProperty("change").GetInt32()));
        Assert.Equal(Asking.GroupsOf(before), Asking.GroupsOf(untouched));
        Assert.Equal([.. Asking.GroupsOf(before), "c1 c2 c3"], Asking.GroupsOf(touched));
    }

    [Fact]
    public async Task Who_cannot_wait_is_told_how_far_it_is_and_finds_it_done_later()
    {
        using var hall = await GuildHall.OpenAsync(GuildHall.TwoCircles);
        using var release = new ManualResetEventSlim();
        await using var plans = StorePlans.Over(
            hall.Model, hall.Store, new QueryLimits(), new HistoryOptions(), TimeProvider.System, texts: null, fault => hall.Faults.Add(fault));
        var (works, progress) = (new KeptResults<ActorWork>(most: 4, "actors"), new CoalitionProgress());
        var access = new GraphAccess(hall.Model, new QuestionLimits());
        access.Attach(plans.Pasts, hall.Store);
        var before = works.GetAsync(hall.Store.Current, "before", Hold, Stop);

        var first = await RefusedAsync();
        progress.Begin(199);
        progress.Step();
        var second = await RefusedAsync();
        progress.End();
        release.Set();

        Assert.Contains("the graph of actors is being made", first, StringComparison.Ordinal);
        Assert.Contains("1 of 199 runs", second, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => before);
        var answer = Assert.IsType<CoalitionResult>(await AskAsync(TimeSpan.FromMinutes(2)));
        Assert.Equal(2, answer.Context.Found.Coalitions.Count);
        Assert.Null(progress.Told);

        ActorWork Hold()
        {
            release.Wait(Stop);
            throw new InvalidOperationException();
        }

        async Task<string> RefusedAsync()
        {
            var refusal = await Assert.ThrowsAsync<GraphQLException>(async () => await AskAsync(TimeSpan.Zero));
            var error = Assert.Single(refusal.Errors);
            Assert.Equal(ErrorCode.StoreUnavailable, error.Code);
            return error.Message;
        }

        ValueTask<RootValue> AskAsync(TimeSpan wait)
        {
            var asked = new Asked(hall.Model, new QuestionLimits { ListWait = wait });
            var root = new CoalitionsRoot(access, new ActorArguments(hall.Model, asked), works, progress, asked, TimeProvider.System);
            var field = new SelectedField("coalitions", new Dictionary<string, object?>(StringComparer.Ordinal), []);
            return root.AnswerAsync(new RootCall(field, ValidAt: null, IsDatedOnly: false, Then: null), Stop);
        }
    }

    [Fact]
    public void Readiness_tells_how_many_runs_have_ended_and_that_nothing_is_being_worked_out()
    {
        var progress = new CoalitionProgress();
        Assert.Equal(("coalitions", "ready", true), (progress.Part.Name, progress.Part.Status, progress.Part.IsOk));

        progress.Begin(12);
        progress.Step();
        progress.Step();

        Assert.Equal(("working out, 2 of 12 runs", true, false), (progress.Part.Status, progress.Part.IsOk, progress.Part.IsRequired));
        progress.End();
        Assert.Equal("ready", progress.Part.Status);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Fingerprint(Answering hall, CoalitionBasis basis)
    {
        var graph = new SnapshotGraph(hall.Store.Current, new GraphShape(hall.Model), TieScope.All);
        var scope = new ActorScope(basis, Types: null, Via: null, FoldInto: null, PairWeights.Newman);
        return ActorWork.Of(graph, scope, new WorkBudget(long.MaxValue, Stop)).Fingerprint;
    }
}
