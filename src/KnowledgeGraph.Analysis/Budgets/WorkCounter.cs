namespace KnowledgeGraph.Analysis.Budgets;

/// <summary>Counts the work of one of several threads of a run, and spends it in parts, so that threads do not wait for one another at each node.</summary>
/// <param name="work">What the run may cost; it is passed by at most <see cref="Part"/> edges and one node's a thread.</param>
internal sealed class WorkCounter(WorkBudget work)
{
    /// <summary>How many edges are spent together.</summary>
    public const int Part = 1 << 15;

    private long _counted;

    /// <summary>What it has spent.</summary>
    public long Spent { get; private set; }

    /// <summary>Counts edges that are about to be looked at.</summary>
    /// <exception cref="WorkExceededException">The budget does not have as many.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public void Count(long edges)
    {
        _counted += edges;
        if (_counted >= Part) Spend();
    }

    /// <summary>Spends what is counted.</summary>
    /// <exception cref="WorkExceededException">The budget does not have as many.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public void Spend()
    {
        work.Spend(_counted);
        Spent += _counted;
        _counted = 0;
    }
}
