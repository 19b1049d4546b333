using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Neo4j.Limits;
using KnowledgeGraph.Neo4j.Telemetry;

namespace KnowledgeGraph.Neo4j.Running;

/// <summary>
/// Lets operations of new shapes through a few at a time. Neo4j plans such an operation for up to a second and more, on a processor
/// that runs known ones in a millisecond, and two at once take twice as long; known shapes never come here. Operations that nobody waits
/// for (warm-ups) take a turn only when no other wants it.
/// </summary>
internal sealed class PlanningGate(Neo4jLimits limits, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly LinkedList<TaskCompletionSource> _asked = [];
    private readonly LinkedList<TaskCompletionSource> _warmUps = [];
    private int _free = limits.PlannedAtOnce;

    /// <summary>Operations that wait for their turn, warm-ups included.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate) return _asked.Count + _warmUps.Count;
        }
    }

    /// <summary>Waits for a turn, which <see cref="Leave"/> ends.</summary>
    /// <param name="isWarmUp">Whether all others go first; it waits for as long as that takes.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="GraphQLException">TIMEOUT: too many wait, or the turn did not come in time.</exception>
    public ValueTask EnterAsync(bool isWarmUp, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var begun = time.GetTimestamp();
        var queue = isWarmUp ? _warmUps : _asked;
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_free > 0)
            {
                _free--;
                Neo4jTelemetry.PlanningWait.Record(0);
                return ValueTask.CompletedTask;
            }

            if (queue.Count >= limits.PlanningQueue)
                throw new GraphQLException(
                    ErrorCode.Timeout,
                    $"{limits.PlanningQueue} operations of new shapes wait for the database to plan them. "
                    + "Repeat this one later, or send one that was sent before, with other variables.");
            queue.AddLast(turn);
        }

        return new ValueTask(WaitAsync(turn, queue, begun, isWarmUp ? Timeout.InfiniteTimeSpan : limits.PlanningWait, cancellation));
    }

    /// <summary>Ends a turn.</summary>
    public void Leave()
    {
        lock (_gate)
        {
            if ((_asked.First ?? _warmUps.First) is not { } next)
            {
                _free++;
                return;
            }

            next.List!.Remove(next);
            next.Value.SetResult();
        }
    }

    private async Task WaitAsync(
        TaskCompletionSource turn, LinkedList<TaskCompletionSource> queue, long begun, TimeSpan longest, CancellationToken cancellation)
    {
        try
        {
            await turn.Task.WaitAsync(longest, time, cancellation);
        }
        catch (Exception failure) when (failure is TimeoutException or OperationCanceledException)
        {
            bool wasServed;
            lock (_gate) wasServed = !queue.Remove(turn);

            // A turn that came in the moment of giving up goes to the next.
            if (wasServed) Leave();
            if (failure is OperationCanceledException) throw;
            throw new GraphQLException(
                ErrorCode.Timeout,
                $"The operation is of a new shape, and waited {limits.PlanningWait.TotalSeconds} s for the database to plan others. "
                + "Repeat it later, or send one that was sent before, with other variables.");
        }
        finally
        {
            Neo4jTelemetry.PlanningWait.Record(time.GetElapsedTime(begun).TotalSeconds);
        }
    }
}
