namespace KnowledgeGraph.Evidence.Texts;

/// <summary>How much a folder of source texts may hold.</summary>
public sealed record TextLimits
{
    /// <summary>The largest file that is looked at, in bytes; 16 MB. Larger ones are passed over.</summary>
    public int FileBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>The most files that are looked at; 100,000. The rest are passed over; the file system decides which those are.</summary>
    public int Files { get; init; } = 100_000;

    /// <summary>How many texts are kept decoded; 16.</summary>
    public int TextsKept { get; init; } = 16;
}
