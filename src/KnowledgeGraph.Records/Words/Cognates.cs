namespace KnowledgeGraph.Records.Words;

/// <summary>What related words of Spanish, English and French share once their endings are made one: <c>innovacion</c> and <c>innovation</c>.</summary>
public static class Cognates
{
    // Shorter words have too little before their endings to be told by it.
    private const int ShortestLength = 6;

    // The longest first; what is replaced by what.
    private static readonly (string Ending, string By)[] Endings =
    [
        ("ciones", "tion"), ("tions", "tion"), ("cion", "tion"), ("siones", "sion"), ("sions", "sion"), ("idades", "ity"), ("idad", "ity"), ("ites", "ity"),
        ("ite", "ity"), ("ities", "ity"), ("iques", "ic"), ("ique", "ic"), ("icos", "ic"), ("icas", "ic"), ("ico", "ic"), ("ica", "ic"), ("ics", "ic"),
        ("ales", "al"), ("elle", "al"), ("ale", "al"), ("iel", "ial"), ("els", "al"), ("ias", "y"), ("ies", "y"), ("ia", "y"), ("ie", "y"), ("ismo", "ism"),
        ("isme", "ism"), ("mientos", "ment"), ("miento", "ment"), ("mento", "ment"), ("ments", "ment"), ("encia", "ence"), ("ancia", "ance"), ("ivo", "ive"),
        ("iva", "ive"), ("if", "ive"), ("arios", "ary"), ("ario", "ary"), ("aria", "ary"), ("aire", "ary"),
    ];

    /// <summary>The word with its ending made one; the word itself where it is short or has no such ending.</summary>
    public static string StemOf(string word)
    {
        if (word.Length < ShortestLength) return word;
        foreach (var (ending, by) in Endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && word.Length > ending.Length + 2)
                return string.Concat(word.AsSpan(0, word.Length - ending.Length), by);
        }
        return word;
    }
}
