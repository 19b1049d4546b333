namespace KnowledgeGraph.Analysis.Paths;

/// <summary>How far two nodes are apart.</summary>
/// <param name="Hops">Edges of their shortest paths; null if there is none of so many hops, or the search was cut before it knew one.</param>
/// <param name="IsCut">Whether the budget was spent before anything was known.</param>
public readonly record struct ShortestLength(int? Hops, bool IsCut);
