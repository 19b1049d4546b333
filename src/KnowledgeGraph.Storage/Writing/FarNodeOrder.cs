using KnowledgeGraph.Records.Declarations;
using KnowledgeGraph.Storage.Graph;
using KnowledgeGraph.Storage.Snapshots;

namespace KnowledgeGraph.Storage.Writing;

/// <summary>
/// Finds the relationships whose place in a list changes because a property of their far node did: after a rename
/// the node stands elsewhere in the lists of all its neighbours.
/// </summary>
internal static class FarNodeOrder
{
    public static void AddMoved(GraphSnapshot before, Elements nodes, TouchedNumbers touchedNodes, TouchedNumbers relationships)
    {
        for (var type = 0; type < before.Catalog.RelationshipTypes.Count; type++)
        {
            var declared = before.Catalog.RelationshipTypes[type];
            // The list of a start node holds its ends: they are found by the links that come in at them.
            AddMoved(before.Nodes, nodes, KeysOf(declared.OutgoingOrder), touchedNodes, new Adjacency(before.AllLinks.Incoming[type]), relationships);
            AddMoved(before.Nodes, nodes, KeysOf(declared.IncomingOrder), touchedNodes, new Adjacency(before.AllLinks.Outgoing[type]), relationships);
        }
    }

    private static void AddMoved(
        Elements before, Elements after, string[] keys, TouchedNumbers touchedNodes, Adjacency links, TouchedNumbers relationships)
    {
        var columns = Array.ConvertAll(keys, key => (Before: before.Column(key), After: after.Column(key)));
        foreach (var node in touchedNodes)
        {
            var ofNode = links.Links(node);
            if (ofNode.IsEmpty || Array.TrueForAll(columns, column => Equals(column.Before[node], column.After[node]))) continue;
            foreach (var link in ofNode)
                relationships.Add(link.Relationship);
        }
    }

    private static string[] KeysOf(IReadOnlyList<OrderTerm> terms) =>
        [.. terms.Where(term => !term.IsOfRelationship && !string.Equals(term.Key, OrderTerm.IdKey, StringComparison.Ordinal)).Select(term => term.Key)];
}
