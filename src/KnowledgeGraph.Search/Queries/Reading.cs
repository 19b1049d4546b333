namespace KnowledgeGraph.Search.Queries;

/// <summary>One way to read words of a query: as these words of a name.</summary>
/// <param name="First">The first word of the query that is read.</param>
/// <param name="Count">How many words of the query are read together.</param>
/// <param name="Likeness">How like they are, above 0 to 1.</param>
/// <param name="Words">The words of the name, one behind the other.</param>
internal sealed record Reading(int First, int Count, double Likeness, IReadOnlyList<string> Words);

/// <summary>A word of a query that may be the beginning of a longer one.</summary>
/// <param name="Index">The word of the query.</param>
/// <param name="Letters">Its letters.</param>
internal sealed record Beginning(int Index, string Letters)
{
    /// <summary>How like the beginning of a word is to the word: the more of it is typed, the more.</summary>
    public static double Likeness(int typed, int whole) => 0.62 + (0.36 * typed / whole);
}
