namespace KnowledgeGraph.Evidence;

/// <summary>Placeholder.</summary>
internal static class Placeholder;
