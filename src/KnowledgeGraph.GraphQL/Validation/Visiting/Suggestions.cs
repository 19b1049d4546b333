using KnowledgeGraph.GraphQL.Errors;

namespace KnowledgeGraph.GraphQL.Validation.Visiting;

/// <summary>
/// "Did you mean …?": the names most similar to a misspelt one. Bounded: long names and long lists get no suggestions, and
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
    /// <param name="what">What the names are, if the question is to say so, such as "the enum value".</param>
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
        return [.. names
            .Select(name => (name, distance: EditDistance.Between(given, name, allowed)))
            .Where(candidate => candidate.distance <= allowed)
            .OrderBy(candidate => candidate.distance)
            .ThenBy(candidate => candidate.name, StringComparer.Ordinal)
            .Take(MaxSuggestions)
            .Select(candidate => candidate.name)];
    }
}
