using KnowledgeGraph.Evidence.Past;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.History;
using KnowledgeGraph.Storage.Snapshots;
using KnowledgeGraph.Testing.Versions;

namespace KnowledgeGraph.Tests.Storage.History;

/// <summary>What a history refuses, and what it keeps.</summary>
public class HistoryLimitTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_that_has_not_happened_is_refused_with_the_last_one()
    {
        await using var store = await OneDocument.LoadedAsync(1);
        var pasts = Of(store, new HistoryOptions());

        var refusal = await Assert.ThrowsAsync<PastGraphException>(() => pasts.AtAsync(new Moment.AfterChange(2), Stop).AsTask());

        Assert.Equal(PastGraphProblem.NotYet, refusal.Reason);
        Assert.Contains("the last is 1", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_that_takes_more_than_is_allowed_is_refused_with_the_setting_and_the_present_is_answered()
    {
        await using var store = await OneDocument.LoadedAsync(2);
        var pasts = Of(store, new HistoryOptions { Bytes = 0 });

        var refusal = await Assert.ThrowsAsync<PastGraphException>(() => pasts.AtAsync(new Moment.AfterChange(1), Stop).AsTask());
        var now = await pasts.AtAsync(new Moment.AfterChange(2), Stop);

        Assert.Equal(PastGraphProblem.TooLarge, refusal.Reason);
        Assert.Contains("--history-memory", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(2, await now.ChangeNumberAsync(Stop));
    }

    [Fact]
    public async Task A_state_is_worked_out_once_while_it_is_kept_and_the_one_asked_for_longest_ago_goes_first()
    {
        await using var store = await OneDocument.LoadedAsync(4);
        var pasts = Of(store, new HistoryOptions { Kept = 2 });
        async Task<IGraphRecords> AtAsync(long change) => await pasts.AtAsync(new Moment.AfterChange(change), Stop);

        var (first, second) = (await AtAsync(1), await AtAsync(2));
        Assert.Same(first, await AtAsync(1));
        await AtAsync(3);

        Assert.Same(first, await AtAsync(1));
        Assert.NotSame(second, await AtAsync(2));
    }

    [Fact]
    public async Task Moments_between_which_nothing_began_are_one_state_and_a_later_load_leaves_it()
    {
        await using var store = await OneDocument.LoadedAsync(2);
        var pasts = Of(store, new HistoryOptions());
        var day = new DateTimeOffset(2020, 1, 2, 3, 4, 5, TimeSpan.Zero);

        var early = await pasts.AtAsync(new Moment.Known(day.AddYears(-20)), Stop);
        var late = await pasts.AtAsync(new Moment.Known(day.AddYears(-10)), Stop);
        await OneDocument.LoadAsync(store, 3);

        Assert.Same(early, late);
        Assert.Same(early, await pasts.AtAsync(new Moment.Known(day.AddYears(-15)), Stop));
        Assert.Equal(0, await early.ChangeNumberAsync(Stop));
    }

    [Fact]
    public async Task Another_graph_in_its_place_has_a_history_of_its_own()
    {
        await using var one = await OneDocument.LoadedAsync(3);
        await using var other = await OneDocument.LoadedAsync(2);
        var present = new Replaced(one);
        var pasts = new PastGraphs(present, new PastProjection(RandomVersion.Model), new HistoryOptions());
        var early = new DateTimeOffset(2020, 1, 2, 3, 4, 5, TimeSpan.Zero);
        Assert.Equal("T1", await TitleAsync(await pasts.AtAsync(new Moment.AfterChange(1), Stop)));
        await pasts.AtAsync(new Moment.Known(early), Stop);

        present.Store = other;
        await OneDocument.LoadAsync(other, 7);

        Assert.Equal("T2", await TitleAsync(await pasts.AtAsync(new Moment.AfterChange(2), Stop)));
        Assert.Equal("T7", await TitleAsync(await pasts.AtAsync(new Moment.AfterChange(3), Stop)));
        Assert.Equal(0, await (await pasts.AtAsync(new Moment.Known(early), Stop)).ChangeNumberAsync(Stop));
    }

    private static async Task<string> TitleAsync(IGraphRecords graph) =>
        $"{Assert.Single(await graph.NodesAsync(["doc:d"], Stop)).Properties["title"]}".Trim('"');

    private sealed class Replaced(EmbeddedStore store) : IPresent
    {
        public bool IsAtHand => true;

        public EmbeddedStore Store { get; set; } = store;

        public (string Status, string? Problem) State => ("ready", null);

        public ValueTask<GraphSnapshot> CurrentAsync(CancellationToken cancellation) => ValueTask.FromResult(Store.Current);
    }

    private static PastGraphs Of(EmbeddedStore store, HistoryOptions options) => new(new OwnPresent(store), new PastProjection(RandomVersion.Model), options);
}
