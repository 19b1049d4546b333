using System.Buffers;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Query.Limits;

namespace KnowledgeGraph.Query.Operations;

/// <summary>
/// Lets so many operations run at once, and so many wait for their turn, in order; one more is refused at once, with the time after which
/// it may be tried again. The wait counts into the operation's time. Hot path: while turns are free, one semaphore and no allocation.
/// </summary>
public sealed class OperationGate : IOperationRunner, IDisposable
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);
    private readonly IOperationRunner _runner;
    private readonly QueryLimits _limits;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _turns;
    private int _waiting;

    /// <summary>A gate before a runner.</summary>
    /// <param name="runner">Runs what is let through.</param>
    /// <param name="limits">How many run, wait, and how long.</param>
    /// <param name="time">The clock.</param>
    public OperationGate(IOperationRunner runner, QueryLimits limits, TimeProvider time)
    {
        (_runner, _limits, _time) = (runner, limits, time);
        _turns = new SemaphoreSlim(limits.MaxConcurrentOperations);
    }

    /// <summary>How many operations wait for their turn.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <inheritdoc/>
    public ValueTask<OperationOutcome> RunAsync(OperationRequest request, IBufferWriter<byte> output, CancellationToken cancellation)
    {
        if (_turns.Wait(0, CancellationToken.None)) return RunInTurnAsync(request, output, cancellation);
        if (Interlocked.Increment(ref _waiting) <= _limits.MaxWaitingOperations) return WaitAsync(request, output, cancellation);
        Interlocked.Decrement(ref _waiting);
        var refusal = new GraphQLError(ErrorCode.LimitExceeded,
            $"The server is busy: {_limits.MaxConcurrentOperations} operations run (MaxConcurrentOperations), and {_limits.MaxWaitingOperations} wait "
            + $"for their turn (MaxWaitingOperations), which is as many as may. Try again in {RetryAfter.TotalSeconds} s, and send fewer at once.");
        return ValueTask.FromResult(ErrorResponse.Write(output, [refusal]) with { RetryAfter = RetryAfter });
    }

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();

    private async ValueTask<OperationOutcome> WaitAsync(OperationRequest request, IBufferWriter<byte> output, CancellationToken cancellation)
    {
        using var deadline = new Deadline(_limits.Timeout, _time, cancellation);
        try
        {
            try
            {
                await _turns.WaitAsync(deadline.Token);
            }
            finally
            {
                Interlocked.Decrement(ref _waiting);
            }
            return await RunInTurnAsync(request, output, deadline.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return ErrorResponse.Write(output, _limits.TimedOut().Errors);
        }
        catch (OperationCanceledException)
        {
            throw new OperationCanceledException(cancellation);
        }
    }

    private ValueTask<OperationOutcome> RunInTurnAsync(OperationRequest request, IBufferWriter<byte> output, CancellationToken cancellation)
    {
        var run = _runner.RunAsync(request, output, cancellation);
        if (!run.IsCompletedSuccessfully) return FinishAsync(run);
        _turns.Release();
        return run;
    }

    private async ValueTask<OperationOutcome> FinishAsync(ValueTask<OperationOutcome> run)
    {
        try
        {
            return await run;
        }
        finally
        {
            _turns.Release();
        }
    }
}
