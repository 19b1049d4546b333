namespace KnowledgeGraph.Questions.Answers;

/// <summary>The first of many: a page costs a look at each, and the order of those that it has.</summary>
internal static class Leading
{
    /// <summary>The first of some in an order.</summary>
    /// <param name="items">All, in any order.</param>
    /// <param name="count">How many are wanted; 0 or more.</param>
    /// <param name="order">The order, in which no two are equal.</param>
    public static List<T> Of<T>(IEnumerable<T> items, int count, IComparer<T> order)
    {
        // The last of those kept comes off first.
        var kept = new PriorityQueue<T, T>(Comparer<T>.Create((one, other) => order.Compare(other, one)));
        foreach (var item in items)
        {
            if (kept.Count < count) kept.Enqueue(item, item);
            else kept.EnqueueDequeue(item, item);
        }
        var first = new List<T>(kept.Count);
        while (kept.TryDequeue(out var item, out _)) first.Add(item);
        first.Reverse();
        return first;
    }
}
