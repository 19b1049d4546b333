using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Records.Changes;

/// <summary>
/// The labels and relationship types of all that a change put or deleted. Who reads none of them reads after the change what was there
/// before it, whatever the ids.
/// </summary>
/// <param name="Labels">The labels of nodes, in the order of their code units.</param>
/// <param name="RelationshipTypes">The types of relationships, in the same order.</param>
public sealed record TouchedNames(IReadOnlyList<string> Labels, IReadOnlyList<string> RelationshipTypes)
{
    /// <summary>The names of a write.</summary>
    /// <param name="write">The write.</param>
    /// <param name="labelBefore">The label that a node had before the write; null if there was no such node.</param>
    /// <param name="typeBefore">The type that a relationship had before; null if there was no such relationship.</param>
    /// <returns>
    /// Null, which means all, if a node has another label than before: its relationships then lead to another type, though no write names them.
    /// </returns>
    public static TouchedNames? Of(GraphWrite write, Func<string, string?> labelBefore, Func<string, string?> typeBefore)
    {
        var (labels, types) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        foreach (var node in write.PutNodes)
        {
            if (labelBefore(node.Id) is { } before && !string.Equals(before, node.Label, StringComparison.Ordinal)) return null;
            labels.Add(node.Label);
        }
        Add(labels, write.DeleteNodes, labelBefore);
        foreach (var relationship in write.PutRelationships) types.Add(relationship.Type);
        Add(types, write.PutRelationships.Select(relationship => relationship.Id).Concat(write.DeleteRelationships), typeBefore);
        return new TouchedNames([.. labels], [.. types]);
    }

    private static void Add(SortedSet<string> names, IEnumerable<string> ids, Func<string, string?> nameBefore)
    {
        foreach (var id in ids)
        {
            if (nameBefore(id) is { } name) names.Add(name);
        }
    }
}
