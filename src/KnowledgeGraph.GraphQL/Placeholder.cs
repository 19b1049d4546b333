namespace KnowledgeGraph.GraphQL;

/// <summary>Placeholder.</summary>
internal static class Placeholder;
