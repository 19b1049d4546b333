namespace KnowledgeGraph.Records.Words;

/// <summary>The first letters of the words of a name, as a number by which they are found.</summary>
public static class Initials
{
    /// <summary>The most letters that are made of a name or looked for.</summary>
    public const int MaxLength = 8;

    /// <summary>
    /// The initials of a name: of its words alone, with its small words where it has some, and with all letters of words that are letters
    /// (<c>U.S.</c>); none of a name of one word.
    /// </summary>
    public static IEnumerable<ulong> Of(IReadOnlyList<NameWord> words)
    {
        var all = words.Where(word => word.Role is not (WordRole.Form or WordRole.Title) && char.IsAsciiLetterLower(word.Text[0])).ToList();
        var told = all.FindAll(word => word.Role != WordRole.Stop);
        if (told.Count < 2) return [];
        string[] letters =
        [
            string.Concat(told.Select(word => word.Text[0])),
            string.Concat(all.Select(word => word.Text[0])),
            string.Concat(told.Select(word => word.IsLetters ? word.Text : word.Text[..1])),
        ];
        return letters.Select(Key).Where(key => key != 0).Distinct();
    }

    /// <summary>The number of these letters; 0 where they are fewer than 2, more than <see cref="MaxLength"/>, or others than a to z.</summary>
    public static ulong Key(string letters)
    {
        if (letters.Length is < 2 or > MaxLength) return 0;
        var key = 0UL;
        foreach (var letter in letters)
        {
            if (letter is < 'a' or > 'z') return 0;
            key = (key << 8) | letter;
        }
        return key;
    }
}
