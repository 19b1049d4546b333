namespace KnowledgeGraph.GraphQL.Errors;

/// <summary>How many letters two names differ by, for messages that ask "Did you mean …?".</summary>
public static class EditDistance
{
    private const int MaxOnStack = 128;

    /// <summary>
    /// Levenshtein's distance: the least number of UTF-16 code units to insert, remove or replace. Upper and lower
    /// case are the same.
    /// </summary>
    /// <param name="left">One name.</param>
    /// <param name="right">The other name.</param>
    /// <param name="max">Greatest distance of interest, at least 0.</param>
    /// <returns>The distance, or some number greater than <paramref name="max"/> as soon as it must exceed that.</returns>
    public static int Between(string left, string right, int max)
    {
        if (Math.Abs(left.Length - right.Length) > max) return max + 1;
        // One row of the table at a time, overwritten from left to right.
        var row = right.Length < MaxOnStack ? stackalloc int[MaxOnStack] : new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++) row[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            var least = row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var isSame = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]);
                var replaced = diagonal + (isSame ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
                least = Math.Min(least, row[j]);
            }

            if (least > max) return max + 1;
        }

        return row[right.Length];
    }
}
