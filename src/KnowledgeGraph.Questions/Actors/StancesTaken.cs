using KnowledgeGraph.Model;
using KnowledgeGraph.Questions.Graphs;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Questions.Actors;

/// <summary>Finds who is for what, and who against. Who is for and against one matter is neither.</summary>
/// <param name="graph">The graph as the call sees it.</param>
/// <param name="scope">Which actors, and by which relationships.</param>
internal sealed class StancesTaken(SnapshotGraph graph, ActorScope scope)
{
    /// <summary>The property that says which stance a relationship of a type is; null where none does.</summary>
    public static Property? StanceOf(RelationshipType type) => type.Properties.FirstOrDefault(property => property.Stance is not null);

    /// <summary>The stances, of ranks; in no order.</summary>
    public List<Membership> Find(EntityRanks ranks)
    {
        var found = new List<(Membership Membership, bool IsFor)>();
        foreach (var type in (scope.Via ?? graph.Shape.Model.RelationshipTypes.Values).Where(type => StanceOf(type) is not null))
        {
            var (property, links) = (StanceOf(type)!, graph.Snapshot.Adjacency(type.Name, outgoing: true));
            var values = graph.Snapshot.RelationshipColumn(property.Key);
            foreach (var node in ranks.Nodes)
            {
                if (!scope.Lists(graph.TypeOf(node))) continue;
                foreach (var link in links.Links(node))
                {
                    if (graph.Sees(link.Relationship) && IsFor(property.Stance!, values[link.Relationship] as TextValue) is { } isFor)
                        found.Add((new Membership(ranks.Ranks[node], ranks.Ranks[link.Node], link.Relationship, -1, -1), isFor));
                }
            }
        }
        var torn = found.GroupBy(stance => (stance.Membership.Actor, stance.Membership.Meeting))
            .Where(pair => pair.Select(stance => stance.IsFor).Distinct().Count() > 1).Select(pair => pair.Key).ToHashSet();
        found.RemoveAll(stance => torn.Contains((stance.Membership.Actor, stance.Membership.Meeting)));
        return found.ConvertAll(stance => stance.Membership);
    }

    /// <summary>Whether a membership that was found says that the actor is for it.</summary>
    public bool IsFor(Membership membership)
    {
        var property = StanceOf(graph.Shape.Model.RelationshipTypes[graph.Snapshot.TypeNameOf(membership.Relationship)])!;
        return IsFor(property.Stance!, graph.Snapshot.RelationshipColumn(property.Key)[membership.Relationship] as TextValue) is true;
    }

    private static bool? IsFor(StanceValues stance, TextValue? value) =>
        value is null ? null : stance.For.Contains(value.Text) ? true : stance.Against.Contains(value.Text) ? false : null;
}
