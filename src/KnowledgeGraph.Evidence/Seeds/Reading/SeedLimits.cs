namespace KnowledgeGraph.Evidence.Seeds.Reading;

/// <summary>How much one load may bring.</summary>
public sealed record SeedLimits
{
    /// <summary>The largest file, in bytes; 16 MB.</summary>
    public int FileBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>The most files; 10,000.</summary>
    public int Files { get; init; } = 10_000;

    /// <summary>The deepest nesting of lists and mappings; 64.</summary>
    public int Depth { get; init; } = 64;

    /// <summary>The most statements, those of entity fields included; 100,000, what one transaction of a store takes well.</summary>
    public int Statements { get; init; } = 100_000;
}
