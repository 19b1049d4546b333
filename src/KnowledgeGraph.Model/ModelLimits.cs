namespace KnowledgeGraph.Model;

/// <summary>How large a graph model may be.</summary>
public sealed record ModelLimits
{
    /// <summary>The limits unless others are given.</summary>
    public static ModelLimits Default { get; } = new();

    /// <summary>The size of one file in bytes of UTF-8. Default 4 MB.</summary>
    public int MaxFileBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Types, interfaces and enums of all files together. Default 10,000.</summary>
    public int MaxTypes { get; init; } = 10_000;

    /// <summary>Interfaces that one type implements, those of its interfaces included. Default 50.</summary>
    public int MaxInterfaces { get; init; } = 50;

    /// <summary>Characters of a name: of a type, a field, a label, a relationship type. Default 100.</summary>
    public int MaxNameLength { get; init; } = 100;

    /// <summary>Mistakes that are reported; the last one tells how many more there are. Default 1,000.</summary>
    public int MaxErrors { get; init; } = 1_000;
}
