namespace KnowledgeGraph.Analysis.Communities;

/// <summary>A partition of a graph's nodes into communities.</summary>
/// <param name="Labels">The community of each node. Communities are numbered from 0 by their first nodes.</param>
/// <param name="Count">How many communities there are.</param>
/// <param name="Modularity">How good the partition is, by <see cref="Communities.Modularity"/>.</param>
/// <param name="Iterations">How many iterations were run.</param>
/// <param name="IsSettled">Whether the last of them changed nothing.</param>
/// <param name="Work">How many edges were looked at.</param>
public sealed record FoundCommunities(IReadOnlyList<int> Labels, int Count, double Modularity, int Iterations, bool IsSettled, long Work);
