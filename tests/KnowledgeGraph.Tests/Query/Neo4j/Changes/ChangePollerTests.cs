using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Query.Backends.Neo4j.Changes;

namespace KnowledgeGraph.Tests.Query.Neo4j.Changes;

/// <summary>Polling by a clock that the test moves.</summary>
public class ChangePollerTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_last_good_poll_stays_while_later_ones_fail()
    {
        var time = new HandClock(Start);
        var answers = new Queue<Func<long>>([() => 7, () => throw new GraphQLException(ErrorCode.StoreUnavailable, "gone"), () => 8]);
        var asked = new SemaphoreSlim(0);
        await using var poller = new ChangePoller(
            _ =>
            {
                asked.Release();
                return answers.TryDequeue(out var answer) ? ValueTask.FromResult(answer()) : ValueTask.FromResult(8L);
            },
            TimeSpan.FromMilliseconds(250),
            time);

        await asked.WaitAsync(TestContext.Current.CancellationToken);
        await UntilAsync(() => poller.Last is not null);
        Assert.Equal((new ChangePoll(7, Start), null), (poller.Last, poller.Fault));

        time.Advance(TimeSpan.FromMilliseconds(250));
        await UntilAsync(() => poller.Fault is not null);
        Assert.Equal((new ChangePoll(7, Start), "gone"), (poller.Last, poller.Fault));

        time.Advance(TimeSpan.FromMilliseconds(250));
        await UntilAsync(() => poller.Fault is null);
        Assert.Equal(new ChangePoll(8, Start.AddMilliseconds(500)), poller.Last);
    }

    [Fact]
    public async Task A_poll_that_is_too_old_is_a_problem_with_its_reason()
    {
        var time = new HandClock(Start);
        var numbers = new Queue<long>([7]);
        await using var poller = new ChangePoller(
            _ => numbers.TryDequeue(out var number) ? ValueTask.FromResult(number) : throw new GraphQLException(ErrorCode.StoreUnavailable, "Neo4j is gone."), TimeSpan.FromSeconds(6), time);
        Assert.Null(poller.Problem(TimeSpan.FromSeconds(5)));

        time.Advance(TimeSpan.FromSeconds(6));
        await UntilAsync(() => poller.Fault is not null);

        Assert.Equal("The changes of other servers have not been seen for 6 s. Neo4j is gone.", poller.Problem(TimeSpan.FromSeconds(5)));
        Assert.Null(poller.Problem(TimeSpan.FromSeconds(6)));
    }

    [Fact]
    public async Task A_poll_in_course_ends_with_the_poller()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var poller = new ChangePoller(
            async stop =>
            {
                begun.SetResult();
                await Task.Delay(Timeout.Infinite, stop);
                return 0;
            },
            TimeSpan.FromMilliseconds(250),
            new HandClock(Start));
        await begun.Task.WaitAsync(TestContext.Current.CancellationToken);

        await poller.DisposeAsync();

        Assert.Null(poller.Last);
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>A clock whose timers fire when it is moved past them.</summary>
    private sealed class HandClock(DateTimeOffset start) : TimeProvider
    {
        private readonly List<HandTimer> _timers = [];
        private DateTimeOffset _now = start;

        public override DateTimeOffset GetUtcNow() => _now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new HandTimer(callback, state);
            _timers.Add(timer);
            return timer;
        }

        public void Advance(TimeSpan by)
        {
            _now += by;
            foreach (var timer in _timers) timer.Fire();
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
