namespace KnowledgeGraph.Bolt.Connections;

/// <summary>
/// The time limit of a piece of work: its token is cancelled when the time is up or when the caller gives up, whichever comes first.
/// </summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _limit;
    private readonly CancellationTokenSource _either;

    /// <summary>The time begins now.</summary>
    /// <param name="within">How long the work may take; it is over at once if nothing is left.</param>
    /// <param name="time">The clock.</param>
    /// <param name="caller">Gives up earlier.</param>
    public Deadline(TimeSpan within, TimeProvider time, CancellationToken caller = default)
    {
        _caller = caller;
        _limit = new CancellationTokenSource(within > TimeSpan.Zero ? within : TimeSpan.Zero, time);
        _either = CancellationTokenSource.CreateLinkedTokenSource(caller, _limit.Token);
    }

    /// <summary>For the work.</summary>
    public CancellationToken Token => _either.Token;

    /// <summary>Whether the time is over, and the caller still waits.</summary>
    public bool IsOver => _limit.IsCancellationRequested && !_caller.IsCancellationRequested;

    /// <summary>
    /// What is left of a time for the next step; never nothing, so that work whose time has just run out still reports that itself.
    /// </summary>
    public static TimeSpan Left(TimeSpan whole, TimeSpan passed)
    {
        var least = TimeSpan.FromMilliseconds(1);
        return whole - passed > least ? whole - passed : least;
    }

    public void Dispose()
    {
        _either.Dispose();
        _limit.Dispose();
    }
}
