using KnowledgeGraph.Storage.Columns;
using KnowledgeGraph.Storage.Snapshots;

namespace KnowledgeGraph.Storage.History;

/// <summary>Where one property of the nodes differs between two snapshots: chunks that both share are passed over whole.</summary>
internal static class ColumnDifference
{
    /// <summary>The numbers of the nodes, in the later snapshot; all that have a value where there is no earlier one, or the numbers are others.</summary>
    public static IEnumerable<int> Of(GraphSnapshot? before, GraphSnapshot after, string key)
    {
        var old = before is not null && before.Generation == after.Generation && ReferenceEquals(before.Nodes.Symbols, after.Nodes.Symbols)
            ? ColumnOf(before, key)
            : ValueColumn.Empty;
        var column = ColumnOf(after, key);
        for (var chunk = 0; chunk < column.Chunks.Length; chunk++)
        {
            var (known, now) = (old.ChunkAt(chunk), column.Chunks[chunk]);
            if (ReferenceEquals(known, now)) continue;
            for (var at = 0; at < ValueChunk.Size; at++)
            {
                if (!Equals(known[at], now[at])) yield return (chunk << ValueChunk.Bits) + at;
            }
        }
    }

    private static ValueColumn ColumnOf(GraphSnapshot snapshot, string key) => snapshot.Nodes.Columns.GetValueOrDefault(key, ValueColumn.Empty);
}
