namespace KnowledgeGraph.Evidence.Numerals;

/// <summary>What a number counts, as the words at it say.</summary>
internal sealed record Counted
{
    /// <summary>The currency at it; null where none stands there.</summary>
    public Money? Money { get; init; }

    /// <summary>It is in hundredths: <c>%</c>, <c>por ciento</c>.</summary>
    public bool IsPercent { get; init; }

    /// <summary>It is in points between two percentages.</summary>
    public bool IsPoints { get; init; }

    /// <summary>The words after it, folded, up to the next sign or number; of currencies and percentages none.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The first of these says what is counted: it is no preposition, conjunction or other word of grammar.</summary>
    public bool IsNamed { get; init; }
}
