using KnowledgeGraph.GraphQL.Errors;

namespace KnowledgeGraph.Query.Backends.Neo4j;

/// <summary>
/// Lets operations of new shapes through a few at a time. Neo4j plans such an operation for up to a second and more, on a processor
/// that runs known ones in a millisecond, and two at once take twice as long; known shapes never come here.
/// </summary>
internal sealed class PlanningGate(Neo4jLimits limits) : IDisposable
{
    private readonly SemaphoreSlim _free = new(limits.PlannedAtOnce);
    private int _waiting;

    /// <summary>Waits for a turn, which <see cref="Leave"/> ends.</summary>
    /// <exception cref="GraphQLException">TIMEOUT: too many wait, or the turn did not come in time.</exception>
    public async ValueTask EnterAsync(CancellationToken cancellation)
    {
        if (_free.Wait(0, cancellation)) return;
        if (Interlocked.Increment(ref _waiting) > limits.PlanningQueue)
        {
            Interlocked.Decrement(ref _waiting);
            throw new GraphQLException(ErrorCode.Timeout, $"{limits.PlanningQueue} operations of new shapes wait for the database to plan them. Repeat this one later, or send one that was sent before, with other variables.");
        }
        try
        {
            if (!await _free.WaitAsync(limits.PlanningWait, cancellation))
                throw new GraphQLException(ErrorCode.Timeout, $"The operation is of a new shape, and waited {limits.PlanningWait.TotalSeconds} s for the database to plan others. Repeat it later, or send one that was sent before, with other variables.");
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    /// <summary>Ends a turn.</summary>
    public void Leave() => _free.Release();

    /// <inheritdoc/>
    public void Dispose() => _free.Dispose();
}
