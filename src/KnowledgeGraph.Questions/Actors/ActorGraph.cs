using KnowledgeGraph.Analysis.Graphs;
using KnowledgeGraph.Analysis.Projections;

namespace KnowledgeGraph.Questions.Actors;

/// <summary>Two actors that disagree more than they agree.</summary>
/// <param name="One">The place of the one that comes first.</param>
/// <param name="Other">The place of the other.</param>
/// <param name="Weight">Below 0.</param>
internal readonly record struct Conflict(int One, int Other, double Weight);

/// <summary>
/// The actors of one state and what joins them. Actors, and what they are in, have places in the order of their ids, so that the same graph gives the same
/// places wherever it lies.
/// </summary>
/// <param name="Basis">What joins them.</param>
/// <param name="Actors">By place: the snapshot's number of each actor.</param>
/// <param name="Meetings">By place: the snapshot's number of what they are in.</param>
/// <param name="Memberships">Why, by actor, by what it is in, by relationship; none of what forms no pairs.</param>
/// <param name="Bounds">By actor: where its memberships begin; one more at the end.</param>
/// <param name="Graph">Who is joined to whom, with weights above 0.</param>
/// <param name="Incidence">Who is in what, where that makes the graph.</param>
/// <param name="Conflicts">Who disagrees with whom.</param>
/// <param name="LeftOut">How many undertakings or matters have too many actors to form pairs.</param>
internal sealed record ActorGraph(
    CoalitionBasis Basis, int[] Actors, int[] Meetings, Membership[] Memberships, int[] Bounds, WeightedGraph Graph, Incidence? Incidence,
    IReadOnlyList<Conflict> Conflicts, int LeftOut)
{
    /// <summary>Why an actor is in what it is in.</summary>
    public ReadOnlySpan<Membership> MembershipsOf(int actor) => Memberships.AsSpan(Bounds[actor]..Bounds[actor + 1]);

    /// <summary>Why an actor is in one thing.</summary>
    public ReadOnlySpan<Membership> MembershipsOf(int actor, int meeting)
    {
        var all = MembershipsOf(actor);
        var from = 0;
        while (from < all.Length && all[from].Meeting < meeting) from++;
        var to = from;
        while (to < all.Length && all[to].Meeting == meeting) to++;
        return all[from..to];
    }
}
