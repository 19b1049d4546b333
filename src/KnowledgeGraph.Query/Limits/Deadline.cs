namespace KnowledgeGraph.Query.Limits;

/// <summary>
/// The time limit of a piece of work: its token is cancelled when the time is up or when the caller gives up, whichever comes first.
/// </summary>
public sealed class Deadline : IDisposable
{
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _limit;
    private readonly CancellationTokenSource _either;

    /// <summary>The time begins now.</summary>
    /// <param name="within">How long the work may take.</param>
    /// <param name="time">The clock.</param>
    /// <param name="caller">Gives up earlier.</param>
    public Deadline(TimeSpan within, TimeProvider time, CancellationToken caller)
    {
        _caller = caller;
        _limit = new CancellationTokenSource(within, time);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_limit.Token, caller);
    }

    /// <summary>For the work.</summary>
    public CancellationToken Token => _either.Token;

    /// <summary>Whether the time is over, and the caller still waits.</summary>
    public bool IsOver => _limit.IsCancellationRequested && !_caller.IsCancellationRequested;

    /// <inheritdoc/>
    public void Dispose()
    {
        _either.Dispose();
        _limit.Dispose();
    }
}
