namespace KnowledgeGraph.Model;

/// <summary>Which values of an enum on an edge say what its start thinks of its end: <c>@stance</c>. All others are neutral.</summary>
/// <param name="For">The values of support.</param>
/// <param name="Against">The values of opposition.</param>
public sealed record StanceValues(IReadOnlyList<string> For, IReadOnlyList<string> Against);
