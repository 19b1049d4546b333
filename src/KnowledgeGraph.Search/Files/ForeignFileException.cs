namespace KnowledgeGraph.Search.Files;

/// <summary>What lies where the file of the index should be is somebody else's, and is left alone.</summary>
internal sealed class ForeignFileException(string message) : Exception(message);
