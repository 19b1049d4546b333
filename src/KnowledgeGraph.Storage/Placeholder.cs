namespace KnowledgeGraph.Storage;

/// <summary>Placeholder.</summary>
internal static class Placeholder;
