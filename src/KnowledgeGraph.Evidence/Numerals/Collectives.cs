using System.Collections.Frozen;
using KnowledgeGraph.Evidence.Texts;

namespace KnowledgeGraph.Evidence.Numerals;

/// <summary>Nouns that are numbers: <c>una docena</c>, <c>two dozen</c>, <c>une centaine</c>. They may be meant exactly or about.</summary>
internal static class Collectives
{
    private static readonly FrozenDictionary<string, int> Numbers = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["decena"] = 10,
        ["decenas"] = 10,
        ["docena"] = 12,
        ["docenas"] = 12,
        ["veintena"] = 20,
        ["treintena"] = 30,
        ["cincuentena"] = 50,
        ["centena"] = 100,
        ["centenas"] = 100,
        ["centenar"] = 100,
        ["centenares"] = 100,
        ["millar"] = 1000,
        ["millares"] = 1000,
        ["dozen"] = 12,
        ["dizaine"] = 10,
        ["dizaines"] = 10,
        ["douzaine"] = 12,
        ["douzaines"] = 12,
        ["quinzaine"] = 15,
        ["vingtaine"] = 20,
        ["trentaine"] = 30,
        ["quarantaine"] = 40,
        ["cinquantaine"] = 50,
        ["soixantaine"] = 60,
        ["centaine"] = 100,
        ["centaines"] = 100,
        ["millier"] = 1000,
        ["milliers"] = 1000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Halves = new[] { "media", "medio", "half", "demi", "demie" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Articles = new[] { "un", "una", "une", "a", "one" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The number that such a noun is; null for any other word.</summary>
    public static int? Number(string? word) => word is not null && Numbers.TryGetValue(word, out var number) ? number : null;

    /// <summary>Whether a word says half of what follows.</summary>
    public static bool IsHalf(string? word) => word is not null && Halves.Contains(word);

    /// <summary>Whether a word says one of what follows.</summary>
    public static bool IsOne(string? word) => word is not null && Articles.Contains(word);

    /// <summary>Whether it says that a half is to be added, as in <c>un millón y medio</c>; how many tokens it has.</summary>
    public static int AndHalf(TextTokens tokens, int index)
    {
        if (tokens.Word(index) is "y" or "et" && IsHalf(tokens.Word(index + 1))) return 2;
        return tokens.HasWords(index, ["and", "a", "half"]) ? 3 : 0;
    }
}
