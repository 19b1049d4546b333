using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Neo4j.Limits;
using KnowledgeGraph.Neo4j.Telemetry;

namespace KnowledgeGraph.Neo4j.Running;

/// <summary>
/// Lets operations of new shapes through a few at a time. Neo4j plans such an operation for up to a second and more, on a processor
/// that runs known ones in a millisecond, and two at once take twice as long; shapes that it has planned never come here. Who ranks highest has
/// the next turn, of equals who came first. Operations that nobody waits for (warm-ups) take a turn only when no other wants it.
/// </summary>
internal sealed class PlanningGate(Neo4jLimits limits, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly LinkedList<Waiter> _asked = [];
    private readonly LinkedList<Waiter> _warmUps = [];
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
    /// <param name="rank">Who goes first of those who wait.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="GraphQLException">TIMEOUT: too many wait, or the turn did not come in time.</exception>
    public ValueTask EnterAsync(bool isWarmUp, PlanningRank rank, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var begun = time.GetTimestamp();
        var queue = isWarmUp ? _warmUps : _asked;
        var waiter = new Waiter(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), rank);
        lock (_gate)
        {
            if (_free > 0)
            {
                _free--;
                Neo4jTelemetry.PlanningWait.Record(0);
                return ValueTask.CompletedTask;
            }

            // What was asked for before is no flood of new shapes, though a restart of Neo4j makes all of it wait at once.
            if (rank == PlanningRank.New && queue.Count >= limits.PlanningQueue)
                throw new GraphQLException(
                    ErrorCode.Timeout,
                    $"{limits.PlanningQueue} operations of new shapes wait for the database to plan them. "
                    + "Repeat this one later, or send one that was sent before, with other variables.");
            queue.AddLast(waiter);
        }

        return new ValueTask(WaitAsync(waiter, queue, begun, isWarmUp ? Timeout.InfiniteTimeSpan : limits.PlanningWait, cancellation));
    }

    /// <summary>Ends a turn.</summary>
    public void Leave()
    {
        lock (_gate)
        {
            if ((First() ?? _warmUps.First) is not { } next)
            {
                _free++;
                return;
            }

            next.List!.Remove(next);
            next.Value.Turn.SetResult();
        }
    }

    private LinkedListNode<Waiter>? First()
    {
        var first = _asked.First;
        for (var node = first?.Next; node is not null; node = node.Next)
        {
            if (node.Value.Rank.CompareTo(first!.Value.Rank) > 0) first = node;
        }

        return first;
    }

    private async Task WaitAsync(
        Waiter waiter, LinkedList<Waiter> queue, long begun, TimeSpan longest, CancellationToken cancellation)
    {
        try
        {
            await waiter.Turn.Task.WaitAsync(longest, time, cancellation);
        }
        catch (Exception failure) when (failure is TimeoutException or OperationCanceledException)
        {
            bool wasServed;
            lock (_gate) wasServed = !queue.Remove(waiter);

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

    private sealed class Waiter(TaskCompletionSource turn, PlanningRank rank)
    {
        public TaskCompletionSource Turn => turn;

        public PlanningRank Rank => rank;
    }
}
