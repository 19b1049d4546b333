namespace KnowledgeGraph.Query.Turns;

/// <summary>
/// So many may work at a time; of those that wait the one goes first before which the fewest of its operation have had theirs, then who came first. So
/// an operation of many roots does not stand before one of few.
/// </summary>
/// <param name="places">How many work at a time.</param>
internal sealed class TurnQueue(int places)
{
    private readonly Lock _gate = new();
    // Bounded by the operations that the server admits until the next turn is given back, each of which waits for one at most.
    private readonly PriorityQueue<TaskCompletionSource, (int Had, long Arrival)> _waiting = new();
    private int _free = places;
    private long _arrivals;

    /// <summary>Waits for a turn, which whoever got it gives back by <see cref="Give"/>.</summary>
    /// <param name="had">How many of its operation came before.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async ValueTask TakeAsync(int had, CancellationToken cancellation)
    {
        TaskCompletionSource turn;
        lock (_gate)
        {
            if (_free > 0)
            {
                _free--;
                return;
            }
            turn = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(turn, (had, _arrivals++));
        }

        // Who gives up stays in the queue until a turn comes by that it does not take.
        using var givingUp = cancellation.UnsafeRegister(static (turn, token) => ((TaskCompletionSource)turn!).TrySetCanceled(token), turn);
        await turn.Task;
    }

    /// <summary>Gives a turn back, to the next who waits for one.</summary>
    public void Give()
    {
        lock (_gate)
        {
            while (_waiting.TryDequeue(out var next, out _))
            {
                if (next.TrySetResult()) return;
            }
            _free++;
        }
    }
}
