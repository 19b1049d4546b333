using KnowledgeGraph.Bolt.Errors;

namespace KnowledgeGraph.Bolt.Transactions;

/// <summary>
/// How work is repeated after a transient error: each wait is longer than the one before, and partly random, so that many clients do
/// not come back at once.
/// </summary>
public sealed record RetryPolicy
{
    /// <summary>Never repeat.</summary>
    public static readonly RetryPolicy Never = new() { Tries = 1 };

    /// <summary>How often work is tried in all, 1 to 100.</summary>
    public int Tries { get; init; } = 10;

    /// <summary>No try starts later than this after the first.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The first wait.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The longest wait. Above 0, at most 20 days.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>By what factor each wait is longer than the one before, 1 to 100.</summary>
    public double Growth { get; init; } = 2;

    /// <summary>How far a wait may be off at random, as a fraction of it, 0 to 1: 0.2 is up to a fifth more or less.</summary>
    public double Jitter { get; init; } = 0.2;

    internal void Check()
    {
        UsageException.ThrowUnlessWithin(Tries, 1, 100, "Retry.Tries");
        UsageException.ThrowUnlessTime(MaxDelay, "Retry.MaxDelay");
        if (Growth is < 1 or > 100 || Jitter is < 0 or > 1) throw new UsageException("A retry policy grows by 1 to 100, with a jitter of 0 to 1.");
    }
}
