using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Snapshots;

namespace KnowledgeGraph.Storage.Writing;

/// <summary>Holds the catalog's unique constraints against the nodes of a write.</summary>
internal static class UniqueCheck
{
    /// <param name="puts">The nodes to put.</param>
    /// <param name="current">The graph before the write.</param>
    /// <param name="isReplaced">Whether the stored node with this id goes away or is put by the write.</param>
    public static void Check(IReadOnlyCollection<NodeRecord> puts, GraphSnapshot current, Func<string, bool> isReplaced)
    {
        if (puts.Count == 0) return;
        foreach (var (label, key) in current.Catalog.Unique)
        {
            var index = current.Exact(label, key);
            var inWrite = new Dictionary<Value, string>();
            foreach (var node in puts)
            {
                if (!string.Equals(node.Label, label, StringComparison.Ordinal) || !node.Properties.TryGetValue(key, out var value)) continue;
                if (!inWrite.TryAdd(value, node.Id)) throw Violation(label, key, value, node.Id, inWrite[value]);
                foreach (var holder in index.Nodes(value))
                {
                    if (current.Id(holder).Text is var id && !isReplaced(id)) throw Violation(label, key, value, node.Id, id);
                }
            }
        }
    }

    /// <summary>Holds the constraints against a whole graph that was written without.</summary>
    public static void CheckFilled(GraphSnapshot graph)
    {
        if (Shared(graph) is { } shared) throw Violation(shared.Label, shared.Key, shared.Value, shared.Second, shared.First);
    }

    /// <summary>Holds the constraints against a whole graph that was read: the catalog may be a newer one than the file's content.</summary>
    public static void CheckRead(GraphSnapshot graph)
    {
        if (Shared(graph) is { } shared)
            throw new StoreFormatException(
                $"Two nodes of the store, {shared.First} and {shared.Second}, have {shared.Key} {shared.Value}, which the catalog wants to be unique for "
                + $"{shared.Label}.");
    }

    // A value that two nodes have and only one may have.
    private static (string Label, string Key, Value Value, string First, string Second)? Shared(GraphSnapshot graph)
    {
        foreach (var (label, key) in graph.Catalog.Unique)
        {
            var index = graph.Exact(label, key);
            foreach (var value in index.Values)
                if (index.Nodes(value) is [var first, var second, ..]) return (label, key, value, graph.Id(first).Text, graph.Id(second).Text);
        }
        return null;
    }

    private static UniqueViolationException Violation(string label, string key, Value value, string id, string holder) =>
        new($"The {label} '{id}' cannot have {key} {value}: it is unique, and '{holder}' has it.");
}
