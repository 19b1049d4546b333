using KnowledgeGraph.Questions.Actors;
using KnowledgeGraph.Questions.Answers;

namespace KnowledgeGraph.Questions.Coalitions;

/// <summary>A pair across coalitions.</summary>
/// <param name="One">The place of the one in the coalition.</param>
/// <param name="Other">The place of the other.</param>
/// <param name="Weight">What joins them; below 0 what parts them.</param>
internal readonly record struct FoundBridge(int One, int Other, double Weight);

/// <summary>Finds what joins a coalition to the others, and what parts it from them.</summary>
internal static class CoalitionBridges
{
    private static readonly Comparer<FoundBridge> Order = Comparer<FoundBridge>.Create((one, other) =>
    {
        var order = Math.Abs(other.Weight).CompareTo(Math.Abs(one.Weight));
        if (order == 0) order = one.Weight.CompareTo(other.Weight);
        if (order == 0) order = one.One.CompareTo(other.One);
        return order != 0 ? order : one.Other.CompareTo(other.Other);
    });

    /// <summary>The strongest, whichever way they go; equal ones by id, those that part before those that join.</summary>
    /// <param name="found">All coalitions.</param>
    /// <param name="actors">The graph of actors.</param>
    /// <param name="place">Whose bridges.</param>
    /// <param name="first">How many.</param>
    public static IReadOnlyList<FoundBridge> Of(FoundCoalitions found, ActorGraph actors, int place, int first) =>
        Leading.Of(All(found, actors, place), first, Order);

    private static IEnumerable<FoundBridge> All(FoundCoalitions found, ActorGraph actors, int place)
    {
        foreach (var actor in found.Coalitions[place].Part)
        {
            for (var i = 0; i < actors.Graph.Degree(actor); i++)
            {
                var other = actors.Graph.NeighboursOf(actor)[i];
                if (IsElsewhere(other)) yield return new FoundBridge(actor, other, actors.Graph.WeightsOf(actor)[i]);
            }
        }
        foreach (var conflict in actors.Conflicts)
        {
            if (found.Places[conflict.One] == place && IsElsewhere(conflict.Other)) yield return new FoundBridge(conflict.One, conflict.Other, conflict.Weight);
            if (found.Places[conflict.Other] == place && IsElsewhere(conflict.One)) yield return new FoundBridge(conflict.Other, conflict.One, conflict.Weight);
        }

        bool IsElsewhere(int other) => found.Places[other] >= 0 && found.Places[other] != place;
    }
}
