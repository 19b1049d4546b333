using KnowledgeGraph.Records.Changes;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Storage.Limits;
using KnowledgeGraph.Storage.Snapshots;

namespace KnowledgeGraph.Storage.Writing;

/// <summary>What a change names: which ids, and which labels and relationship types.</summary>
internal static class Touched
{
    /// <summary>The writer's own list, else the nodes put or deleted and the ends of relationships before and after; null above the limit.</summary>
    public static IReadOnlyList<string>? Ids(GraphWrite write, GraphSnapshot current, StoreLimits limits)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in write.TouchedIds ?? Derived(write, current))
        {
            ids.Add(id);
            if (ids.Count > limits.TouchedIds) return null;
        }
        return [.. ids.Order(StringComparer.Ordinal)];
    }

    /// <summary>The labels and relationship types before and after; null for all.</summary>
    public static TouchedNames? Names(GraphWrite write, GraphSnapshot before) => TouchedNames.Of(
        write,
        id => before.Find(id) is >= 0 and var node ? before.Catalog.Labels[before.LabelOf(node)] : null,
        id => before.FindRelationship(id) is >= 0 and var relationship ? before.TypeNameOf(relationship) : null);

    private static IEnumerable<string> Derived(GraphWrite write, GraphSnapshot current) => write.PutNodes.Select(node => node.Id)
        .Concat(write.DeleteNodes)
        .Concat(write.PutRelationships.SelectMany(relationship => (string[])[relationship.From, relationship.To]))
        .Concat(write.PutRelationships.Select(relationship => relationship.Id).Concat(write.DeleteRelationships).SelectMany(id => EndsOf(id, current)));

    private static string[] EndsOf(string relationship, GraphSnapshot current) => current.FindRelationship(relationship) is >= 0 and var number
        ? [current.Id(current.From(number)).Text, current.Id(current.To(number)).Text]
        : [];
}
