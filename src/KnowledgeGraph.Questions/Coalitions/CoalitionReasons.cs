using KnowledgeGraph.Questions.Actors;

namespace KnowledgeGraph.Questions.Coalitions;

/// <summary>Why actors are in one coalition.</summary>
internal sealed class CoalitionReasons
{
    private readonly FoundCoalitions _found;
    private readonly int _place;

    // How many of the coalition are in something.
    private readonly Dictionary<int, int> _members = [];

    /// <param name="found">All coalitions.</param>
    /// <param name="actors">The graph of actors.</param>
    /// <param name="place">Which of them.</param>
    public CoalitionReasons(FoundCoalitions found, ActorGraph actors, int place)
    {
        (_found, _place) = (found, place);
        foreach (var actor in found.Coalitions[place].Part)
        {
            var last = -1;
            foreach (var membership in actors.MembershipsOf(actor))
            {
                if (membership.Meeting != last) _members[membership.Meeting] = _members.GetValueOrDefault(membership.Meeting) + 1;
                last = membership.Meeting;
            }
        }
    }

    /// <summary>The relationships that make an actor of the coalition one of it.</summary>
    public IEnumerable<int> Of(ActorTies ties, int actor) =>
        ties.To(actor, other => _found.Places[other] == _place, meeting => _members.GetValueOrDefault(meeting) > 1);
}
