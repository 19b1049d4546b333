namespace KnowledgeGraph.Search.Segments;

/// <summary>An array that never changes, in pages that a changed copy shares with it: a change costs the pages it touches, however long it is.</summary>
internal sealed class Paged<T>
{
    private const int Bits = 10;
    private const int Size = 1 << Bits;
    private readonly T[][] _pages;

    private Paged(T[][] pages) => _pages = pages;

    /// <summary>An array of defaults.</summary>
    public static Paged<T> Blank(int length) => Of(new T[length]);

    /// <summary>An array of these items.</summary>
    public static Paged<T> Of(T[] items) => new(items.Length == 0 ? [] : [.. items.Chunk(Size)]);

    /// <summary>An item.</summary>
    public T this[int index] => _pages[index >> Bits][index & (Size - 1)];

    /// <summary>A copy in which some items are others.</summary>
    /// <param name="indexes">Which; one that stands twice is changed twice.</param>
    /// <param name="change">What becomes of an item.</param>
    public Paged<T> With(IEnumerable<int> indexes, Func<int, T, T> change)
    {
        var pages = (T[][])_pages.Clone();
        foreach (var index in indexes)
        {
            var page = index >> Bits;
            if (ReferenceEquals(pages[page], _pages[page])) pages[page] = (T[])_pages[page].Clone();
            pages[page][index & (Size - 1)] = change(index, pages[page][index & (Size - 1)]);
        }
        return new Paged<T>(pages);
    }
}
