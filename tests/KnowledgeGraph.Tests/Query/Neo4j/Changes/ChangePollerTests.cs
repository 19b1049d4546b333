using System.Collections.Concurrent;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Query.Backends.Neo4j.Changes;
using KnowledgeGraph.Query.Changes;
using KnowledgeGraph.Query.Model;

namespace KnowledgeGraph.Tests.Query.Neo4j.Changes;

/// <summary>Polling by a clock that the test moves.</summary>
public class ChangePollerTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly GraphParts Parts = new(ModelLoader.Load([("model.graphql", "type T @node { name: String! }")]));

    [Fact]
    public async Task The_last_good_poll_stays_while_later_ones_fail()
    {
        var time = new HandClock(Start);
        var answers = new Queue<Func<long>>([() => 7, () => throw new GraphQLException(ErrorCode.StoreUnavailable, "gone"), () => 8]);
        await using var poller = new ChangePoller(
            (_, _) => ValueTask.FromResult(Seen(answers.TryDequeue(out var answer) ? answer() : 8L)),
            new ChangeFollower(Parts, time, TimeSpan.FromSeconds(1)),
            Interval,
            time);
        await Eventually.HoldsAsync(() => poller.Last is not null);
        Assert.Equal((new ChangePoll(7, Start), null), (poller.Last, poller.Fault));

        await AdvanceAsync(time);
        await Eventually.HoldsAsync(() => poller.Fault is not null);
        Assert.Equal((new ChangePoll(7, Start), "gone"), (poller.Last, poller.Fault));

        await AdvanceAsync(time);
        await Eventually.HoldsAsync(() => poller.Fault is null && poller.Last != new ChangePoll(7, Start));
        Assert.Equal(new ChangePoll(8, Start.AddMilliseconds(500)), poller.Last);
    }

    [Fact]
    public async Task A_poll_that_is_too_old_is_a_problem_with_its_reason()
    {
        var time = new HandClock(Start);
        var answers = new Queue<ChangesSeen>([Seen(7)]);
        await using var poller = new ChangePoller(
            (_, _) => answers.TryDequeue(out var seen) ? ValueTask.FromResult(seen) : throw new GraphQLException(ErrorCode.StoreUnavailable, "Neo4j is gone."),
            new ChangeFollower(Parts, time, TimeSpan.FromSeconds(1)),
            TimeSpan.FromSeconds(6),
            time);
        Assert.Null(poller.Problem(TimeSpan.FromSeconds(5)));

        time.Advance(TimeSpan.FromSeconds(6));
        await Eventually.HoldsAsync(() => poller.Fault is not null);

        Assert.Equal("The changes of other servers have not been seen for 6 s. Neo4j is gone.", poller.Problem(TimeSpan.FromSeconds(5)));
        Assert.Null(poller.Problem(TimeSpan.FromSeconds(6)));
    }

    [Fact]
    public async Task A_follower_learns_what_the_polls_tell_and_a_hint_brings_the_next_one_at_once()
    {
        var time = new HandClock(Start);
        var follower = new ChangeFollower(Parts, time, TimeSpan.FromSeconds(1));
        var known = new List<long?>();
        await using var poller = new ChangePoller(
            (number, _) =>
            {
                known.Add(number);
                return ValueTask.FromResult(known.Count == 1 ? Seen(3) : new ChangesSeen(new ChangeMark(4, 40), [new Touch(new ChangeMark(3, 30), null), new Touch(new ChangeMark(4, 40), null)]));
            },
            follower,
            Interval,
            time);
        await Eventually.HoldsAsync(() => follower.Last is { Number: 3 });

        follower.Suspect();

        await Eventually.HoldsAsync(() => follower.Last is { Number: 4 });
        Assert.Equal([null, 3L], known);
    }

    [Fact]
    public async Task A_poll_in_course_ends_with_the_poller()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var time = new HandClock(Start);
        var poller = new ChangePoller(
            async (_, stop) =>
            {
                begun.SetResult();
                await Task.Delay(Timeout.Infinite, stop);
                return Seen(0);
            },
            new ChangeFollower(Parts, time, TimeSpan.FromSeconds(1)),
            Interval,
            time);
        await begun.Task.WaitAsync(TestContext.Current.CancellationToken);

        await poller.DisposeAsync();

        Assert.Null(poller.Last);
    }

    private static ChangesSeen Seen(long number) => new(new ChangeMark(number, number * 10), []);

    // The poller waits for the clock only once its last answer is dealt with.
    private static async Task AdvanceAsync(HandClock time)
    {
        await Eventually.HoldsAsync(() => time.HasTimer);
        time.Advance(Interval);
    }

    /// <summary>A clock whose timers fire once, when it is moved past them.</summary>
    private sealed class HandClock(DateTimeOffset start) : TimeProvider
    {
        private readonly ConcurrentQueue<HandTimer> _timers = [];
        private DateTimeOffset _now = start;

        public bool HasTimer => !_timers.IsEmpty;

        public override DateTimeOffset GetUtcNow() => _now;

        public override long GetTimestamp() => _now.UtcTicks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new HandTimer(callback, state);
            _timers.Enqueue(timer);
            return timer;
        }

        public void Advance(TimeSpan by)
        {
            _now += by;
            while (_timers.TryDequeue(out var timer)) timer.Fire();
        }

        private sealed class HandTimer(TimerCallback callback, object? state) : ITimer
        {
            public void Fire() => callback(state);

            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
                // Nothing is held.
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
