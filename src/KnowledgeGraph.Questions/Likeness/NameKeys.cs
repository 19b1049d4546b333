using System.Globalization;

namespace KnowledgeGraph.Questions.Likeness;

/// <summary>
/// What a name is found by among those that are like it, as numbers: its words by their meaning, two neighbours of them, their sound, all of them in
/// any order, its letters without blanks, its acronyms; and of a name of one word that word with a letter left out. Names that are alike share one.
/// </summary>
internal static class NameKeys
{
    private const int ShortestSound = 5;
    private const int LongestSound = 6;
    private const int ShortestLone = 5;
    private const int LongestLone = 16;

    /// <summary>The keys of a name, beside that of the whole.</summary>
    public static IEnumerable<ulong> Of(ComparedName name)
    {
        yield return Of('j', name.Joined);
        for (var i = 0; i < name.Words.Length; i++)
        {
            var word = name.Words[i];
            if (i > 0) yield return PairOf(name.Words[i - 1].Meaning, word.Meaning);
            if (word.IsNumber) continue;
            yield return Of('w', word.Meaning);
            if (word.Text.Length >= ShortestSound) yield return Of('s', SoundOf(word.Text));
        }
        if (name.AcronymKey != 0) yield return OfLetters(name.AcronymKey);
        foreach (var initials in name.Initials) yield return OfLetters(initials);
        if (name.Words is not [{ IsNumber: false, Text: { Length: >= ShortestLone and <= LongestLone } lone }]) yield break;
        yield return Of('l', lone);
        for (var i = 0; i < lone.Length; i++) yield return Of('l', lone.Remove(i, 1));
    }

    /// <summary>The key of a name's words, whatever their order and language: whoever shares it has the same name.</summary>
    public static ulong WholeOf(ComparedName name) =>
        Of('n', string.Join(' ', name.Words.Select(word => word.Meaning).Order(StringComparer.Ordinal)));

    /// <summary>The key of an identifier.</summary>
    public static ulong OfIdentifier(string identifier) => Of('i', identifier);

    private static ulong OfLetters(ulong letters) => Of('a', letters.ToString("x", CultureInfo.InvariantCulture));

    private static ulong PairOf(string one, string other) =>
        Of('p', string.CompareOrdinal(one, other) <= 0 ? $"{one} {other}" : $"{other} {one}");

    // The first letter, then the consonants that sound differently, none twice in a row.
    private static string SoundOf(string word)
    {
        Span<char> sound = stackalloc char[LongestSound];
        var length = 0;
        for (var i = 0; i < word.Length && length < LongestSound; i++)
        {
            var letter = SoundOf(word[i], i + 1 < word.Length ? word[i + 1] : ' ');
            if (i > 0 && letter is 'a' or 'h') continue;
            if (length == 0 || sound[length - 1] != letter) sound[length++] = letter;
        }
        return sound[..length].ToString();
    }

    private static char SoundOf(char letter, char next) => letter switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' or 'y' => 'a',
        'c' when next is 'e' or 'i' or 'y' => 's',
        'c' or 'q' => 'k',
        'z' or 'x' => 's',
        'v' or 'w' => 'b',
        'g' when next is 'e' or 'i' => 'j',
        'p' when next == 'h' => 'f',
        _ => letter,
    };

    // FNV-1a: the same on every machine, which a text's own hash is not.
    private static ulong Of(char kind, string text)
    {
        var hash = (14695981039346656037UL ^ kind) * 1099511628211UL;
        foreach (var unit in text) hash = (hash ^ unit) * 1099511628211UL;
        return hash;
    }
}
