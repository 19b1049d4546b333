namespace KnowledgeGraph.Model.Loading;

/// <summary>Finds the name that a person probably meant.</summary>
public static class NearName
{
    private const int MaxLength = 100;

    /// <summary>The nearest candidate at most a third of the name's letters away (case counts as no difference), or null.</summary>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        if (name.Length > MaxLength) return null;
        string? nearest = null;
        var least = (name.Length / 3) + 2;
        foreach (var candidate in candidates)
        {
            if (candidate.Length > MaxLength || Math.Abs(candidate.Length - name.Length) >= least) continue;
            var distance = Distance(name, candidate);
            if (distance >= least) continue;
            least = distance;
            nearest = candidate;
        }
        return nearest;
    }

    /// <summary>Levenshtein's distance, case ignored, one row at a time.</summary>
    private static int Distance(string left, string right)
    {
        Span<int> row = stackalloc int[MaxLength + 1];
        for (var j = 0; j <= right.Length; j++) row[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]);
                var replaced = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[right.Length];
    }
}
