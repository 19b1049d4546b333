using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.History;
using KnowledgeGraph.Testing.Versions;

namespace KnowledgeGraph.Tests.Storage.History;

/// <summary>The copy of another store: filled when it is asked for, bounded, and telling how it stands.</summary>
public class FollowedPresentTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_filled_when_it_is_asked_for_and_follows_the_store()
    {
        await using var store = await OneDocument.LoadedAsync(1);
        await using var copy = Of(store, new HistoryOptions());
        Assert.Equal(("not filled", null), copy.State);

        Assert.Equal(1, (await copy.CurrentAsync(Stop)).ChangeNumber);
        Assert.Equal(("ready at change 1", null), copy.State);
        await OneDocument.LoadAsync(store, 2);

        var snapshot = await copy.CurrentAsync(Stop);
        Assert.Equal((2, store.Current.NodeCount, store.Current.RelationshipCount), (snapshot.ChangeNumber, snapshot.NodeCount, snapshot.RelationshipCount));
    }

    [Fact]
    public async Task One_that_is_filled_ahead_is_not_waited_for_by_whoever_asks_first()
    {
        await using var store = await OneDocument.LoadedAsync(1);
        await using var copy = Of(store, new HistoryOptions());

        copy.Fill();
        Assert.True(await copy.WaitAsync(() => copy.State.Status == "ready at change 1", () => TimeSpan.FromMinutes(1), Stop));

        Assert.Equal(1, (await copy.CurrentAsync(Stop)).ChangeNumber);
    }

    [Fact]
    public async Task A_store_that_takes_more_than_is_allowed_is_refused_with_the_setting_and_readiness_says_so()
    {
        await using var store = await OneDocument.LoadedAsync(1);
        await using var copy = Of(store, new HistoryOptions { Bytes = 100 });

        var refusal = await Assert.ThrowsAsync<PastGraphException>(() => copy.CurrentAsync(Stop).AsTask());

        Assert.Equal(PastGraphProblem.TooLarge, refusal.Reason);
        Assert.Contains("--history-memory", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(("degraded", refusal.Message), copy.State);
    }

    private static FollowedPresent Of(EmbeddedStore store, HistoryOptions options) =>
        new(RandomVersion.Model, store, options, TimeProvider.System, fault => throw fault);
}
