using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Questions.Keeping;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Tests.Storage;

namespace KnowledgeGraph.Tests.Questions.Keeping;

public sealed class KeptResultsTests
{
    [Fact]
    public async Task A_result_is_worked_out_once_for_a_state_and_a_key()
    {
        using var store = TestGraph.InMemory();
        var (results, worked) = (new KeptResults<int>(most: 2, "numbers"), 0);

        Assert.Equal(1, await results.GetAsync(store.Current, "a", () => ++worked, Stop));
        Assert.Equal(1, await results.GetAsync(store.Current, "a", () => ++worked, Stop));
        Assert.Equal(2, await results.GetAsync(store.Current, "b", () => ++worked, Stop));
        Change(store);
        Assert.Equal(3, await results.GetAsync(store.Current, "a", () => ++worked, Stop));
    }

    [Fact]
    public async Task A_failure_is_told_to_who_waits_and_tried_again_for_who_asks_next()
    {
        using var store = TestGraph.InMemory();
        var (results, tries) = (new KeptResults<int>(most: 2, "numbers"), 0);

        await Assert.ThrowsAsync<IOException>(() => results.GetAsync(store.Current, "a", Try, Stop));

        Assert.Equal(2, await results.GetAsync(store.Current, "a", Try, Stop));
        Assert.Equal(2, await results.GetAsync(store.Current, "a", Try, Stop));

        int Try() => ++tries == 1 ? throw new IOException() : tries;
    }

    [Fact]
    public async Task That_it_is_too_much_is_a_result_and_kept()
    {
        using var store = TestGraph.InMemory();
        var (results, tries) = (new KeptResults<int>(most: 2, "numbers"), 0);

        for (var i = 0; i < 2; i++) await Assert.ThrowsAsync<WorkExceededException>(() => results.GetAsync(store.Current, "a", Try, Stop));

        Assert.Equal(1, tries);

        int Try()
        {
            tries++;
            new WorkBudget(1, CancellationToken.None).Spend(2);
            return 0;
        }
    }

    [Fact]
    public async Task A_result_of_no_state_holds_for_any_that_gives_its_key_and_is_none_of_a_state()
    {
        using var store = TestGraph.InMemory();
        var (results, worked) = (new KeptResults<int>(most: 2, "numbers"), 0);

        Assert.Equal(1, await results.GetAsync(null, "a", () => ++worked, Stop));
        Change(store);
        Assert.Equal(1, await results.GetAsync(null, "a", () => ++worked, Stop));
        Assert.Equal(2, await results.GetAsync(store.Current, "a", () => ++worked, Stop));
        Assert.Equal(3, await results.GetAsync(null, "b", () => ++worked, Stop));
    }

    [Fact]
    public async Task The_one_that_was_asked_for_longest_ago_is_let_go()
    {
        using var store = TestGraph.InMemory();
        var (results, worked) = (new KeptResults<int>(most: 2, "numbers"), 0);
        foreach (var key in (string[])["a", "b", "a", "c"]) await results.GetAsync(store.Current, key, () => ++worked, Stop);

        Assert.Equal(1, await results.GetAsync(store.Current, "a", () => ++worked, Stop));
        Assert.Equal(4, await results.GetAsync(store.Current, "b", () => ++worked, Stop));
    }

    [Fact]
    public async Task Who_gives_up_leaves_the_work_to_who_asks_next()
    {
        using var store = TestGraph.InMemory();
        using var release = new ManualResetEventSlim();
        using var gaveUp = new CancellationTokenSource();
        var (results, worked) = (new KeptResults<int>(most: 2, "numbers"), 0);
        var first = results.GetAsync(store.Current, "a", Work, gaveUp.Token);

        await gaveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        var second = results.GetAsync(store.Current, "a", Work, Stop);
        release.Set();

        Assert.Equal(1, await second);

        int Work()
        {
            release.Wait(Stop);
            return ++worked;
        }
    }

    [Fact]
    public async Task One_more_than_are_kept_waits_for_room()
    {
        using var store = TestGraph.InMemory();
        using var release = new ManualResetEventSlim();
        var results = new KeptResults<int>(most: 2, "numbers");
        var waiting = ((string[])["a", "b", "c"]).Select(key => results.GetAsync(store.Current, key, Work, Stop)).ToArray();

        Assert.False(waiting[2].IsCompleted);
        release.Set();

        Assert.All(await Task.WhenAll(waiting), result => Assert.Equal(7, result));

        int Work()
        {
            release.Wait(Stop);
            return 7;
        }
    }

    [Fact]
    public async Task What_all_have_given_up_before_it_began_is_not_begun()
    {
        using var store = TestGraph.InMemory();
        using var release = new ManualResetEventSlim();
        using var gaveUp = new CancellationTokenSource();
        var (results, hasBegun) = (new KeptResults<int>(most: 2, "numbers"), false);
        using var hasTurn = new ManualResetEventSlim();
        var first = results.GetAsync(store.Current, "a", Hold, Stop);
        hasTurn.Wait(Stop);
        var second = results.GetAsync(store.Current, "b", Begin, gaveUp.Token);

        await gaveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        release.Set();

        Assert.Equal(1, await first);
        Assert.Equal(3, await results.GetAsync(store.Current, "c", () => 3, Stop));
        Assert.False(hasBegun);

        int Hold()
        {
            hasTurn.Set();
            release.Wait(Stop);
            return 1;
        }

        int Begin()
        {
            hasBegun = true;
            return 2;
        }
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static void Change(GraphStore store) => store.Apply(new GraphWrite { PutNodes = [TestGraph.Node("p:1", "Person")] });
}
