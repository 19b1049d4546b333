using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Search;
using KnowledgeGraph.Search.Limits;
using static KnowledgeGraph.Tests.Search.NamedStore;

namespace KnowledgeGraph.Tests.Search.Following;

public class FollowingTests
{
    private static readonly string[] Parts = ["Lake", "North", "Trust", "Office", "Zavira", "Molkan", "of the", "Council", "S.A. de C.V.", "Bank", "Bnak"];
    private static readonly string[] Asked = ["lake", "lake trust", "north bank", "zavira molkan", "molkn", "lt", "bank of the lake", "council"];

    [Fact]
    public async Task A_search_sees_every_change_that_was_told_before_it()
    {
        await using var store = new NamedStore();
        await store.PutAsync(Body("body:1", "Lake Club"));
        await using var index = store.Index();
        for (var number = 1; number <= 100; number++)
        {
            await store.PutAsync(Body("body:1", $"Renamed Q{number}x"));
            var hits = await index.SearchAsync($"Renamed Q{number}x", null, TestContext.Current.CancellationToken);
            Assert.Equal(("body:1", 1.0), (hits.Hits[0].Id, hits.Hits[0].Score));
        }
        Assert.Empty((await index.SearchAsync("Lake Club", null, Cancellation)).Hits);

        await store.ApplyAsync(new GraphWrite { DeleteNodes = ["body:1"] }, Cancellation);
        Assert.Empty((await index.SearchAsync("Renamed Q100x", null, Cancellation)).Hits);
        Assert.Equal(1, store.Streams);
    }

    [Fact]
    public async Task It_does_not_matter_in_which_order_and_by_which_way_the_names_came()
    {
        var random = new Random(5);
        await using var store = new NamedStore();
        await using var followed = store.Index();
        for (var round = 0; round < 120; round++)
        {
            await store.PutAsync([.. Enumerable.Range(0, 1 + random.Next(9)).Select(_ => Made(random)).DistinctBy(node => node.Id)]);
            if (round % 7 == 0) await store.ApplyAsync(new GraphWrite { DeleteNodes = [$"body:{random.Next(60)}"] }, Cancellation);
            if (round % 10 > 0) continue;
            await using var fresh = store.Index();
            foreach (var query in Asked)
            {
                Assert.Equal(await HitsAsync(fresh, query), await HitsAsync(followed, query));
                Assert.Equal(await fresh.SuggestAsync(query, null, 20, Cancellation), await followed.SuggestAsync(query, null, 20, Cancellation));
            }
        }
        Assert.True(followed.State.Entities > 20);
    }

    [Fact]
    public async Task After_a_gap_the_changes_in_between_are_asked_for_and_the_store_is_not_streamed_anew()
    {
        var feed = new ChangeFeed(TimeProvider.System, TimeSpan.FromSeconds(1));
        await using var store = new NamedStore(feed: feed);
        var first = await store.PutAsync(Body("body:1", "Lake Club"));
        await using var index = store.Index();
        feed.Learn(feed.Ask(), ChangeMark.Of(first), []);
        Assert.Equal(1, (await index.SearchAsync("Lake Club", null, Cancellation)).Total);

        await store.PutAsync(Body("body:2", "Dune Club"));
        var last = await store.PutAsync(Body("body:3", "River Club"));
        feed.Learn(feed.Ask(), ChangeMark.Of(last), []);

        Assert.Equal("body:2", (await index.SearchAsync("Dune Club", null, Cancellation)).Hits[0].Id);
        Assert.Equal(1, store.Streams);
    }

    [Fact]
    public async Task A_change_that_touched_all_is_streamed()
    {
        await using var store = new NamedStore();
        await store.PutAsync(Body("body:1", "Lake Club"));
        await using var index = store.Index();
        await index.SearchAsync("lake", null, Cancellation);

        await store.PutAsync([.. Enumerable.Range(0, 1_500).Select(i => Body($"body:x{i}", $"Dune N{i}x"))]);

        Assert.Equal("body:x7", (await index.SearchAsync("Dune N7x", null, Cancellation)).Hits[0].Id);
        Assert.Equal(2, store.Streams);
    }

    [Fact]
    public async Task A_store_that_fails_is_tried_again_and_meanwhile_searches_say_why()
    {
        var time = new ManualTime();
        await using var store = new NamedStore { Failure = new InvalidOperationException("gone") };
        await store.PutAsync(Body("body:1", "Lake Club"));
        var faults = 0;
        await using var index = NameIndex.Open(store.Model, store, new NameIndexOptions
        {
            Time = time,
            OnFault = _ => Interlocked.Increment(ref faults),
            Limits = new SearchLimits { BuildingWait = TimeSpan.Zero, FollowingWait = TimeSpan.Zero },
        });
        await Eventually.HoldsAsync(() => index.State.Phase == NameIndexPhase.Failed);
        var refused = await Assert.ThrowsAsync<NamesNotReadyException>(async () => await index.SearchAsync("lake", null, Cancellation));
        Assert.Contains("could not be read", refused.Message, StringComparison.Ordinal);
        Assert.Equal("degraded", index.State.ToPart().Status);

        store.Failure = null;
        await time.AdvanceOnceAwaitedAsync(TimeSpan.FromMilliseconds(250));
        await Eventually.HoldsAsync(() => index.State.Phase == NameIndexPhase.Ready);

        Assert.Equal(1, (await index.SearchAsync("lake club", null, Cancellation)).Total);
        Assert.Equal(1, faults);
        Assert.Equal("ready", index.State.ToPart().Status);
    }

    [Fact]
    public async Task A_feed_that_knows_nothing_yet_makes_searches_wait_and_then_refuses_them()
    {
        await using var store = new NamedStore(feed: new ChangeFeed(TimeProvider.System, TimeSpan.FromSeconds(1)));
        await using var index = store.Index(limits: new SearchLimits { BuildingWait = TimeSpan.Zero });

        var refused = await Assert.ThrowsAsync<NamesNotReadyException>(async () => await index.SearchAsync("lake", null, Cancellation));

        Assert.Contains("being built: 0 entities", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<NamesNotReadyException>(async () => await index.SuggestAsync("lake", null, 5, Cancellation));
        await Assert.ThrowsAsync<NamesNotReadyException>(async () => await index.ByIdentifierAsync("x:1", Cancellation));
    }

    [Fact]
    public async Task More_names_than_the_limit_are_refused_with_the_limit()
    {
        await using var store = new NamedStore();
        await store.PutAsync(Body("body:1", "Lake Club"), Body("body:2", "Dune Club"));
        await using var index = store.Index(limits: new SearchLimits { Names = 1, FollowingWait = TimeSpan.Zero });
        await Eventually.HoldsAsync(() => index.State.Phase == NameIndexPhase.Failed);

        var refused = await Assert.ThrowsAsync<NamesNotReadyException>(async () => await index.SearchAsync("lake", null, Cancellation));

        Assert.Contains("more than 1 names", refused.Message, StringComparison.Ordinal);
    }

    private static NodeRecord Made(Random random) => Body(
        $"body:{random.Next(60)}", string.Join(' ', Enumerable.Range(0, 1 + random.Next(4)).Select(_ => Parts[random.Next(Parts.Length)])),
        $"{Parts[random.Next(Parts.Length)]} {Parts[random.Next(Parts.Length)]}");

    private static async Task<IEnumerable<(string, double, string)>> HitsAsync(NameIndex index, string query) =>
        (await index.SearchAsync(query, null, Cancellation)).Hits.Select(hit => (hit.Id, hit.Score, hit.MatchedName)).ToList();
}
