namespace KnowledgeGraph.Search.Segments;

/// <summary>Lists of numbers, one behind the other in a single array.</summary>
internal sealed class Lists
{
    private readonly Ends _ends;
    private readonly int[] _items;

    /// <param name="ends">Where each list ends, with a 0 before the first.</param>
    /// <param name="items">All items.</param>
    public Lists(int[] ends, int[] items) => (_ends, _items) = (new Ends(ends), items);

    /// <summary>How many lists there are.</summary>
    public int Count => _ends.Count;

    /// <summary>The items of a list.</summary>
    public ReadOnlySpan<int> this[int list] => Range(list, list + 1);

    /// <summary>The items of lists that follow one another.</summary>
    public ReadOnlySpan<int> Range(int from, int to) => _items.AsSpan(_ends[from].._ends[to]);

    /// <summary>Lists of items that are given twice in the same order, once to be counted and once to be put down.</summary>
    /// <param name="count">How many lists.</param>
    /// <param name="pairs">Calls back with each list and its next item.</param>
    public static Lists Build(int count, Action<Action<int, int>> pairs)
    {
        var ends = new int[count + 1];
        pairs((list, _) => ends[list + 1]++);
        for (var i = 1; i <= count; i++) ends[i] += ends[i - 1];
        var items = new int[ends[count]];
        var next = ends.AsSpan(0, count).ToArray();
        pairs((list, item) => items[next[list]++] = item);
        return new Lists(ends, items);
    }
}
