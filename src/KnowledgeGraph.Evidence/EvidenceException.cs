namespace KnowledgeGraph.Evidence;

/// <summary>The evidence in a store cannot be used as asked; its message names the thing and the remedy. Nothing was written.</summary>
public sealed class EvidenceException(string message, Exception? inner = null) : Exception(message, inner);
