namespace KnowledgeGraph.Search.Ranking;

/// <summary>How well a name fits a query.</summary>
/// <param name="OfQuery">How much of the query's weight the name has, 0 to 1.</param>
/// <param name="OfName">How much of the name the query has, 0 to 1.</param>
/// <param name="IsInOrder">Whether the words follow one another as in the query.</param>
/// <param name="IsWhole">Whether each word of one is a word of the other.</param>
internal readonly record struct Fit(double OfQuery, double OfName, bool IsInOrder, bool IsWhole)
{
    private const double OfQueryAlone = 0.75;

    // Below about seven tenths of the query a name is a guess, and guesses lose in proportion: half of a name is still worth a look.
    private const double OfGuesses = 0.83;
    private const double OutOfOrder = 0.965;
    private const double NotWhole = 0.97;
    private const double SameWords = 0.98;

    /// <summary>
    /// The score of a name that is not the query itself, 0 to 0.98: what is missing of the query counts more than in proportion, what the name has
    /// beside it less.
    /// </summary>
    public double Score
    {
        get
        {
            if (IsWhole && IsInOrder) return SameWords;
            // The square root is exact by IEEE 754, other powers are not.
            var score = Math.Max(OfQuery * Math.Sqrt(OfQuery), OfQuery * OfGuesses) * (OfQueryAlone + ((1 - OfQueryAlone) * OfName)) * NotWhole;
            return IsInOrder ? score : score * OutOfOrder;
        }
    }

    /// <summary>The least part of the query that a name must have to be found at all with a score.</summary>
    public static double LeastOfQuery(double score)
    {
        var least = 0.0;
        while (new Fit(least, 1, true, false).Score < score) least += 1.0 / 64;
        return least - (1.0 / 64);
    }
}
