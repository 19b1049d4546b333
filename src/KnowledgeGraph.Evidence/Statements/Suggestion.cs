namespace KnowledgeGraph.Evidence.Statements;

/// <summary>Finds the known name that a mistyped one was meant to be.</summary>
internal static class Suggestion
{
    private const int LongestName = 64;

    /// <summary>The nearest known name by edit distance, case ignored, if it is near enough; else null.</summary>
    public static string? For(string name, IEnumerable<string> known)
    {
        if (name.Length is 0 or > LongestName) return null;
        var limit = Math.Max(1, name.Length / 3);
        return known
            .Where(candidate => Math.Abs(candidate.Length - name.Length) <= limit)
            .Select(candidate => (candidate, distance: Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .Where(pair => pair.distance <= limit)
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .FirstOrDefault();
    }

    /// <summary><c> Did you mean 'x'?</c> after a message, or nothing.</summary>
    public static string Sentence(string name, IEnumerable<string> known) =>
        For(name, known) is { } near ? $" Did you mean '{near}'?" : "";

    // Levenshtein over two rows.
    private static int Distance(string left, string right)
    {
        var above = new int[right.Length + 1];
        var row = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++) above[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
            (above, row) = (row, above);
        }
        return above[right.Length];
    }
}
