using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Graphs;
using KnowledgeGraph.Analysis.Projections;
using KnowledgeGraph.Questions.Graphs;

namespace KnowledgeGraph.Questions.Actors;

/// <summary>Makes the graph of actors of what a snapshot holds.</summary>
/// <param name="graph">The graph as the call sees it.</param>
/// <param name="scope">Which actors, and what joins them.</param>
/// <param name="work">What it may cost.</param>
internal sealed class ActorGraphBuilder(SnapshotGraph graph, ActorScope scope, WorkBudget work)
{
    /// <summary>What more are in forms no pairs: everybody would be joined to everybody, and hardly by it.</summary>
    public const int MostMembers = 500;

    private readonly EntityRanks _ranks = EntityRanks.Of(graph);

    /// <summary>The graph.</summary>
    /// <exception cref="WorkExceededException">It would cost more than it may.</exception>
    public ActorGraph Build() => scope.Basis switch
    {
        CoalitionBasis.Participation => OfParticipations(),
        CoalitionBasis.Stances => OfStances(),
        CoalitionBasis.Connections => OfConnections(),
    };

    private ActorGraph OfConnections()
    {
        var whole = WholeGraph.Of(graph);
        return new ActorGraph(
            scope.Basis, whole.Nodes, [], [], new int[whole.Nodes.Length + 1], WeightedGraph.Even(whole.Edges), Incidence: null, [], LeftOut: 0);
    }

    private ActorGraph OfParticipations()
    {
        var (places, leftOut) = Placed(new Participations(graph, scope).Find(_ranks));
        var incidence = Incidence.FromSorted(places.Actors.Length, places.Meetings.Length, places.Memberships.Select(one => (one.Actor, one.Meeting)));
        var projected = OneModeProjection.Of(incidence, scope.Weights, work);
        return places with { Graph = projected, Incidence = incidence, LeftOut = leftOut };
    }

    private ActorGraph OfStances()
    {
        var stances = new StancesTaken(graph, scope);
        var (places, leftOut) = Placed(stances.Find(_ranks));
        var (agreements, conflicts) = Agreements.Of(places, stances.IsFor, work);
        return places with { Graph = agreements, Conflicts = conflicts, LeftOut = leftOut };
    }

    // Ranks become places without gaps, and what has too many actors goes. The graph is made of it afterwards.
    private (ActorGraph Places, int LeftOut) Placed(List<Membership> found)
    {
        found.Sort((one, other) => Compare(one, other));
        var sizes = new Dictionary<int, int>();
        for (var i = 0; i < found.Count; i++)
        {
            if (i == 0 || found[i - 1].Actor != found[i].Actor || found[i - 1].Meeting != found[i].Meeting)
                sizes[found[i].Meeting] = sizes.GetValueOrDefault(found[i].Meeting) + 1;
        }
        int[] actors = [.. found.Select(one => one.Actor).Distinct()];
        int[] meetings = [.. sizes.Where(entry => entry.Value <= MostMembers).Select(entry => entry.Key).Order()];
        var (actorPlaces, meetingPlaces) = (PlacesOf(actors), PlacesOf(meetings));
        var memberships = found.Where(one => sizes[one.Meeting] <= MostMembers)
            .Select(one => one with { Actor = actorPlaces[one.Actor], Meeting = meetingPlaces[one.Meeting] }).ToArray();
        var bounds = new int[actors.Length + 1];
        foreach (var one in memberships) bounds[one.Actor + 1]++;
        for (var actor = 0; actor < actors.Length; actor++) bounds[actor + 1] += bounds[actor];
        var none = WeightedGraph.FromRows([0], [], []);
        return (new ActorGraph(
            scope.Basis, Array.ConvertAll(actors, _ranks.NodeAt), Array.ConvertAll(meetings, _ranks.NodeAt), memberships, bounds, none, Incidence: null, [], 0),
            sizes.Count - meetings.Length);
    }

    private static Dictionary<int, int> PlacesOf(int[] ranks)
    {
        var places = new Dictionary<int, int>(ranks.Length);
        for (var place = 0; place < ranks.Length; place++) places.Add(ranks[place], place);
        return places;
    }

    private int Compare(in Membership one, in Membership other)
    {
        if (one.Actor != other.Actor) return one.Actor.CompareTo(other.Actor);
        if (one.Meeting != other.Meeting) return one.Meeting.CompareTo(other.Meeting);
        var order = CompareIds(one.Relationship, other.Relationship);
        if (order == 0) order = CompareIds(one.Fold, other.Fold);
        return order != 0 ? order : CompareIds(one.Part, other.Part);
    }

    private int CompareIds(int one, int other)
    {
        if (one == other) return 0;
        if (one < 0 || other < 0) return one.CompareTo(other);
        return graph.Snapshot.Utf8RelationshipId(one).SequenceCompareTo(graph.Snapshot.Utf8RelationshipId(other));
    }
}

/// <summary>All entities in the order of their ids.</summary>
/// <param name="Nodes">By rank: the snapshot's number.</param>
/// <param name="Ranks">By the snapshot's number: the rank; -1 of what is no entity.</param>
internal sealed record EntityRanks(int[] Nodes, int[] Ranks)
{
    /// <summary>Those of a graph; linear in its nodes.</summary>
    public static EntityRanks Of(SnapshotGraph graph)
    {
        int[] nodes = [.. graph.Snapshot.Order(graph.EntityLabels, []).Nodes];
        var ranks = new int[graph.Snapshot.NodeLimit];
        ranks.AsSpan().Fill(-1);
        for (var rank = 0; rank < nodes.Length; rank++) ranks[nodes[rank]] = rank;
        return new EntityRanks(nodes, ranks);
    }

    /// <summary>The number of an entity.</summary>
    public int NodeAt(int rank) => Nodes[rank];
}
