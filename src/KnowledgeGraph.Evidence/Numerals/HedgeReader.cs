using System.Collections.Frozen;
using KnowledgeGraph.Evidence.Texts;

namespace KnowledgeGraph.Evidence.Numerals;

/// <summary>Reads how exactly a number is meant: <c>más de 64.000</c>, <c>500 firms or more</c>, <c>≈ 3 %</c>; without such words exactly.</summary>
/// <param name="tokens">The text.</param>
internal sealed class HedgeReader(TextTokens tokens)
{
    private const int WordsBetween = 3;
    private const int WordsBefore = 8;

    private static readonly FrozenSet<string> Articles = Words("los las el la the les le l un una une a an");
    private static readonly FrozenSet<string> Durations = Words(
        "anos ano years year months month days day weeks week meses mes dias dia semanas ans annees mois jours");

    // What rises or falls "hasta" a number comes to that number.
    private static readonly string[] Changes =
        ("crec aument sub increment cay cai baj disminu reduj redu pas llev elev lleg alcanz ascend descend repunt avanz retroce augment progress grimp baiss "
        + "chut recul attei port ris rose grew grow fell fall increas climb").Split(' ');

    /// <summary>How a number is meant, by what stands before it.</summary>
    /// <param name="start">Its first token, that of its sign or currency included.</param>
    /// <param name="next">The word after it, or null.</param>
    /// <param name="from">The first token of the phrase; <paramref name="start"/> where there is none.</param>
    public Precisions? Before(int start, string? next, out int from)
    {
        from = start;
        var last = start - 1;
        if (Sign(tokens[last]) is { } sign)
        {
            from = last;
            return sign;
        }
        if (Phrase(last, next, ref from) is { } plain) return plain;
        if (tokens.Word(last) is { } article && Articles.Contains(article)) last--;
        // "superó la cifra de 500"
        var isThreshold = tokens.Word(last) == "de" && tokens.Word(last - 1) is "cifra" or "barrera" or "umbral" or "barre";
        if (isThreshold && tokens.Word(last - 2) is "la" or "el") last -= 3;
        return last == start - 1 ? null : Phrase(last, next, ref from);
    }

    private Precisions? Phrase(int last, string? next, ref int from)
    {
        foreach (var (words, meaning) in HedgeWords.Before)
        {
            if (!EndsWith(last, words, out var first)) continue;
            from = first;
            return Settled(words, meaning, first, next);
        }
        return null;
    }

    /// <summary>How a number is meant, by what stands after it.</summary>
    /// <param name="end">One past its last token.</param>
    /// <param name="afterUnit">One past the last token of its unit.</param>
    /// <param name="to">One past the last token of the phrase.</param>
    public Precisions? After(int end, int afterUnit, out int to)
    {
        to = afterUnit;
        if (tokens[end].Is('+') && !tokens[end].IsApart)
        {
            to = end + 1;
            return Precisions.AtLeast;
        }
        for (var at = afterUnit; at <= afterUnit + WordsBetween; at++)
        {
            foreach (var (words, meaning) in HedgeWords.After)
            {
                if (!tokens.HasWords(at, words) || BelongsToNext(at + words.Length)) continue;
                to = at + words.Length;
                return meaning;
            }
            if (tokens[at].Kind != TokenKind.Word && !tokens[at].Is(',')) return null;
        }
        return null;
    }

    private static Precisions? Sign(TextToken token) => token.Text switch
    {
        "~" or "≈" or "≃" or "∼" or "±" => Precisions.About,
        ">" or "≥" => Precisions.AtLeast,
        "<" or "≤" => Precisions.AtMost,
        "+" => Precisions.AtLeast | Precisions.Exact,
        _ => null,
    };

    private Precisions Settled(string[] words, Precisions meaning, int first, string? next)
    {
        if (words is ["hasta"] or ["jusqu", ..] or ["up", "to"] && HasChange(first)) return meaning | Precisions.Exact;
        return words is ["over"] && next is not null && Durations.Contains(next) ? meaning | Precisions.Exact : meaning;
    }

    private bool HasChange(int first)
    {
        for (var at = first - 1; at >= first - WordsBefore && !tokens[at + 1].BeginsBlock && !tokens[at].Is('.'); at--)
            if (tokens.Word(at) is { } word && Changes.Any(stem => word.StartsWith(stem, StringComparison.Ordinal))) return true;
        return false;
    }

    // "y más de 53.000", "al menos 20": what follows is another number's.
    private bool BelongsToNext(int at) =>
        tokens.Word(at) is "de" or "que" or "than" or "d" || tokens[at].Kind == TokenKind.Digits || Currencies.Sign(tokens[at]) is not null;

    private bool EndsWith(int last, string[] words, out int first)
    {
        first = last;
        for (var i = words.Length - 1; i >= 0; i--, first--)
        {
            // An apostrophe stands between "jusqu" and "a", a point after "aprox", a hyphen in "au-delà".
            if (tokens[first].Is('\'') || tokens[first].Is('’') || (tokens[first].Is('.') && i == words.Length - 1 && words[i].Length <= 6)) first--;
            else if (tokens[first].Is('-') && i < words.Length - 1) first--;
            if (!IsForm(tokens.Word(first), words[i])) return false;
        }
        first++;
        return true;
    }

    // With an article, or before a vowel: "más del 5 %", "superior al 5 %", "près d'un million".
    private static bool IsForm(string? word, string of) => word == of || of switch
    {
        "de" => word is "del" or "d" or "des" or "du",
        "a" => word is "al" or "au" or "aux",
        _ => false,
    };

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
