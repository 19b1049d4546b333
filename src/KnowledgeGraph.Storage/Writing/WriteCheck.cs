using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Storage.Graph;
using KnowledgeGraph.Storage.Limits;
using KnowledgeGraph.Storage.Snapshots;

namespace KnowledgeGraph.Storage.Writing;

/// <summary>Refuses a write that would leave the graph wrong, before anything of it is applied.</summary>
internal static class WriteCheck
{
    public static void Check(GraphWrite write, GraphSnapshot current, StoreLimits limits)
    {
        var deletedNodes = write.DeleteNodes.ToHashSet(StringComparer.Ordinal);
        var deletedRelationships = write.DeleteRelationships.ToHashSet(StringComparer.Ordinal);
        var putNodes = write.PutNodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        var putRelationships = write.PutRelationships.Select(relationship => relationship.Id).ToHashSet(StringComparer.Ordinal);
        WriteRules.Check(write, current.Catalog, limits.IdLength);
        CheckEnds(write, current, putNodes, deletedNodes);
        CheckDeletedNodes(deletedNodes, current, id => deletedRelationships.Contains(id) || putRelationships.Contains(id));
        UniqueCheck.Check(write.PutNodes, current, id => deletedNodes.Contains(id) || putNodes.Contains(id));
        CheckSizes(write, current, limits);
    }

    /// <summary>Refuses what a store has no room for.</summary>
    public static void CheckSizes(long nodes, long relationships, StoreLimits limits)
    {
        if (nodes > limits.Nodes) throw new StoreLimitException($"The store would have {nodes} nodes; its limit (Nodes) is {limits.Nodes}.");
        if (relationships > limits.Relationships)
            throw new StoreLimitException($"The store would have {relationships} relationships; its limit (Relationships) is {limits.Relationships}.");
    }

    /// <summary>Refuses more property keys, of nodes or of relationships, than a store has room for.</summary>
    public static void CheckKeys(int keys, StoreLimits limits)
    {
        if (keys > limits.PropertyKeys)
            throw new StoreLimitException($"The store would have {keys} property keys; its limit (PropertyKeys) is {limits.PropertyKeys}.");
    }

    private static void CheckEnds(GraphWrite write, GraphSnapshot current, HashSet<string> putNodes, HashSet<string> deletedNodes)
    {
        foreach (var relationship in write.PutRelationships)
        {
            CheckEnd(relationship, "starts", relationship.From);
            CheckEnd(relationship, "ends", relationship.To);
        }

        void CheckEnd(RelationshipRecord relationship, string verb, string node)
        {
            if (!putNodes.Contains(node) && (deletedNodes.Contains(node) || current.Find(node) < 0)) throw WriteRules.MissingEnd(relationship, verb, node);
        }
    }

    private static void CheckDeletedNodes(HashSet<string> deleted, GraphSnapshot current, Func<string, bool> isGoneOrPut)
    {
        foreach (var id in deleted)
        {
            if (current.Find(id) is not (>= 0 and var node)) continue;
            foreach (var type in current.Catalog.RelationshipTypes)
            {
                CheckLinks(id, current, current.Adjacency(type.Name, outgoing: true).Links(node), isGoneOrPut);
                CheckLinks(id, current, current.Adjacency(type.Name, outgoing: false).Links(node), isGoneOrPut);
            }
        }
    }

    private static void CheckLinks(string id, GraphSnapshot current, ReadOnlySpan<Link> links, Func<string, bool> isGoneOrPut)
    {
        foreach (var link in links)
        {
            var relationship = current.RelationshipId(link.Relationship).Text;
            if (!isGoneOrPut(relationship))
                throw new NodeInUseException(
                    $"The node '{id}' still has the relationship '{relationship}' ({current.TypeNameOf(link.Relationship)}). "
                    + "Delete its relationships in the same write.");
        }
    }

    // An upper bound: replaced records count as new ones only where that could matter.
    private static void CheckSizes(GraphWrite write, GraphSnapshot current, StoreLimits limits)
    {
        CheckSizes(
            current.NodeCount + write.PutNodes.Count(node => current.Find(node.Id) < 0),
            current.RelationshipCount + write.PutRelationships.Count(relationship => current.FindRelationship(relationship.Id) < 0),
            limits);
        CheckKeys(write.PutNodes.SelectMany(node => node.Properties.Keys), current.Nodes, limits);
        CheckKeys(write.PutRelationships.SelectMany(relationship => relationship.Properties.Keys), current.Relationships, limits);
    }

    private static void CheckKeys(IEnumerable<string> keys, Elements current, StoreLimits limits)
    {
        var added = new HashSet<string>(keys.Where(key => !current.Columns.ContainsKey(key)), StringComparer.Ordinal);
        if (added.Count > 0) CheckKeys(current.Columns.Count + added.Count, limits);
    }
}
