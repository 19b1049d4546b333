namespace KnowledgeGraph.Search.Files;

/// <summary>The file of the index cannot be taken up, and why, so that it is filled anew.</summary>
internal sealed class DamagedFileException(string reason, Exception? inner = null) : Exception(reason, inner);
