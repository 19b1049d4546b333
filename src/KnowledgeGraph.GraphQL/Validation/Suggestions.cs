namespace KnowledgeGraph.GraphQL.Validation;

/// <summary>
/// "Did you mean …?": the names most like a misspelt one. Bounded: long names and long lists get no suggestions, and
/// a distance is given up as soon as it exceeds what counts as similar.
/// </summary>
internal static class Suggestions
{
    /// <summary>Most names that are suggested.</summary>
    public const int MaxSuggestions = 5;

    /// <summary>Most names that are compared; of a longer list none is suggested.</summary>
    public const int MaxCandidates = 1_000;

    /// <summary>Longest name for which others are sought.</summary>
    public const int MaxNameLength = 100;

    /// <summary>The question with a blank in front, or nothing when no name is similar.</summary>
    /// <param name="given">The name that does not exist.</param>
    /// <param name="candidates">Names that exist; read no further than one behind <see cref="MaxCandidates"/>.</param>
    /// <param name="what">What the names are, where the question shall say it, such as "the enum value".</param>
    public static string DidYouMean(string given, IEnumerable<string> candidates, string? what = null) =>
        Ask(Similar(given, candidates), what);

    /// <summary>The question for names that are chosen already; of more than five the first five.</summary>
    public static string Ask(IReadOnlyList<string> names, string? what = null)
    {
        if (names.Count == 0) return "";
        string[] quoted = [.. names.Take(MaxSuggestions).Select(name => $"\"{name}\"")];
        var list = quoted.Length switch
        {
            1 => quoted[0],
            2 => $"{quoted[0]} or {quoted[1]}",
            _ => $"{string.Join(", ", quoted[..^1])}, or {quoted[^1]}",
        };
        return $" Did you mean {(what is null ? "" : what + " ")}{list}?";
    }

    private static string[] Similar(string given, IEnumerable<string> candidates)
    {
        if (given.Length > MaxNameLength) return [];
        string[] names = [.. candidates.Take(MaxCandidates + 1)];
        if (names.Length > MaxCandidates) return [];

        var allowed = (given.Length * 2 / 5) + 1;
        var folded = given.ToLowerInvariant();
        return [.. names
            .Select(name => (name, distance: Distance(folded, name.ToLowerInvariant(), allowed)))
            .Where(candidate => candidate.distance <= allowed)
            .OrderBy(candidate => candidate.distance)
            .ThenBy(candidate => candidate.name, StringComparer.Ordinal)
            .Take(MaxSuggestions)
            .Select(candidate => candidate.name)];
    }

    /// <summary>Levenshtein's distance, or a greater number than allowed as soon as it must exceed that.</summary>
    private static int Distance(string left, string right, int allowed)
    {
        if (Math.Abs(left.Length - right.Length) > allowed) return allowed + 1;
        var above = new int[right.Length + 1];
        var row = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++) above[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var changed = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(changed, Math.Min(above[j], row[j - 1]) + 1);
                least = Math.Min(least, row[j]);
            }

            if (least > allowed) return allowed + 1;
            (above, row) = (row, above);
        }

        return above[right.Length];
    }
}
