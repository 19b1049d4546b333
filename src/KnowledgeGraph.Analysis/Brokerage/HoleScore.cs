namespace KnowledgeGraph.Analysis.Brokerage;

/// <summary>How a node stands among its neighbours, by <see cref="StructuralHoles"/>.</summary>
/// <param name="Constraint">
/// How far all that a node puts into its edges leads back to the same neighbours, above 0: the less, the more it stands between. About 1 with one
/// neighbour, less with many of whom none are joined; a little above 1 where two or three are joined closely.
/// </param>
/// <param name="EffectiveSize">How many neighbours it has, less what of them others make redundant; from 0 to their number.</param>
public readonly record struct HoleScore(double Constraint, double EffectiveSize);
