namespace KnowledgeGraph.Analysis.Paths;

/// <summary>How many shortest paths there are between two nodes.</summary>
/// <param name="Hops">Edges of each; null if there is none of so many hops, or the search was cut before it knew one.</param>
/// <param name="Count">How many; null if they are more than <see cref="ShortestPaths.MostCounted"/>, or the search was cut.</param>
/// <param name="IsCut">Whether the budget was spent before anything was known.</param>
public readonly record struct ShortestCount(int? Hops, long? Count, bool IsCut);
