using KnowledgeGraph.Evidence.Texts.Keeping;
using KnowledgeGraph.Model.Stores;

namespace KnowledgeGraph.Evidence.Texts;

/// <summary>All source texts that are at hand: those of a folder that is read as it is, and those that were taken in.</summary>
/// <param name="Folder">The folder; null without one.</param>
/// <param name="Store">The texts that were taken in; null where there is no place for them.</param>
public sealed record SourceTexts(TextFolder? Folder, TextStore? Store) : ITextSource
{
    /// <summary>The text whose bytes have this SHA-256 (hexadecimal, in either case), decoded as UTF-8; null where it is not at hand.</summary>
    public string? Find(string sha256) => Folder?.Find(sha256) ?? Store?.Find(sha256);

    /// <inheritdoc/>
    public string? Quote(string sha256, int start, int end) => Passage.Of(Find(sha256), start, end);
}
