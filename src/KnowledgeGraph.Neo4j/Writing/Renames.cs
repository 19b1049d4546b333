using KnowledgeGraph.Model;
using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Neo4j.Layout;
using KnowledgeGraph.Neo4j.Limits;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>
/// After a node has another name (or another value of any property by which lists are ordered), the sort keys that its relationships
/// repeat are rewritten in the same transaction.
/// </summary>
internal sealed class Renames(GraphLayout layout, TextFlush flush, Neo4jLimits limits)
{
    /// <summary>Rewrites the sort keys of relationships whose far node sorts elsewhere now.</summary>
    /// <param name="write">The write.</param>
    /// <param name="stored">The nodes before.</param>
    /// <param name="put">The stored properties of the nodes after, which the transaction holds already.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="StoreLimitException">There are too many of them.</exception>
    public async ValueTask RewriteAsync(
        GraphWrite write, StoredState stored, IReadOnlyDictionary<string, Dictionary<string, object?>> put, CancellationToken cancellation)
    {
        var moved = Moved(write, stored, put).GroupBy(move => (move.Type, move.IsOutgoing)).ToList();
        if (moved.Count == 0) return;
        var counts = new RowList<long>(row => (long)row[0]!);
        foreach (var move in moved)
            await flush.AddAsync(WriteTexts.CountFar(move.Key.Type.Name, move.Key.IsOutgoing), [.. move.Select(node => node.Id)], counts, cancellation);
        await flush.SendAsync(cancellation);
        if (counts.Rows.Sum() is var count && count > limits.RewrittenRelationships)
            throw new StoreLimitException(
                $"The write renames nodes with {count} relationships, whose order follows the names; "
                + $"at most {limits.RewrittenRelationships} (limit RewrittenRelationships) are rewritten in one write. "
                + "Rename fewer nodes at once, or raise the limit.");
        foreach (var move in moved)
        {
            await flush.AddAsync(
                WriteTexts.RewriteFarSorts(layout, move.Key.Type, move.Key.IsOutgoing), WriteTexts.Ids, [.. move.Select(node => node.Id)],
                WriteTexts.Nulls(layout, move.Key.Type), sink: null, cancellation);
        }
    }

    private IEnumerable<(RelationshipType Type, bool IsOutgoing, string Id)> Moved(
        GraphWrite write, StoredState stored, IReadOnlyDictionary<string, Dictionary<string, object?>> put)
    {
        foreach (var node in write.PutNodes)
        {
            if (!stored.Nodes.TryGetValue(node.Id, out var before)) continue;
            var changed = layout.FarSortNames
                .Where(name => !Equals(before.Sorts[name], put[node.Id].GetValueOrDefault(name)))
                .ToHashSet(StringComparer.Ordinal);
            if (changed.Count == 0) continue;
            foreach (var type in layout.Model.RelationshipTypes.Values)
            {
                if (HasKeyOf(type, isOutgoing: true, changed)) yield return (type, true, node.Id);
                if (HasKeyOf(type, isOutgoing: false, changed)) yield return (type, false, node.Id);
            }
        }
    }

    private bool HasKeyOf(RelationshipType type, bool isOutgoing, HashSet<string> changed) =>
        layout.LinkKeysOf(type).Any(key => key.IsOutgoing == isOutgoing && !key.Key.IsOnEdge && changed.Contains(Companions.SortName(key.Key.Property)));
}
