using KnowledgeGraph.Records.Errors;

namespace KnowledgeGraph.Records.Writing;

/// <summary>What the writes that fill an empty store must keep to beside <see cref="WriteRules"/>: each record once, nothing deleted, no end missing.</summary>
public static class FillRules
{
    /// <summary>Refuses a write that contradicts those before it.</summary>
    /// <param name="write">The write.</param>
    /// <param name="number">How many writes came before it.</param>
    /// <param name="hasNode">Whether one of them put the node with this id.</param>
    /// <param name="hasRelationship">Whether one of them put the relationship with this id.</param>
    /// <exception cref="WriteRefusedException">It does.</exception>
    public static void Check(GraphWrite write, long number, Func<string, bool> hasNode, Func<string, bool> hasRelationship)
    {
        if (write.ExpectedChange is { } expected && expected != number)
            throw new ConcurrentChangeException($"The write expected change {expected}, the store is at {number}. Read again and repeat it.");
        if (write.DeleteNodes.Count + write.DeleteRelationships.Count > 0 || write.Meta.Values.Contains(null))
            throw new InvalidWriteException("A write that fills an empty store deletes something. Apply it by itself, once the store is filled.");
        var put = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in write.PutNodes)
        {
            put.Add(node.Id);
            if (hasNode(node.Id)) throw Twice("node", node.Id);
        }
        foreach (var relationship in write.PutRelationships)
        {
            if (hasRelationship(relationship.Id)) throw Twice("relationship", relationship.Id);
            CheckEnd(relationship, "starts", relationship.From);
            CheckEnd(relationship, "ends", relationship.To);
        }

        void CheckEnd(RelationshipRecord relationship, string verb, string node)
        {
            if (!put.Contains(node) && !hasNode(node)) throw WriteRules.MissingEnd(relationship, verb, node);
        }
    }

    private static InvalidWriteException Twice(string what, string id) =>
        new($"Two of the writes that fill an empty store put the {what} '{id}'. Apply the later one by itself, once the store is filled.");
}
