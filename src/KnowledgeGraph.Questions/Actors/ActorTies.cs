using KnowledgeGraph.Questions.Answers;
using KnowledgeGraph.Questions.Graphs;

namespace KnowledgeGraph.Questions.Actors;

/// <summary>The relationships by which actors belong together.</summary>
/// <param name="graph">The graph as the call sees it.</param>
/// <param name="actors">The graph of actors made of it.</param>
internal sealed class ActorTies(SnapshotGraph graph, ActorGraph actors)
{
    /// <summary>The id of an actor.</summary>
    public string IdOf(int actor) => graph.IdOf(actors.Actors[actor]);

    /// <summary>A relationship with its ends.</summary>
    public EdgeValue EdgeOf(int relationship)
    {
        var snapshot = graph.Snapshot;
        return new EdgeValue(
            snapshot.TypeNameOf(relationship), graph.RelationshipIdOf(relationship), graph.IdOf(snapshot.From(relationship)),
            graph.IdOf(snapshot.To(relationship)));
    }

    /// <summary>What makes a pair: where both are, for each of them; or what joins them.</summary>
    public IEnumerable<int> Between(int one, int other)
    {
        if (actors.Basis == CoalitionBasis.Connections) return Joining(one, other).Distinct();
        var shared = MeetingsOf(one).Intersect(MeetingsOf(other)).ToList();
        return shared.SelectMany(meeting => Within(one, meeting).Concat(Within(other, meeting))).Distinct();
    }

    /// <summary>What makes an actor one of some: where it is that another of them is too, or what joins it to them.</summary>
    /// <param name="actor">The actor.</param>
    /// <param name="isOne">Whether another actor is one of them.</param>
    /// <param name="isTheirs">Whether one of them beside the actor is in something.</param>
    public IEnumerable<int> To(int actor, Func<int, bool> isOne, Func<int, bool> isTheirs)
    {
        if (actors.Basis == CoalitionBasis.Connections)
            return actors.Graph.NeighboursOf(actor).ToArray().Where(isOne).SelectMany(other => Joining(actor, other)).Distinct();
        return MeetingsOf(actor).Where(isTheirs).SelectMany(meeting => Within(actor, meeting)).Distinct();
    }

    /// <summary>What an actor is in, each once, by place.</summary>
    public IEnumerable<int> MeetingsOf(int actor) => actors.MembershipsOf(actor).ToArray().Select(one => one.Meeting).Distinct();

    private IEnumerable<int> Within(int actor, int meeting) => actors.MembershipsOf(actor, meeting).ToArray().SelectMany(one => one.Relationships);

    // By type, then by id.
    private IEnumerable<int> Joining(int one, int other)
    {
        var ties = new List<Tie>();
        graph.Ties(actors.Actors[one], ties);
        return ties.Where(tie => tie.Far == actors.Actors[other]).Select(tie => tie.Relationship)
            .OrderBy(graph.Snapshot.TypeNameOf, StringComparer.Ordinal).ThenBy(graph.RelationshipIdOf, StringComparer.Ordinal);
    }
}
