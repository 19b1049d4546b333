using System.Text;

namespace KnowledgeGraph.Testing.Names;

/// <summary>Picks words of the lists by chance.</summary>
internal sealed class Picks(WordLists words, Random random)
{
    private static readonly HashSet<string> Small = new(StringComparer.OrdinalIgnoreCase) { "de", "la", "del", "of", "en", "des", "les", "for" };

    public int Number(int below) => random.Next(below);

    public string Of(string list) => words[list][random.Next(words[list].Length)];

    public string At(string list, int at) => words[list][at % words[list].Length];

    /// <summary>A word that no language has: two or three syllables and an ending.</summary>
    public string Brand()
    {
        var text = new StringBuilder();
        for (var i = 2 + random.Next(2); i > 0; i--) text.Append(Of("syllables"));
        text.Append(Of("endings"));
        text[0] = char.ToUpperInvariant(text[0]);
        return text.ToString();
    }

    /// <summary>The first letters of the words of a name, up to a comma.</summary>
    public static string Acronym(string name) => string.Concat(
        name.Split(',')[0].Split(' ').Where(word => !Small.Contains(word)).Select(word => char.ToUpperInvariant(word[0])));
}
