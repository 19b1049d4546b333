namespace KnowledgeGraph.Query.Answers;

/// <summary>Leaves what failed alone for a while; then one tries, and with its success all do.</summary>
/// <param name="pause">For how long.</param>
/// <param name="time">The clock.</param>
internal sealed class Breaker(TimeSpan pause, TimeProvider time)
{
    private const long Closed = long.MinValue;
    private long _failedAt = Closed;

    /// <summary>Whether the caller may try.</summary>
    public bool Enter()
    {
        var failedAt = Interlocked.Read(ref _failedAt);
        if (failedAt == Closed) return true;
        // Who may try puts off all others by another pause.
        return time.GetElapsedTime(failedAt) >= pause && Interlocked.CompareExchange(ref _failedAt, time.GetTimestamp(), failedAt) == failedAt;
    }

    /// <summary>It works.</summary>
    public void Succeeded() => Interlocked.Exchange(ref _failedAt, Closed);

    /// <summary>It does not.</summary>
    public void Failed() => Interlocked.Exchange(ref _failedAt, time.GetTimestamp());
}
