namespace KnowledgeGraph.Model.Stores;

/// <summary>Where the texts of documents are at hand; they are never part of the store.</summary>
public interface ITextSource
{
    /// <summary>The words of the text with this SHA-256 (64 hexadecimal digits), from start to end in UTF-16 code units; null if it is not at hand.</summary>
    string? Quote(string sha256, int start, int end);
}
