namespace KnowledgeGraph.Records.Words;

/// <summary>
/// How many typing errors lie between two words: letters left out, added, mistaken, or two neighbours exchanged (Damerau–Levenshtein, no letter
/// being touched twice; Boytsov 2011).
/// </summary>
public static class EditDistance
{
    /// <summary>How many errors a word may have: none below 4 letters, one up to 7, two above.</summary>
    public static int Allowed(int length) => length < 4 ? 0 : length < 8 ? 1 : 2;

    /// <summary>The distance, or any number above the limit where it is larger.</summary>
    public static int Of(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int limit)
    {
        if (Math.Abs(one.Length - other.Length) > limit) return limit + 1;
        var same = one.CommonPrefixLength(other);
        one = one[same..];
        other = other[same..];
        while (one.Length > 0 && other.Length > 0 && one[^1] == other[^1])
        {
            one = one[..^1];
            other = other[..^1];
        }
        if (one.Length == 0 || other.Length == 0) return one.Length + other.Length;
        Span<int> before = stackalloc int[other.Length + 1];
        Span<int> last = stackalloc int[other.Length + 1];
        Span<int> row = stackalloc int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++) last[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                var distance = Math.Min(changed, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) distance = Math.Min(distance, before[j - 2] + 1);
                row[j] = distance;
                least = Math.Min(least, distance);
            }
            if (least > limit) return limit + 1;
            var free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[other.Length];
    }

    /// <summary>Whether two words differ in nothing but which of their letters are doubled: one error of somebody who knows that one is.</summary>
    public static bool AreSameButForDoubles(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var (i, j) = (0, 0);
        while (i < one.Length && j < other.Length && one[i] == other[j])
        {
            var letter = one[i];
            while (i < one.Length && one[i] == letter) i++;
            while (j < other.Length && other[j] == letter) j++;
        }
        return i == one.Length && j == other.Length;
    }
}
