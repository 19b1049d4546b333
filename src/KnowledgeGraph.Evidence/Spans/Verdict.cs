namespace KnowledgeGraph.Evidence.Spans;

/// <summary>What a look at a span came to. Neither where all of it is right.</summary>
/// <param name="Fault">What the span contradicts or lacks.</param>
/// <param name="Unchecked">What could not be computed, and why.</param>
internal readonly record struct Verdict(string? Fault, string? Unchecked)
{
    /// <summary>All is right.</summary>
    public static readonly Verdict Right = new(null, null);

    /// <summary>Something is wrong.</summary>
    public static Verdict Wrong(string fault) => new(fault, null);

    /// <summary>Something cannot be told.</summary>
    public static Verdict Open(string reason) => new(null, reason);

    /// <summary>The first fault of several, else their first reason.</summary>
    public static Verdict Of(IEnumerable<Verdict> verdicts)
    {
        var open = Right;
        foreach (var verdict in verdicts)
        {
            if (verdict.Fault is not null) return verdict;
            if (open.Unchecked is null) open = verdict;
        }
        return open;
    }
}
