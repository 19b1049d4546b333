using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>Deletes and puts the nodes of a write.</summary>
internal sealed class NodeWrites(GraphLayout layout, GraphWrite write, StoredState stored, TextFlush flush)
{
    /// <summary>Deletes nodes; their relationships must be gone.</summary>
    /// <exception cref="NodeInUseException">A node still has one.</exception>
    public async ValueTask DeleteAsync(CancellationToken cancellation)
    {
        List<object?> ids = [.. write.DeleteNodes.Distinct(StringComparer.Ordinal).Where(stored.Nodes.ContainsKey)];
        var used = new RowList<(object? Node, object? Relationship, object? Type)>(row => (row[0], row[1], row[2]));
        await flush.AddAsync(WriteTexts.ReadUsed, ids, used, cancellation);
        await flush.SendAsync(cancellation);
        if (used.Rows is [var first, ..])
            throw new NodeInUseException(
                $"The node '{first.Node}' still has the relationship '{first.Relationship}' ({first.Type}). Delete its relationships in the same write.");
        await flush.AddAsync(WriteTexts.DeleteNodes, ids, sink: null, cancellation);
    }

    /// <summary>Puts nodes, and gives the stored properties of each.</summary>
    public async ValueTask<IReadOnlyDictionary<string, Dictionary<string, object?>>> PutAsync(CancellationToken cancellation)
    {
        var rows = write.PutNodes.ToDictionary(node => node.Id, node => LaidOut.Write(layout, node), StringComparer.Ordinal);
        await ClearUniqueAsync(cancellation);
        foreach (var move in write.PutNodes.Where(node => stored.Nodes.TryGetValue(node.Id, out var old) && old.Label != node.Label)
            .GroupBy(node => (From: stored.Nodes[node.Id].Label, To: node.Label)))
            await flush.AddAsync(WriteTexts.Relabel(move.Key.From ?? move.Key.To, move.Key.To), [.. move.Select(node => node.Id)], sink: null, cancellation);
        foreach (var label in write.PutNodes.Where(node => !stored.Nodes.ContainsKey(node.Id)).GroupBy(node => node.Label, StringComparer.Ordinal))
            await flush.AddAsync(WriteTexts.CreateNodes(label.Key), WriteTexts.Rows, [.. label.Select(node => rows[node.Id])], [], sink: null, cancellation);
        List<object?> replaced = [.. write.PutNodes.Where(node => stored.Nodes.ContainsKey(node.Id)).Select(node => rows[node.Id])];
        await flush.AddAsync(WriteTexts.ReplaceNodes, WriteTexts.Rows, replaced, [], sink: null, cancellation);
        return rows;
    }

    // Neo4j holds its constraints against every single row: values that change hands within the write are let go of first.
    private async ValueTask ClearUniqueAsync(CancellationToken cancellation)
    {
        foreach (var type in layout.Model.NodeTypes.Values)
        {
            List<string> keys = [.. type.Properties.Values.Where(property => property.IsUnique).Select(property => StoredNames.Unique(property.Key))];
            if (keys.Count == 0) continue;
            List<object?> ids = [.. write.PutNodes.Select(node => node.Id).Where(id => stored.Nodes.TryGetValue(id, out var old) && old.Label == type.Label)];
            await flush.AddAsync(WriteTexts.ClearProperties(keys), ids, sink: null, cancellation);
        }
    }
}
