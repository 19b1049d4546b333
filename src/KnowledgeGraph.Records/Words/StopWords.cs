namespace KnowledgeGraph.Records.Words;

/// <summary>Articles, prepositions and conjunctions of Spanish, English and French, folded: they weigh little wherever they stand.</summary>
public static class StopWords
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "&",
        "de", "del", "la", "las", "el", "los", "y", "e", "o", "u", "a", "al", "en", "por", "para", "con", "sobre", "entre",
        "of", "the", "for", "and", "in", "on", "at", "to", "by", "with", "an",
        "du", "des", "le", "les", "l", "d", "et", "au", "aux", "sur", "pour", "par", "dans", "entre",
    };

    /// <summary>Whether it is one of them.</summary>
    public static bool Has(string word) => Words.Contains(word);
}
