namespace KnowledgeGraph.Evidence.Generation;

/// <summary>What was generated.</summary>
/// <param name="Nodes">Nodes of the named types.</param>
/// <param name="Relationships">Relationships between them.</param>
/// <param name="Writes">Writes that it took.</param>
public sealed record GenerationReport(int Nodes, int Relationships, int Writes);
