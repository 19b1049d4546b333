namespace KnowledgeGraph.Storage;

/// <summary>Refuses a write that would leave the graph wrong, before anything of it is applied.</summary>
internal static class WriteCheck
{
    public static void Check(GraphWrite write, GraphSnapshot current, StoreLimits limits)
    {
        var deletedNodes = write.DeleteNodes.ToHashSet(StringComparer.Ordinal);
        var deletedRelationships = write.DeleteRelationships.ToHashSet(StringComparer.Ordinal);
        var putNodes = CheckNodes(write, current.Catalog, limits, deletedNodes);
        var putRelationships = CheckRelationships(write, current, limits, deletedRelationships, putNodes, deletedNodes);
        CheckDeletedNodes(deletedNodes, current, id => deletedRelationships.Contains(id) || putRelationships.Contains(id));
        UniqueCheck.Check(write.PutNodes, current, id => deletedNodes.Contains(id) || putNodes.Contains(id));
        CheckSizes(write, current, limits);
    }

    private static HashSet<string> CheckNodes(GraphWrite write, Catalog catalog, StoreLimits limits, HashSet<string> deleted)
    {
        var put = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in write.PutNodes)
        {
            if (catalog.LabelNumber(node.Label) < 0)
                throw new UnknownNameException($"The node '{node.Id}' has the label '{node.Label}', which the catalog does not have.");
            CheckRecord("node", node.Id, node.Properties, catalog, limits);
            CheckOnce("node", node.Id, put, deleted);
        }
        return put;
    }

    private static HashSet<string> CheckRelationships(
        GraphWrite write, GraphSnapshot current, StoreLimits limits, HashSet<string> deleted, HashSet<string> putNodes, HashSet<string> deletedNodes)
    {
        var put = new HashSet<string>(StringComparer.Ordinal);
        foreach (var relationship in write.PutRelationships)
        {
            if (current.Catalog.TypeNumber(relationship.Type) < 0)
                throw new UnknownNameException($"The relationship '{relationship.Id}' has the type '{relationship.Type}', which the catalog does not have.");
            CheckRecord("relationship", relationship.Id, relationship.Properties, current.Catalog, limits);
            CheckOnce("relationship", relationship.Id, put, deleted);
            CheckEnd(relationship, "starts", relationship.From);
            CheckEnd(relationship, "ends", relationship.To);
        }
        return put;

        void CheckEnd(RelationshipRecord relationship, string verb, string node)
        {
            if (!putNodes.Contains(node) && (deletedNodes.Contains(node) || current.Find(node) < 0))
                throw new UnknownNodeException($"The relationship '{relationship.Id}' ({relationship.Type}) {verb} at '{node}', which is no node. Put that node first, or in the same write.");
        }
    }

    private static void CheckRecord(string what, string id, IReadOnlyDictionary<string, Value> properties, Catalog catalog, StoreLimits limits)
    {
        if (id.Length == 0 || id.Length > limits.IdLength)
            throw new InvalidWriteException($"A {what} has an id of {id.Length} characters; ids have 1 to {limits.IdLength} (limit IdLength).");
        if (id.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0 || id.Contains('\0'))
            throw new InvalidWriteException($"The {what} '{id}' has an id with a NUL or a code point above U+FFFF; ids are plain text.");
        foreach (var (key, value) in properties)
        {
            if (string.Equals(key, OrderTerm.IdKey, StringComparison.Ordinal))
                throw new InvalidWriteException($"The {what} '{id}' has a property '{key}'; that key is reserved for the id itself.");
            if (!catalog.AllowsKey(key))
                throw new UnknownNameException($"The {what} '{id}' has the property '{key}', which the catalog does not have.");
            if (value is null)
                throw new InvalidWriteException($"The {what} '{id}' has a null under '{key}'; leave the key out instead.");
        }
    }

    private static void CheckOnce(string what, string id, HashSet<string> put, HashSet<string> deleted)
    {
        if (!put.Add(id))
            throw new InvalidWriteException($"The write puts the {what} '{id}' twice.");
        if (deleted.Contains(id))
            throw new InvalidWriteException($"The write both puts and deletes the {what} '{id}'.");
    }

    private static void CheckDeletedNodes(HashSet<string> deleted, GraphSnapshot current, Func<string, bool> isGoneOrPut)
    {
        foreach (var id in deleted)
        {
            if (current.Find(id) is not (>= 0 and var node))
                continue;
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
                throw new NodeInUseException($"The node '{id}' still has the relationship '{relationship}' ({current.TypeNameOf(link.Relationship)}). Delete its relationships in the same write.");
        }
    }

    // An upper bound: replaced records count as new ones only where that could matter.
    private static void CheckSizes(GraphWrite write, GraphSnapshot current, StoreLimits limits)
    {
        var nodes = current.NodeCount + write.PutNodes.Count(node => current.Find(node.Id) < 0);
        if (nodes > limits.Nodes)
            throw new StoreLimitException($"The store would have {nodes} nodes; its limit (Nodes) is {limits.Nodes}.");
        var relationships = current.RelationshipCount + write.PutRelationships.Count(relationship => current.FindRelationship(relationship.Id) < 0);
        if (relationships > limits.Relationships)
            throw new StoreLimitException($"The store would have {relationships} relationships; its limit (Relationships) is {limits.Relationships}.");
        CheckKeys(write.PutNodes.SelectMany(node => node.Properties.Keys), current.Nodes, limits);
        CheckKeys(write.PutRelationships.SelectMany(relationship => relationship.Properties.Keys), current.Relationships, limits);
    }

    private static void CheckKeys(IEnumerable<string> keys, Elements current, StoreLimits limits)
    {
        var added = new HashSet<string>(keys.Where(key => !current.Columns.ContainsKey(key)), StringComparer.Ordinal);
        if (added.Count > 0 && current.Columns.Count + added.Count > limits.PropertyKeys)
            throw new StoreLimitException($"The store would have {current.Columns.Count + added.Count} property keys; its limit (PropertyKeys) is {limits.PropertyKeys}.");
    }
}
