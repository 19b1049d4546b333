using KnowledgeGraph.Storage.Graph;
using KnowledgeGraph.Storage.Indexes;

namespace KnowledgeGraph.Storage.Snapshots;

/// <summary>The place of an index of neighbours in the cache: built when first asked for, carried on by the writer.</summary>
/// <param name="key">Which neighbours it has.</param>
/// <param name="carried">What a writer made of the index of before.</param>
internal sealed class NeighbourSlot(NeighbourKey key, NeighbourIndex? carried = null)
{
    // With more rows beside the others, building anew on the next use is as good.
    private const int LeastRows = 1024;
    private const int Part = 8;
    private readonly Lock _building = new();
    private volatile NeighbourIndex? _index = carried;

    public NeighbourIndex Get(Elements nodes, GraphLinks links)
    {
        if (_index is { } index) return index;
        lock (_building)
            return _index ??= Build(nodes, links);
    }

    /// <summary>The slot after a write; null if nobody had asked for the index, or too much has changed since it was built.</summary>
    /// <param name="nodes">The nodes after it.</param>
    /// <param name="links">The links after it.</param>
    /// <param name="ends">The nodes at whose links something may differ.</param>
    public NeighbourSlot? Carry(Elements nodes, GraphLinks links, IReadOnlyCollection<int> ends)
    {
        if (_index is not { } index || index.Touched + ends.Count > Math.Max(LeastRows, index.Rows / Part)) return null;
        var row = new HashSet<int>();
        return new NeighbourSlot(key, index.With(ends.Select(node =>
        {
            var count = key.Read(node, nodes, links, row);
            return KeyValuePair.Create(node, new NeighbourRow([.. row], count));
        })));
    }

    private NeighbourIndex Build(Elements nodes, GraphLinks links)
    {
        var (offsets, counts) = (new int[nodes.Limit + 1], new int[nodes.Limit]);
        var (targets, row) = (new List<int>(), new HashSet<int>());
        for (var node = 0; node < nodes.Limit; node++)
        {
            counts[node] = key.Read(node, nodes, links, row);
            targets.AddRange(row);
            offsets[node + 1] = targets.Count;
        }
        return new NeighbourIndex(offsets, [.. targets], counts);
    }
}
