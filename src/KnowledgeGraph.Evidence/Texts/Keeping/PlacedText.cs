namespace KnowledgeGraph.Evidence.Texts.Keeping;

/// <summary>What became of a text that a store was to take in.</summary>
/// <param name="Placing">What became of it.</param>
/// <param name="Hash">Its SHA-256, 64 lower-case hexadecimal digits; null of one that was refused.</param>
/// <param name="Refusal">Why it was refused, and the remedy; else null.</param>
public sealed record PlacedText(TextPlacing Placing, string? Hash, string? Refusal);

/// <summary>What becomes of a text that a store is to take in.</summary>
public enum TextPlacing
{
    /// <summary>The store has it now.</summary>
    Added,

    /// <summary>The store had it already.</summary>
    AlreadyThere,

    /// <summary>The store had a file of it that was damaged, and has the text now.</summary>
    Mended,

    /// <summary>It is no text that a store takes.</summary>
    Refused,
}
