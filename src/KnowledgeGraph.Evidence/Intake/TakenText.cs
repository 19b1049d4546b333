using KnowledgeGraph.Evidence.Texts.Keeping;
using KnowledgeGraph.Evidence.Verification;

namespace KnowledgeGraph.Evidence.Intake;

/// <summary>What became of a file, and whose text it is.</summary>
/// <param name="Name">The file, by its path from the folder on.</param>
/// <param name="Placed">What became of it.</param>
public sealed record TakenText(string Name, PlacedText Placed)
{
    /// <summary>The documents that have this text, by id; empty of a text that none has.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>The file of what would be a text but for some of its bytes; null of any other.</summary>
    internal string? Garbled { get; init; }

    /// <summary>The document whose text it seems to be, changed; null of any other text.</summary>
    public ChangedText? Changed { get; init; }
}
