namespace KnowledgeGraph.Bolt;

/// <summary>How work is repeated after a transient error: each wait is longer than the one before, with some chance in it so that many clients do not come back at once.</summary>
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

    /// <summary>The longest wait.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How much longer each wait is than the one before.</summary>
    public double Growth { get; init; } = 2;

    /// <summary>How far a wait may be off by chance, as a part of it: 0.2 is a fifth more or less.</summary>
    public double Jitter { get; init; } = 0.2;
}
