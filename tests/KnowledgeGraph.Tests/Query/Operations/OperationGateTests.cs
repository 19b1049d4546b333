using System.Buffers;
using System.Text;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Operations;

namespace KnowledgeGraph.Tests.Query.Operations;

/// <summary>So many operations run at once, so many wait, and one more is refused.</summary>
public sealed class OperationGateTests : IDisposable
{
    private static readonly QueryLimits Two = new() { MaxConcurrentOperations = 2, MaxWaitingOperations = 1, Timeout = TimeSpan.FromSeconds(30) };
    private readonly ManualTime _time = new();
    private readonly Held _held = new();
    private readonly OperationGate _gate;

    public OperationGateTests() => _gate = new OperationGate(_held, Two, _time);

    [Fact]
    public async Task As_many_as_may_run_do_one_waits_and_the_next_is_refused_with_both_limits()
    {
        var (first, second) = (RunAsync(), RunAsync());
        var third = RunAsync();

        var (outcome, text) = await RunAsync();

        Assert.Equal((2, 1), (_held.Running.Count, _gate.Waiting));
        Assert.Equal((ErrorCode.LimitExceeded, TimeSpan.FromSeconds(1)), (outcome.Error!.Value, outcome.RetryAfter!.Value));
        Assert.Contains("2 operations run (MaxConcurrentOperations), and 1 wait for their turn (MaxWaitingOperations)", text, StringComparison.Ordinal);
        Assert.False(first.IsCompleted || second.IsCompleted || third.IsCompleted);
    }

    [Fact]
    public async Task A_turn_that_is_over_goes_to_who_waits()
    {
        var first = RunAsync();
        _ = RunAsync();
        var third = RunAsync();

        _held.Running[0].SetResult();
        await first;
        await _held.BegunAsync(3);

        _held.Running[2].SetResult();
        Assert.True((await third).Outcome.IsComplete);
        Assert.Equal(0, _gate.Waiting);
    }

    [Fact]
    public async Task A_run_that_fails_gives_its_turn_back()
    {
        var failing = RunAsync();
        _ = RunAsync();
        _held.Running[0].SetException(new InvalidOperationException("broken"));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await failing);

        _ = RunAsync();

        Assert.Equal((3, 0), (_held.Running.Count, _gate.Waiting));
    }

    [Fact]
    public async Task A_turn_that_does_not_come_in_the_time_of_an_operation_is_a_timeout()
    {
        _ = RunAsync();
        _ = RunAsync();
        var third = RunAsync();

        _time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(ErrorCode.Timeout, (await third).Outcome.Error);
        Assert.Equal(0, _gate.Waiting);
    }

    [Fact]
    public async Task The_wait_counts_into_the_time_of_the_operation()
    {
        var first = RunAsync();
        _ = RunAsync();
        var third = RunAsync();
        _time.Advance(TimeSpan.FromSeconds(20));
        _held.Running[0].SetResult();
        await first;
        await _held.BegunAsync(3);

        _time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(ErrorCode.Timeout, (await third).Outcome.Error);
    }

    [Fact]
    public async Task Who_gives_up_leaves_the_queue()
    {
        _ = RunAsync();
        _ = RunAsync();
        using var giving = new CancellationTokenSource();
        var third = RunUntilAsync(giving.Token);

        await giving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await third);
        Assert.Equal(0, _gate.Waiting);
        Assert.False(RunAsync().IsCompleted, "The place in the queue is free again.");
    }

    public void Dispose()
    {
        _gate.Dispose();
        _held.Dispose();
    }

    private Task<(OperationOutcome Outcome, string Text)> RunAsync() => RunUntilAsync(TestContext.Current.CancellationToken);

    private async Task<(OperationOutcome Outcome, string Text)> RunUntilAsync(CancellationToken cancellation)
    {
        var output = new ArrayBufferWriter<byte>();
        var outcome = await _gate.RunAsync(new OperationRequest { Document = ReadOnlyMemory<byte>.Empty }, output, cancellation);
        return (outcome, Encoding.UTF8.GetString(output.WrittenSpan));
    }

    /// <summary>Runs end when the test says so.</summary>
    private sealed class Held : IOperationRunner, IDisposable
    {
        private readonly SemaphoreSlim _begun = new(0);
        private int _awaited;

        public List<TaskCompletionSource> Running { get; } = [];

        public async ValueTask<OperationOutcome> RunAsync(OperationRequest request, IBufferWriter<byte> output, CancellationToken cancellation)
        {
            var end = new TaskCompletionSource();
            Running.Add(end);
            _begun.Release();
            await end.Task.WaitAsync(cancellation);
            return OperationOutcome.Complete;
        }

        public void Dispose() => _begun.Dispose();

        /// <summary>Waits until so many runs have begun in all.</summary>
        public async Task BegunAsync(int runs)
        {
            for (; _awaited < runs; _awaited++) await _begun.WaitAsync(TestContext.Current.CancellationToken);
        }
    }
}
