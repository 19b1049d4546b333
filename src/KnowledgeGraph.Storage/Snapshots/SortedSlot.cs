using KnowledgeGraph.Storage.Indexes;

namespace KnowledgeGraph.Storage.Snapshots;

/// <summary>
/// The place of one sorted index in the cache: built when first asked for, from nothing or from the index of an
/// earlier snapshot and the nodes that were touched since. Carrying on costs the writer nothing but the list of those.
/// </summary>
internal sealed class SortedSlot(IndexedOrder key, int[]? earlier = null, int[]? touched = null)
{
    // Up to this many touched nodes, and a quarter of the index, merging beats sorting anew.
    private const int FewTouched = 1024;
    private readonly Lock _building = new();
    private volatile SortedIndex? _index;

    public SortedIndex Get(GraphSnapshot snapshot)
    {
        if (_index is { } index) return index;
        lock (_building)
            return _index ??= Build(snapshot);
    }

    /// <summary>The slot for the snapshot after a write that touched these nodes; null if sorting anew is as good.</summary>
    public SortedSlot? Carry(int[] touchedNow)
    {
        var (from, since) = _index is { } index ? (index.Array, touchedNow) : (earlier, [.. touched ?? [], .. touchedNow]);
        return from is not null && since.Length <= Math.Max(FewTouched, from.Length / 4) ? new SortedSlot(key, from, since) : null;
    }

    private SortedIndex Build(GraphSnapshot snapshot)
    {
        var comparer = snapshot.OrderOfNodes(key.Terms);
        if (earlier is null)
        {
            var all = new List<int>();
            for (var node = 0; node < snapshot.NodeLimit; node++)
            {
                if (Array.BinarySearch(key.Labels, snapshot.LabelOf(node)) >= 0) all.Add(node);
            }
            var sorted = all.ToArray();
            Array.Sort(sorted, new NodeComparer(snapshot.Nodes, key.Terms, new HeldValues()));
            return new SortedIndex(sorted, comparer);
        }
        var changed = touched!.ToHashSet();
        var added = changed.Where(node => Array.BinarySearch(key.Labels, snapshot.LabelOf(node)) >= 0).ToArray();
        return new SortedIndex(SortedMerge.Apply(earlier, changed.Contains, added, comparer), comparer);
    }
}
