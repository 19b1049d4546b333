using System.Collections.Frozen;
using KnowledgeGraph.Evidence.Texts;

namespace KnowledgeGraph.Evidence.Numerals;

/// <summary>
/// Words and letters beside a number that multiply it. Spanish and French count by the long scale (<c>billón</c> is 10^12, <c>milliard</c>
/// 10^9), English by the short one. What is no word of the document's language may mean either, and so may letters that shorten it.
/// </summary>
/// <param name="tokens">The text.</param>
/// <param name="language">The document's language, <c>es</c>, <c>en</c> or <c>fr</c>; null for any other.</param>
internal sealed class ScaleWords(TextTokens tokens, string? language)
{
    private const decimal Thousand = 1e3m;
    private const decimal Million = 1e6m;
    private const decimal Milliard = 1e9m;
    private const decimal Billion = 1e12m;
    private const decimal Trillion = 1e18m;

    private static readonly FrozenDictionary<string, Scale> Settled = new Dictionary<string, Scale>(StringComparer.Ordinal)
    {
        ["thousand"] = Scale.Of(Thousand),
        ["mille"] = Scale.Of(Thousand),
        ["millon"] = Scale.Of(Million),
        ["millones"] = Scale.Of(Million),
        ["million"] = Scale.Of(Million),
        ["millions"] = Scale.Of(Million),
        ["mill"] = Scale.Of(Million),
        ["mln"] = Scale.Of(Million),
        ["mn"] = Scale.Of(Million),
        ["mio"] = Scale.Of(Million),
        ["millardo"] = Scale.Of(Milliard),
        ["millardos"] = Scale.Of(Milliard),
        ["milliard"] = Scale.Of(Milliard),
        ["milliards"] = Scale.Of(Milliard),
        ["mrd"] = Scale.Of(Milliard),
        ["mrds"] = Scale.Of(Milliard),
        ["billon"] = Scale.Of(Billion),
        ["billones"] = Scale.Of(Billion),
        ["trillon"] = new(Billion, Trillion),
        ["trillones"] = new(Billion, Trillion),
        ["mdd"] = Scale.Of(Million, Currencies.Of("USD")),
        ["mdp"] = Scale.Of(Million, Currencies.Of("MXN")),
        ["mde"] = Scale.Of(Million, Currencies.Of("EUR")),
        ["mmdd"] = Scale.Of(Milliard, Currencies.Of("USD")),
        ["mmdp"] = Scale.Of(Milliard, Currencies.Of("MXN")),
        ["mmde"] = Scale.Of(Milliard, Currencies.Of("EUR")),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The scale word at a place, and how many tokens it has; null where none stands there.</summary>
    /// <param name="index">The place.</param>
    /// <param name="isAmount">Whether money was named before the number.</param>
    /// <param name="length">Its tokens.</param>
    public Scale? Find(int index, bool isAmount, out int length)
    {
        length = 1;
        if (tokens.Word(index) is not { } word) return null;
        if (tokens.HasWords(index, ["miles", "de", "millones"]))
        {
            length = 3;
            return Scale.Of(Milliard);
        }
        // M.N. and MN are no millions, but the money of a country.
        if (tokens.Raw(index).Contains('.') || tokens.Raw(index) is "MN") return null;
        if (Settled.TryGetValue(word, out var settled)) return settled;
        return word switch
        {
            "mil" => language == "en" ? new Scale(Million, Thousand) : Scale.Of(Thousand),
            "billion" or "billions" => ByLanguage(Milliard, Billion),
            "trillion" or "trillions" => ByLanguage(Billion, Trillion),
            "bn" or "bln" => Shortened(Milliard, Billion),
            "tn" or "trn" => Shortened(Billion, Trillion),
            _ => Letters(index, isAmount || IsAmount(index + 1)),
        };
    }

    private Scale? Letters(int index, bool isAmount)
    {
        var isTight = !tokens[index].IsApart;
        if (language == "fr" && tokens.Raw(index) is "Md" or "Mds") return Scale.Of(Milliard);
        if (!isTight && !isAmount)
        {
            if (tokens.Raw(index) is not ("M" or "MM")) return null;
            return tokens.Word(index + 1) is "de" or "d" ? Scale.Of(Million) : new Scale(Million, 1);
        }
        return tokens.Raw(index) switch
        {
            "k" or "K" => Scale.Of(Thousand),
            "M" or "MM" => Scale.Of(Million),
            // Without money it may be metres, or any other unit.
            "m" or "mm" => isAmount ? Scale.Of(Million) : new Scale(Million, 1),
            "Md" or "Mds" or "MD" or "MDS" => Scale.Of(Milliard),
            "G" when isAmount => Scale.Of(Milliard),
            "B" or "b" => Shortened(Milliard, Billion),
            "T" or "t" when isAmount => Shortened(Billion, Trillion),
            _ => null,
        };
    }

    private bool IsAmount(int index) => Currencies.Sign(tokens[index]) is not null || Currencies.Code(tokens, index) is not null;

    private Scale ByLanguage(decimal shorter, decimal longer) => language switch
    {
        "en" => Scale.Of(shorter),
        "fr" => Scale.Of(longer),
        _ => new Scale(shorter, longer),
    };

    private Scale Shortened(decimal shorter, decimal longer) => language == "en" ? Scale.Of(shorter) : new Scale(shorter, longer);
}
