using System.Collections.Frozen;

namespace KnowledgeGraph.Evidence.Texts;

/// <summary>
/// Words that stand beside a number and multiply it, folded. Spanish and French count by the long scale (<c>billón</c> is 10^12,
/// <c>milliard</c> 10^9), English by the short one; a document of another or unknown language may mean either.
/// </summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, decimal> AnyLanguage = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["mil"] = 1e3m,
        ["thousand"] = 1e3m,
        ["thousands"] = 1e3m,
        ["mille"] = 1e3m,
        ["k"] = 1e3m,
        ["millon"] = 1e6m,
        ["millones"] = 1e6m,
        ["million"] = 1e6m,
        ["millions"] = 1e6m,
        ["mn"] = 1e6m,
        ["m"] = 1e6m,
        ["mdd"] = 1e6m,
        ["mdp"] = 1e6m,
        ["mde"] = 1e6m,
        ["millardo"] = 1e9m,
        ["millardos"] = 1e9m,
        ["milliard"] = 1e9m,
        ["milliards"] = 1e9m,
        ["mmdd"] = 1e9m,
        ["mmdp"] = 1e9m,
        ["bn"] = 1e9m,
        ["trillon"] = 1e18m,
        ["trillones"] = 1e18m,
        ["billon"] = 1e12m,
        ["billones"] = 1e12m,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> WithUnit = new[] { "mdd", "mdp", "mde", "mmdd", "mmdp" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, decimal> SmallNumbers = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["un"] = 1,
        ["una"] = 1,
        ["uno"] = 1,
        ["dos"] = 2,
        ["tres"] = 3,
        ["cuatro"] = 4,
        ["cinco"] = 5,
        ["seis"] = 6,
        ["siete"] = 7,
        ["ocho"] = 8,
        ["nueve"] = 9,
        ["diez"] = 10,
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["une"] = 1,
        ["deux"] = 2,
        ["trois"] = 3,
        ["quatre"] = 4,
        ["cinq"] = 5,
        ["sept"] = 7,
        ["huit"] = 8,
        ["neuf"] = 9,
        ["dix"] = 10,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The factors that a word may mean in a language (null: unknown); empty if it is not such a word.</summary>
    public static IReadOnlyList<decimal> Factors(string word, string? language)
    {
        if (AnyLanguage.TryGetValue(word, out var factor)) return [factor];
        return (word, Primary(language)) switch
        {
            ("billion" or "billions", "en") => [1e9m],
            ("billion" or "billions", "fr") => [1e12m],
            ("billion" or "billions", _) => [1e9m, 1e12m],
            ("trillion" or "trillions", "en") => [1e12m],
            ("trillion" or "trillions", "fr") => [1e18m],
            ("trillion" or "trillions", _) => [1e12m, 1e18m],
            _ => [],
        };
    }

    /// <summary>The number that a word spells, from one to ten; null if it spells none.</summary>
    public static decimal? Small(string word) => SmallNumbers.TryGetValue(word, out var number) ? number : null;

    /// <summary>Whether the word says what is counted, too: <c>mdd</c> is millions of dollars.</summary>
    public static bool NamesUnit(string word) => WithUnit.Contains(word);

    private static string? Primary(string? language) => language?.Split('-', 2)[0].ToLowerInvariant();
}
