using KnowledgeGraph.Analysis.Projections;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Questions.Actors;

/// <summary>Which actors are looked at, and what joins them.</summary>
/// <param name="Basis">What joins them.</param>
/// <param name="Types">Only actors of these types; null for all. Where connections join them, all are walked, and these are told of.</param>
/// <param name="Via">The relationship types that join them, instead of those of the basis; null for these.</param>
/// <param name="FoldInto">Who stands at the start of such a relationship counts as what stands at its end; null for nobody.</param>
/// <param name="Weights">How much a pair has to do with one another for each undertaking that both are in.</param>
internal sealed record ActorScope(
    CoalitionBasis Basis, IReadOnlySet<NodeType>? Types, IReadOnlySet<RelationshipType>? Via, RelationshipType? FoldInto, PairWeights Weights)
{
    /// <summary>The same for all scopes that give the same graph.</summary>
    public string Key => string.Join(
        ' ', Basis, NamesOf(Basis == CoalitionBasis.Connections ? null : Types?.Select(type => type.Name)), NamesOf(Via?.Select(type => type.Name)),
        FoldInto, Weights);

    /// <summary>The same for all scopes that tell of the same types.</summary>
    public string ListedKey => NamesOf(Types?.Select(type => type.Name));

    /// <summary>Whether actors of a type are told of.</summary>
    public bool Lists(NodeType type) => Types?.Contains(type) ?? true;

    private static string NamesOf(IEnumerable<string>? names) => names is null ? "all" : string.Join(',', names.Order(StringComparer.Ordinal));
}
