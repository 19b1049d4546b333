using KnowledgeGraph.Bolt.Errors;

namespace KnowledgeGraph.Bolt.Transactions;

/// <summary>Carries a retry policy out, with one source of randomness for all work of a driver.</summary>
internal sealed class Retries(RetryPolicy policy, TimeProvider time, int seed)
{
    private readonly Lock _gate = new();
    private readonly Random _random = new(seed);

    /// <summary>The first try begins.</summary>
    public Attempts Start() => new(time.GetTimestamp());

    /// <summary>Says whether work is to be repeated.</summary>
    /// <param name="failure">Why it failed.</param>
    /// <param name="instead">The work's own policy; null for the driver's.</param>
    /// <param name="within">How long the work may take in all: no try starts later.</param>
    /// <param name="attempts">The tries so far; this one is added.</param>
    /// <param name="delay">How long to wait first.</param>
    public bool TryAgain(BoltException failure, RetryPolicy? instead, TimeSpan within, ref Attempts attempts, out TimeSpan delay)
    {
        delay = default;
        attempts = attempts with { Made = attempts.Made + 1 };
        var rule = instead ?? policy;
        if (!failure.IsTransient || attempts.Made >= rule.Tries) return false;
        var plain = Math.Min(rule.FirstDelay.TotalMilliseconds * Math.Pow(rule.Growth, attempts.Made - 1), rule.MaxDelay.TotalMilliseconds);
        double chance;
        lock (_gate) chance = _random.NextDouble();
        delay = TimeSpan.FromMilliseconds(plain * (1 + (rule.Jitter * ((2 * chance) - 1))));
        var next = time.GetElapsedTime(attempts.StartedAt) + delay;
        return next <= rule.Time && next < within;
    }

    /// <summary>Waits.</summary>
    public Task WaitAsync(TimeSpan delay, CancellationToken cancellation) => Task.Delay(delay, time, cancellation);

    /// <summary>How often work was tried since when.</summary>
    public readonly record struct Attempts(long StartedAt, int Made = 0);
}
