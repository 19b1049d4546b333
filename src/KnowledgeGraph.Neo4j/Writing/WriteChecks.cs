using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>Refuses writes that would leave the graph wrong, with the embedded store's errors: ends that are not there, values that are taken.</summary>
internal static class WriteChecks
{
    /// <summary>Every relationship starts and ends at a node that stays or comes.</summary>
    /// <exception cref="UnknownNodeException">One does not.</exception>
    public static void CheckEnds(GraphWrite write, StoredState stored)
    {
        var put = write.PutNodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        var deleted = write.DeleteNodes.ToHashSet(StringComparer.Ordinal);
        foreach (var relationship in write.PutRelationships)
        {
            CheckEnd(relationship, "starts", relationship.From);
            CheckEnd(relationship, "ends", relationship.To);
        }

        void CheckEnd(RelationshipRecord relationship, string verb, string node)
        {
            if (!put.Contains(node) && (deleted.Contains(node) || !stored.Nodes.ContainsKey(node))) throw WriteRules.MissingEnd(relationship, verb, node);
        }
    }

    /// <summary>No two nodes of a label have the same value where it is unique, those of the write included.</summary>
    /// <exception cref="UniqueViolationException">Two would.</exception>
    public static async ValueTask CheckUniqueAsync(GraphWrite write, GraphLayout layout, TextFlush flush, CancellationToken cancellation)
    {
        var looked = new List<(string Label, string Key, Dictionary<string, (string Id, Value Value)> Given, RowList<(string Hash, string Holder)> Holders)>();
        foreach (var type in layout.Model.NodeTypes.Values)
        {
            foreach (var property in type.Properties.Values.Where(property => property.IsUnique))
            {
                var given = Given(write, type.Label, property.Key);
                var holders = new RowList<(string, string)>(row => ((string)row[0]!, (string)row[1]!));
                looked.Add((type.Label, property.Key, given, holders));
                await flush.AddAsync(WriteTexts.ReadHolders(type.Label, StoredNames.Unique(property.Key)), [.. given.Keys], holders, cancellation);
            }
        }
        await flush.SendAsync(cancellation);
        var replaced = write.PutNodes.Select(node => node.Id).Concat(write.DeleteNodes).ToHashSet(StringComparer.Ordinal);
        foreach (var (label, key, given, holders) in looked)
        {
            foreach (var (hash, holder) in holders.Rows)
                if (!replaced.Contains(holder)) throw Violation(label, key, given[hash].Value, given[hash].Id, holder);
        }
    }

    private static Dictionary<string, (string Id, Value Value)> Given(GraphWrite write, string label, string key)
    {
        var given = new Dictionary<string, (string Id, Value Value)>(StringComparer.Ordinal);
        foreach (var node in write.PutNodes)
        {
            if (node.Label != label || !node.Properties.TryGetValue(key, out var value)) continue;
            var hash = Companions.UniqueOf(value);
            if (!given.TryAdd(hash, (node.Id, value))) throw Violation(label, key, value, node.Id, given[hash].Id);
        }
        return given;
    }

    private static UniqueViolationException Violation(string label, string key, Value value, string id, string holder) =>
        new($"The {label} '{id}' cannot have {key} {value}: it is unique, and '{holder}' has it.");
}
