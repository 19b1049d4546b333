namespace KnowledgeGraph.Evidence.Generation;

/// <summary>What was generated.</summary>
/// <param name="Nodes">Nodes of the named types, and of those that planted groups need.</param>
/// <param name="Relationships">Relationships between them.</param>
/// <param name="Writes">Writes that it took.</param>
/// <param name="Groups">The ids of the actors of each planted group.</param>
public sealed record GenerationReport(int Nodes, int Relationships, int Writes, IReadOnlyList<IReadOnlyList<string>> Groups);
