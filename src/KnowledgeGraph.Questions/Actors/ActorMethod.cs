using KnowledgeGraph.Analysis.Projections;
using KnowledgeGraph.Questions.Answers;

namespace KnowledgeGraph.Questions.Actors;

/// <summary>Says of what graph something was worked out.</summary>
internal static class ActorMethod
{
    /// <summary>The graph of actors in words, with what to cite.</summary>
    public static string Of(ActorScope scope, ActorGraph actors)
    {
        var count = actors.Actors.Length;
        var graph = scope.Basis switch
        {
            CoalitionBasis.Participation =>
                $"{Counted.Of(count, "actor")}, joined where they take part in the same undertaking, each of which of k actors counts {WeightOf(scope.Weights)}"
                + (scope.FoldInto is { } fold ? $", whoever stands at the start of {fold.Name} as what stands at its end" : ""),
            CoalitionBasis.Stances =>
                $"{Counted.Of(count, "actor")}, joined by the matters on which they agree, less those on which they disagree, where that is above 0",
            CoalitionBasis.Connections => $"{Counted.Of(count, "entity", "entities")}, joined where at least one relationship joins them",
        };
        var kinds = scope.Via is { } via ? $" (by {string.Join(", ", via.Select(type => type.Name).Order(StringComparer.Ordinal))})" : "";
        var (meetings, form) = (Counted.Of(actors.LeftOut, "undertaking"), actors.LeftOut == 1 ? "forms" : "form");
        var left = actors.LeftOut == 0 ? "" : $" {meetings} of more than {ActorGraphBuilder.MostMembers} actors {form} no pairs.";
        return $"The graph is of {graph}{kinds}.{left}";
    }

    private static string WeightOf(PairWeights weights) => weights switch
    {
        PairWeights.Newman => "1/(k-1) (Newman 2001)",
        PairWeights.Share => "1/k",
        PairWeights.Count => "1",
    };
}
