namespace KnowledgeGraph.Evidence.Texts.Keeping;

/// <summary>How much of source texts is looked at and held.</summary>
public sealed record TextLimits
{
    /// <summary>The largest text, in bytes; 16 MB. Larger ones are passed over, and not taken in.</summary>
    public int FileBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>The most files that are looked at in a folder; 100,000. The rest are passed over; the file system decides which those are.</summary>
    public int Files { get; init; } = 100_000;

    /// <summary>How deep folders in a folder are looked through; 16.</summary>
    public int FolderDepth { get; init; } = 16;

    /// <summary>The memory for decoded texts, in bytes; 64 MB. The least recently used are read again.</summary>
    public long KeptBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>How long a store of texts that lacks a text is not asked for it again; 1 s.</summary>
    public TimeSpan MissingFor { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How many missing texts are remembered for that time; 1,000.</summary>
    public int MissingKept { get; init; } = 1_000;

    /// <summary>How many texts of a store are remembered as damaged; 100.</summary>
    public int TroublesKept { get; init; } = 100;
}
