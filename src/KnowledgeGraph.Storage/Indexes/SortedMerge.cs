namespace KnowledgeGraph.Storage.Indexes;

/// <summary>Brings a sorted array up to date without sorting it anew: k changes are k log n comparisons, and a copy.</summary>
internal static class SortedMerge
{
    /// <summary>The array without what is removed, with what is added (which is sorted in place) at its places.</summary>
    public static T[] Apply<T>(ReadOnlySpan<T> sorted, Func<T, bool> isRemoved, T[] added, IComparer<T> comparer)
    {
        // What is removed may stand where it belonged before it changed, so nothing is compared with it.
        var kept = new T[sorted.Length];
        var count = 0;
        foreach (var item in sorted)
        {
            if (!isRemoved(item)) kept[count++] = item;
        }

        Array.Sort(added, comparer);
        var merged = new T[count + added.Length];
        var (length, from) = (0, 0);
        foreach (var item in added)
        {
            var place = Array.BinarySearch(kept, from, count - from, item, comparer);
            var to = place < 0 ? ~place : place + 1;
            kept.AsSpan(from..to).CopyTo(merged.AsSpan(length));
            length += to - from;
            merged[length++] = item;
            from = to;
        }
        kept.AsSpan(from..count).CopyTo(merged.AsSpan(length));
        return merged;
    }
}
