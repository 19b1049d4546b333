namespace KnowledgeGraph.Query;

/// <summary>Placeholder.</summary>
internal static class Placeholder;
