namespace KnowledgeGraph.Search;

/// <summary>The name index cannot answer now; its message says why and how far it is. Whoever asked may ask again.</summary>
public sealed class NamesNotReadyException(string message) : Exception(message);
