using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Graph;
using KnowledgeGraph.Storage.Snapshots;

namespace KnowledgeGraph.Storage.History;

/// <summary>Where one property of the nodes differs between two snapshots: chunks that both share are passed over whole.</summary>
internal static class ColumnDifference
{
    /// <summary>The numbers of the nodes, in the later snapshot; all that have a value where there is no earlier one, or the numbers are others.</summary>
    public static IEnumerable<int> Of(GraphSnapshot? before, GraphSnapshot after, string key)
    {
        var old = before is not null && before.Generation == after.Generation && ReferenceEquals(before.Nodes.Symbols, after.Nodes.Symbols)
            ? Items(before, key)
            : [];
        var items = Items(after, key);
        for (var chunk = 0; chunk < items.Length; chunk++)
        {
            var known = chunk < old.Length ? old[chunk] : Chunks<Value?>.Blank;
            if (ReferenceEquals(known, items[chunk])) continue;
            for (var i = 0; i < Chunks<Value?>.Size; i++)
            {
                if (!ReferenceEquals(known[i], items[chunk][i])) yield return (chunk << Chunks<Value?>.Bits) + i;
            }
        }
    }

    private static Value?[][] Items(GraphSnapshot snapshot, string key) =>
        snapshot.Nodes.Columns.TryGetValue(key, out var chunks) ? chunks.Items : [];
}
