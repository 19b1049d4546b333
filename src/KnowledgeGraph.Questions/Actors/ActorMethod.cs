using System.Globalization;
using KnowledgeGraph.Analysis.Projections;

namespace KnowledgeGraph.Questions.Actors;

/// <summary>Says of what graph something was worked out.</summary>
internal static class ActorMethod
{
    /// <summary>The graph of actors in words, with what to cite.</summary>
    public static string Of(ActorScope scope, ActorGraph actors)
    {
        var graph = scope.Basis switch
        {
            CoalitionBasis.Participation =>
                $"{Count(actors)} actors, joined where they take part in the same undertaking, each of which of k actors counts {WeightOf(scope.Weights)}"
                + (scope.FoldInto is { } fold ? $", whoever stands at the start of {fold.Name} as what stands at its end" : ""),
            CoalitionBasis.Stances =>
                $"{Count(actors)} actors, joined by the matters on which they agree, less those on which they disagree, where that is above 0",
            CoalitionBasis.Connections => $"{Count(actors)} entities, joined where at least one relationship joins them",
        };
        var kinds = scope.Via is { } via ? $" (by {string.Join(", ", via.Select(type => type.Name).Order(StringComparer.Ordinal))})" : "";
        var left = actors.LeftOut == 0 ? "" : string.Create(
            CultureInfo.InvariantCulture, $" {actors.LeftOut} of more than {ActorGraphBuilder.MostMembers} actors form no pairs.");
        return $"The graph is of {graph}{kinds}.{left}";
    }

    private static string Count(ActorGraph actors) => actors.Actors.Length.ToString(CultureInfo.InvariantCulture);

    private static string WeightOf(PairWeights weights) => weights switch
    {
        PairWeights.Newman => "1/(k-1) (Newman 2001)",
        PairWeights.Share => "1/k",
        PairWeights.Count => "1",
    };
}
