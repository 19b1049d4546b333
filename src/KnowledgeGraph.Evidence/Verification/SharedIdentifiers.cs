using KnowledgeGraph.Model;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Evidence.Verification;

/// <summary>Names the entities that share an identifier: perhaps one entity under two ids, perhaps an identifier at the wrong one.</summary>
internal static class SharedIdentifiers
{
    private const int ShownEntities = 5;

    /// <summary>A line for each identifier that several entities have, in the order of the identifiers.</summary>
    public static IEnumerable<string> In(GraphModel model, StoreContent store)
    {
        var owners = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var node in store.Nodes.Values)
        {
            if (store.TypeOf(model, node.Id) is not { } type) continue;
            foreach (var property in type.Properties.Values.Where(property => property.IsIdentifier))
                if (node.Properties.GetValueOrDefault(property.Key) is ListValue list)
                    foreach (var identifier in list.Items) Add(owners, identifier, node.Id);
        }
        return owners.Where(shared => shared.Value.Count > 1).Select(shared => Line(shared.Key, shared.Value));
    }

    private static void Add(SortedDictionary<string, SortedSet<string>> owners, Value identifier, string id)
    {
        if (identifier is not TextValue { Text: var text }) return;
        if (!owners.TryGetValue(text, out var known)) owners.Add(text, known = new SortedSet<string>(StringComparer.Ordinal));
        known.Add(id);
    }

    private static string Line(string identifier, SortedSet<string> ids)
    {
        var more = ids.Count > ShownEntities ? $" and {ids.Count - ShownEntities} more" : "";
        return $"{identifier}: {ids.Count} entities have this identifier, {string.Join(", ", ids.Take(ShownEntities))}{more}. "
            + "Are they one? If not, mend the identifier where it is wrong.";
    }
}
