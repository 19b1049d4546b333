namespace KnowledgeGraph.Analysis.Paths;

/// <summary>The first simple paths between two nodes.</summary>
/// <param name="Paths">Each from the source to the target, in order.</param>
/// <param name="IsCut">Whether the budget was spent before the last was found: those that are here are the first all the same, and there may be more.</param>
public sealed record FoundPaths(IReadOnlyList<int[]> Paths, bool IsCut);
