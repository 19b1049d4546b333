using KnowledgeGraph.Neo4j.Running;

namespace KnowledgeGraph.Tests.Neo4j.Running;

/// <summary>One deadline covers all that an operation waits for, and one operation's deadline never ends another.</summary>
public sealed class DeadlinesTests : IDisposable
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(30);
    private readonly ManualTime _clock = new();
    private readonly Deadlines _deadlines;

    public DeadlinesTests() => _deadlines = new Deadlines(Time, _clock);

    [Fact]
    public void When_the_time_is_over_the_operation_is_cancelled_and_the_deadline_says_why()
    {
        using var deadline = _deadlines.Begin(CancellationToken.None);

        _clock.Advance(Time);

        Assert.True(deadline.Token.IsCancellationRequested);
        Assert.True(deadline.IsOver);
    }

    [Fact]
    public async Task A_caller_that_gives_up_cancels_the_operation_and_that_is_no_timeout()
    {
        using var caller = new CancellationTokenSource();
        using var deadline = _deadlines.Begin(caller.Token);

        await caller.CancelAsync();

        Assert.True(deadline.Token.IsCancellationRequested);
        Assert.False(deadline.IsOver);
    }

    [Fact]
    public async Task What_ends_one_operation_does_not_end_the_next()
    {
        using var first = new CancellationTokenSource();
        using (_deadlines.Begin(first.Token)) _clock.Advance(Time / 2);

        using var next = _deadlines.Begin(CancellationToken.None);
        await first.CancelAsync();
        _clock.Advance(Time / 2);

        Assert.False(next.Token.IsCancellationRequested);
        _clock.Advance(Time / 2);
        Assert.True(next.IsOver);
    }

    [Fact]
    public void A_deadline_that_is_met_allocates_nothing_once_warm()
    {
        // Only timers of the system can be set anew.
        using var deadlines = new Deadlines(Time, TimeProvider.System);
        using var caller = new CancellationTokenSource();
        for (var i = 0; i < 10; i++) deadlines.Begin(caller.Token).Dispose();
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 100; i++) deadlines.Begin(caller.Token).Dispose();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    public void Dispose() => _deadlines.Dispose();
}
