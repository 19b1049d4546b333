using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model.Changes;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Neo4j.Changes;
using KnowledgeGraph.Records.Changes;

namespace KnowledgeGraph.Tests.Neo4j.Changes;

/// <summary>Polling by a clock that the test moves.</summary>
public class ChangePollerTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);
    private static readonly DateTimeOffset Start = DateTimeOffset.UnixEpoch;

    [Fact]
    public async Task The_last_good_poll_stays_while_later_ones_fail()
    {
        var time = new ManualTime();
        var answers = new Queue<Func<long>>([() => 7, () => throw new GraphQLException(ErrorCode.StoreUnavailable, "gone"), () => 8]);
        await using var poller = new ChangePoller(
            (_, _) => ValueTask.FromResult(Seen(answers.TryDequeue(out var answer) ? answer() : 8L)),
            new ChangeFeed(time, TimeSpan.FromSeconds(1)),
            Interval,
            time);
        await Eventually.HoldsAsync(() => poller.Last is not null);
        Assert.Equal((new ChangePoll(7, Start), null), (poller.Last, poller.Fault));

        await time.AdvanceOnceAwaitedAsync(Interval);
        await Eventually.HoldsAsync(() => poller.Fault is not null);
        Assert.Equal((new ChangePoll(7, Start), "gone"), (poller.Last, poller.Fault));

        await time.AdvanceOnceAwaitedAsync(Interval);
        await Eventually.HoldsAsync(() => poller.Fault is null && poller.Last != new ChangePoll(7, Start));
        Assert.Equal(new ChangePoll(8, Start.AddMilliseconds(500)), poller.Last);
    }

    [Fact]
    public async Task A_poll_that_is_too_old_is_a_problem_with_its_reason()
    {
        var time = new ManualTime();
        var answers = new Queue<ChangesSeen>([Seen(7)]);
        await using var poller = new ChangePoller(
            (_, _) => answers.TryDequeue(out var seen) ? ValueTask.FromResult(seen) : throw new GraphQLException(ErrorCode.StoreUnavailable, "Neo4j is gone."),
            new ChangeFeed(time, TimeSpan.FromSeconds(1)),
            TimeSpan.FromSeconds(6),
            time);
        Assert.Null(poller.Problem(TimeSpan.FromSeconds(5)));

        await time.AdvanceOnceAwaitedAsync(TimeSpan.FromSeconds(6));
        await Eventually.HoldsAsync(() => poller.Fault is not null);

        Assert.Equal("The changes of other servers have not been seen for 6 s. Neo4j is gone.", poller.Problem(TimeSpan.FromSeconds(5)));
        Assert.Null(poller.Problem(TimeSpan.FromSeconds(6)));
    }

    [Fact]
    public async Task The_feed_learns_what_the_polls_tell_and_a_hint_brings_the_next_one_at_once()
    {
        var time = new ManualTime();
        var feed = new ChangeFeed(time, TimeSpan.FromSeconds(1));
        var known = new List<long?>();
        await using var poller = new ChangePoller(
            (number, _) =>
            {
                known.Add(number);
                return ValueTask.FromResult(known.Count == 1 ? Seen(3) : new ChangesSeen(new ChangeMark(4, 40), StoreLayout.Current, [Change(3), Change(4)]));
            },
            feed,
            Interval,
            time);
        await Eventually.HoldsAsync(() => feed.Last is { Number: 3 });

        feed.Suspect();

        await Eventually.HoldsAsync(() => feed.Last is { Number: 4 });
        Assert.Equal([null, 3L], known);
    }

    [Fact]
    public async Task A_poll_in_course_ends_with_the_poller()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var time = new ManualTime();
        var poller = new ChangePoller(
            async (_, stop) =>
            {
                begun.SetResult();
                await Task.Delay(Timeout.Infinite, stop);
                return Seen(0);
            },
            new ChangeFeed(time, TimeSpan.FromSeconds(1)),
            Interval,
            time);
        await begun.Task.WaitAsync(TestContext.Current.CancellationToken);

        await poller.DisposeAsync();

        Assert.Null(poller.Last);
    }

    private static Change Change(long number) => new(number, new DateTimeOffset(number * 10, TimeSpan.Zero), [], TouchedIds: null);

    private static ChangesSeen Seen(long number) => new(new ChangeMark(number, number * 10), StoreLayout.Current, []);
}
