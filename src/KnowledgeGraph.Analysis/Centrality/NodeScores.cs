namespace KnowledgeGraph.Analysis.Centrality;

/// <summary>A score of each node, and where it is an estimate, how far it may be off.</summary>
/// <param name="Values">By node.</param>
/// <param name="Errors">By node; null if values are exact.</param>
/// <param name="Sources">From how many nodes the graph was looked at; from all if values are exact.</param>
public sealed record NodeScores(IReadOnlyList<double> Values, IReadOnlyList<ScoreError>? Errors, int Sources);

/// <summary>How far an estimate may be off.</summary>
/// <param name="Standard">
/// The standard error of a mean over a sample without replacement. Most values are within two; but where a node has most of its score from very
/// few sources, as one that a single edge joins to a leaf has its betweenness, a sample without them does not know of them.
/// </param>
/// <param name="Margin">What the value is within in <see cref="Sampling.Confidence"/> of all draws, such nodes included; much wider.</param>
public readonly record struct ScoreError(double Standard, double Margin);
