namespace KnowledgeGraph.Analysis.Budgets;

/// <summary>
/// How much a run may do, counted in edges looked at, and what it has done so far; so what a run costs does not depend on the machine. Now and
/// then it asks whether the run was cancelled. Threads of one run may share it.
/// </summary>
/// <param name="limit">The most that may be done; 0 or more.</param>
/// <param name="cancellation">Cancels the run.</param>
public sealed class WorkBudget(long limit, CancellationToken cancellation)
{
    // About a tenth of a millisecond.
    private const long BetweenChecks = 1 << 15;

    private long _spent;

    /// <summary>The most that may be done.</summary>
    public long Limit => limit;

    /// <summary>What was done.</summary>
    public long Spent => Interlocked.Read(ref _spent);

    /// <summary>Counts work that is about to be done.</summary>
    /// <param name="edges">How many edges will be looked at.</param>
    /// <returns>False if that is more than is left; then it was not counted, and must not be done.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public bool TrySpend(long edges)
    {
        var spent = Interlocked.Add(ref _spent, edges);
        if (spent / BetweenChecks != (spent - edges) / BetweenChecks) cancellation.ThrowIfCancellationRequested();
        if (spent <= limit) return true;
        Interlocked.Add(ref _spent, -edges);
        return false;
    }

    /// <summary>Counts work that is about to be done, by a run that has nothing to give unless it comes to its end.</summary>
    /// <param name="edges">How many edges will be looked at.</param>
    /// <exception cref="WorkExceededException">That is more than is left.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public void Spend(long edges)
    {
        if (!TrySpend(edges)) throw new WorkExceededException(limit);
    }

    /// <summary>Asks at once whether the run was cancelled; for the start of a run, and its stretches that look at no edge.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public void ThrowIfCancelled() => cancellation.ThrowIfCancellationRequested();
}
