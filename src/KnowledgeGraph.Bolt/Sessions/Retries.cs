namespace KnowledgeGraph.Bolt;

/// <summary>Carries a retry policy out, with one source of chance for all work of a driver.</summary>
internal sealed class Retries(RetryPolicy policy, TimeProvider time, int seed)
{
    private readonly Lock _gate = new();
    private readonly Random _random = new(seed);

    /// <summary>The first try begins.</summary>
    public Attempts Start() => new(time.GetTimestamp());

    /// <summary>Says whether work is to be repeated.</summary>
    /// <param name="failure">Why it failed.</param>
    /// <param name="attempts">The tries so far; this one is added.</param>
    /// <param name="delay">How long to wait first.</param>
    public bool TryAgain(BoltException failure, ref Attempts attempts, out TimeSpan delay)
    {
        delay = default;
        attempts = attempts with { Made = attempts.Made + 1 };
        if (!failure.IsTransient || attempts.Made >= policy.Tries) return false;
        var plain = Math.Min(policy.FirstDelay.TotalMilliseconds * Math.Pow(policy.Growth, attempts.Made - 1), policy.LongestDelay.TotalMilliseconds);
        double chance;
        lock (_gate) chance = _random.NextDouble();
        delay = TimeSpan.FromMilliseconds(plain * (1 + (policy.Jitter * ((2 * chance) - 1))));
        return time.GetElapsedTime(attempts.StartedAt) + delay <= policy.Time;
    }

    /// <summary>Waits.</summary>
    public Task WaitAsync(TimeSpan delay, CancellationToken cancellation) => Task.Delay(delay, time, cancellation);

    /// <summary>How often work was tried since when.</summary>
    public readonly record struct Attempts(long StartedAt, int Made = 0);
}
