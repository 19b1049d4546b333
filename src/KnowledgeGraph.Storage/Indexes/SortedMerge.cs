namespace KnowledgeGraph.Storage.Indexes;

/// <summary>Brings a sorted array up to date without sorting it anew: O(n + k log k) for k changes.</summary>
internal static class SortedMerge
{
    /// <summary>The array without what is removed, with what is added (which is sorted in place) at its places.</summary>
    public static T[] Apply<T>(ReadOnlySpan<T> sorted, Func<T, bool> isRemoved, T[] added, IComparer<T> comparer)
    {
        Array.Sort(added, comparer);
        var merged = new T[sorted.Length + added.Length];
        var (length, next) = (0, 0);
        foreach (var item in sorted)
        {
            if (isRemoved(item)) continue;
            while (next < added.Length && comparer.Compare(added[next], item) < 0)
                merged[length++] = added[next++];
            merged[length++] = item;
        }
        while (next < added.Length)
            merged[length++] = added[next++];
        return length == merged.Length ? merged : merged[..length];
    }
}
