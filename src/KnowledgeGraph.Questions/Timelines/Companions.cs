using KnowledgeGraph.Model;
using KnowledgeGraph.Questions.Graphs;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Questions.Timelines;

/// <summary>What joins entities to nodes without a name, by relationships that are traversed or not: a number to what it is a number of.</summary>
/// <param name="graph">The graph.</param>
internal sealed class Companions(SnapshotGraph graph)
{
    private readonly Dictionary<NodeType, Adjacency[]> _sides = [];

    /// <summary>At most how many relationships a node has that may lead to a companion.</summary>
    public int MostOf(int node) => SidesOf(node).Sum(side => side.Links(node).Length);

    /// <summary>The entities that a node without a name is joined to, or the nodes without a name that an entity is joined to: each once, by id.</summary>
    public IReadOnlyList<int> Of(int node)
    {
        var isEntity = graph.TypeOf(node).IsEntity;
        var found = new HashSet<int>();
        foreach (var side in SidesOf(node))
        {
            foreach (var link in side.Links(node))
            {
                if (graph.TypeOf(link.Node).IsEntity != isEntity && graph.Sees(link.Relationship)) found.Add(link.Node);
            }
        }
        return [.. found.Order(Comparer<int>.Create(graph.CompareIds))];
    }

    private Adjacency[] SidesOf(int node)
    {
        var type = graph.TypeOf(node);
        if (!_sides.TryGetValue(type, out var sides)) _sides[type] = sides = [.. Sides(type)];
        return sides;
    }

    private IEnumerable<Adjacency> Sides(NodeType type)
    {
        foreach (var relationship in graph.Shape.Model.RelationshipTypes.Values.Where(relationship => !relationship.IsPlumbing))
        {
            if (IsSide(relationship.Start, relationship.End, type)) yield return graph.Snapshot.Adjacency(relationship.Name, outgoing: true);
            if (IsSide(relationship.End, relationship.Start, type)) yield return graph.Snapshot.Adjacency(relationship.Name, outgoing: false);
        }
    }

    private static bool IsSide(CompositeType near, CompositeType far, NodeType type) =>
        near.Members.Contains(type) && far.Members.Any(member => member.IsEntity != type.IsEntity);
}
