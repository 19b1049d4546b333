using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Graphs;

namespace KnowledgeGraph.Questions.Actors;

/// <summary>Who agrees with whom: for each pair, on how many matters of those that both have spoken on, less on how many they disagree.</summary>
internal static class Agreements
{
    /// <summary>Pairs of more agreements as a graph, and pairs of more disagreements; those of as many are in neither.</summary>
    /// <param name="places">The actors and the matters that they have spoken on.</param>
    /// <param name="isFor">Whether they are for it.</param>
    /// <param name="work">What it may cost: each pair on each matter, from both ends.</param>
    /// <exception cref="WorkExceededException">It would cost more.</exception>
    public static (WeightedGraph Agreements, IReadOnlyList<Conflict> Conflicts) Of(ActorGraph places, Func<Membership, bool> isFor, WorkBudget work)
    {
        var onMatter = places.Memberships.DistinctBy(one => (one.Actor, one.Meeting)).ToLookup(one => one.Meeting, one => (one.Actor, IsFor: isFor(one)));
        var (offsets, targets, weights, conflicts) = (new int[places.Actors.Length + 1], new List<int>(), new List<double>(), new List<Conflict>());
        var sums = new SortedDictionary<int, int>();
        for (var actor = 0; actor < places.Actors.Length; actor++)
        {
            sums.Clear();
            foreach (var own in places.MembershipsOf(actor).ToArray().DistinctBy(one => one.Meeting))
            {
                var stance = isFor(own);
                foreach (var other in onMatter[own.Meeting])
                {
                    work.Spend(1);
                    if (other.Actor != actor) sums[other.Actor] = sums.GetValueOrDefault(other.Actor) + (other.IsFor == stance ? 1 : -1);
                }
            }
            foreach (var (other, sum) in sums)
            {
                if (sum < 0 && actor < other) conflicts.Add(new Conflict(actor, other, sum));
                if (sum <= 0) continue;
                targets.Add(other);
                weights.Add(sum);
            }
            offsets[actor + 1] = targets.Count;
        }
        return (WeightedGraph.FromRows(offsets, [.. targets], [.. weights]), conflicts);
    }
}
