namespace KnowledgeGraph.Analysis.Paths.Searching;

/// <summary>Searches that have ended and lend what they have grown to the next; at most <see cref="Kept"/>, none of them very large.</summary>
internal static class SearchPool
{
    private const int Kept = 4;
    private const int MostPlaces = 1 << 18;
    private const int MostLinks = 1 << 19;

    private static readonly PathSearch?[] Searches = new PathSearch?[Kept];

    /// <summary>A search that is nobody else's.</summary>
    public static PathSearch Rent()
    {
        for (var i = 0; i < Kept; i++)
        {
            if (Interlocked.Exchange(ref Searches[i], null) is { } kept) return kept;
        }

        return new PathSearch();
    }

    /// <summary>Gives a search back.</summary>
    public static void Return(PathSearch search)
    {
        if (search.Met.Room > MostPlaces || search.Met.LinkRoom > MostLinks) return;
        for (var i = 0; i < Kept; i++)
        {
            if (Interlocked.CompareExchange(ref Searches[i], search, null) is null) return;
        }
    }
}
