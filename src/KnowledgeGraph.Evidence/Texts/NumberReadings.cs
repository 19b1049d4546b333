using System.Globalization;

namespace KnowledgeGraph.Evidence.Texts;

/// <summary>
/// The numbers that a folded text can be read as. A comma or a dot separates thousands in one country and decimals in the next, and a
/// document does not always say from which it comes: both readings count.
/// </summary>
internal static class NumberReadings
{
    private const int MaxDigits = 28;
    private const decimal MaxBeforeFactor = 1e9m;

    /// <summary>Whether the text can be read as the number.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="value">The number in its base unit.</param>
    /// <param name="language">The document's language code, null where it is unknown.</param>
    /// <param name="hasUnit">Whether the text also says what is counted: a word or a sign beside the number.</param>
    public static bool Holds(string folded, decimal value, string? language, out bool hasUnit)
    {
        hasUnit = false;
        var found = false;
        var words = Words(folded);
        for (var i = 0; i < words.Count; i++)
        {
            var readings = char.IsAsciiDigit(words[i][0]) ? Readings(words[i]) : NumberWords.Small(words[i]) is { } small ? [small] : [];
            if (readings.Count == 0) continue;
            var last = i;
            var unitInside = false;
            while (last + 1 < words.Count && NumberWords.Factors(words[last + 1], language) is { Count: > 0 } factors)
            {
                last++;
                unitInside |= NumberWords.NamesUnit(words[last]);
                readings = [.. readings.Where(number => number <= MaxBeforeFactor).SelectMany(number => factors.Select(factor => number * factor))];
            }
            if (!readings.Contains(Math.Abs(value))) continue;
            found = true;
            hasUnit |= unitInside || words.Where((word, at) => at < i || at > last).Any(word => !char.IsAsciiDigit(word[0])) || HasSign(folded);
        }
        return found;
    }

    private static bool HasSign(string folded) =>
        folded.Any(unit => unit == '%' || char.GetUnicodeCategory(unit) == UnicodeCategory.CurrencySymbol);

    // Runs of letters, and runs of digits with single separators inside; "67 084" is one number in three-digit groups.
    private static List<string> Words(string folded)
    {
        var words = new List<string>();
        for (var i = 0; i < folded.Length;)
        {
            if (char.IsAsciiDigit(folded[i]))
            {
                var start = i;
                while (i < folded.Length && (char.IsAsciiDigit(folded[i]) || IsInside(folded, i))) i++;
                words.Add(folded[start..i]);
            }
            else if (char.IsLetter(folded[i]))
            {
                var start = i;
                while (i < folded.Length && char.IsLetter(folded[i])) i++;
                words.Add(folded[start..i]);
            }
            else
            {
                i++;
            }
        }
        return words;
    }

    private static bool IsInside(string folded, int at)
    {
        if (at + 1 >= folded.Length || !char.IsAsciiDigit(folded[at + 1])) return false;
        if (folded[at] is '.' or ',' or '\'') return true;
        return folded[at] == ' ' && at + 3 < folded.Length && char.IsAsciiDigit(folded[at + 2]) && char.IsAsciiDigit(folded[at + 3])
            && (at + 4 == folded.Length || !char.IsAsciiDigit(folded[at + 4]));
    }

    private static IReadOnlyList<decimal> Readings(string token)
    {
        if (token.Length > MaxDigits) return [];
        var separators = token.Where(unit => !char.IsAsciiDigit(unit)).Distinct().ToList();
        var readings = new List<decimal>();
        if (IsGrouped(token)) Add(new string([.. token.Where(char.IsAsciiDigit)]));
        if (separators.Count > 0 && separators[^1] is '.' or ',' && token.Count(unit => unit == separators[^1]) == 1)
        {
            var at = token.LastIndexOf(separators[^1]);
            if (IsGrouped(token[..at]) && token.AsSpan(at + 1).IndexOfAnyExceptInRange('0', '9') < 0)
                Add(new string([.. token[..at].Where(char.IsAsciiDigit)]) + "." + token[(at + 1)..]);
        }
        return readings;

        void Add(string plain)
        {
            if (decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) readings.Add(number);
        }
    }

    // Digits alone, or groups of three after the first with one and the same separator.
    private static bool IsGrouped(string token)
    {
        var separators = token.Where(unit => !char.IsAsciiDigit(unit)).Distinct().ToList();
        if (separators.Count == 0) return token.Length > 0;
        if (separators.Count > 1) return false;
        var groups = token.Split(separators[0]);
        return groups[0].Length is > 0 and <= 3 && groups.Skip(1).All(group => group.Length == 3);
    }
}
