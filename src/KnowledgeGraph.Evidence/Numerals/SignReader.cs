using KnowledgeGraph.Evidence.Texts;

namespace KnowledgeGraph.Evidence.Numerals;

/// <summary>Which sign a number has in its text.</summary>
internal enum NumeralSign
{
    /// <summary>None, or a plus.</summary>
    Positive,

    /// <summary>A minus, as a sign or a word.</summary>
    Negative,

    /// <summary>A dash or parentheses that need not be one, or words of loss or decline: both count.</summary>
    Unclear,
}

/// <summary>Reads the sign of a number: <c>−3</c>, <c>-$3</c>, <c>menos 3</c>; never by a guess.</summary>
/// <param name="text">The whole text.</param>
/// <param name="tokens">The part of it that is read.</param>
internal sealed class SignReader(string text, TextTokens tokens)
{
    private const int WordsAround = 5;

    private static readonly string[] Declines =
        ("caida cayo cayeron caen caer deficit perdi perte loss lost descen disminu reduc reduj retroce contraccion contrajo decrec decli decreas fall fell "
        + "drop shrank shrink contraction down lower negativ baja bajo bajaron baiss recul chut diminu repli merma desplom").Split(' ');

    private static readonly string[] AfterLevel = "casi cerca mas menos alrededor unos unas los las presque pres environ plus moins quelque".Split(' ');

    // "al menos 3" and the like are no minus.
    private static readonly string[] BeforeLess = ["al", "lo", "o", "ou", "or", "au", "du", "cuando"];

    /// <summary>The sign, and the first token of the number with it.</summary>
    /// <param name="start">The number's first token, that of its currency included.</param>
    /// <param name="amount">Its digits or words.</param>
    /// <param name="end">One past its last token, that of its unit included.</param>
    /// <param name="from">The first token with the sign.</param>
    public NumeralSign Read(int start, Amount amount, int end, out int from)
    {
        from = start;
        if (Dash(start) is { } before)
        {
            from = start - 1;
            return before;
        }
        if (amount.Start != start && Dash(amount.Start) is { } inside) return inside;
        if (tokens.Word(start - 1) is "menos" or "minus" or "moins" && !BeforeLess.Contains(tokens.Word(start - 2)))
        {
            from = start - 1;
            return NumeralSign.Negative;
        }
        // Accounts put losses in parentheses, and write no scale words there.
        if (!amount.IsScaled && tokens[start - 1].Is('(') && tokens[end].Is(')')) return NumeralSign.Unclear;
        return HasDecline(start, end) ? NumeralSign.Unclear : NumeralSign.Positive;
    }

    private NumeralSign? Dash(int index)
    {
        var (dash, before) = (tokens[index - 1], tokens[index - 2]);
        if (dash.Kind != TokenKind.Symbol || tokens[index].IsApart) return null;
        if (dash.Text is not ("-" or "−" or "–" or "‑")) return null;
        // A range or a compound has something right before it.
        if (!dash.IsApart && before.Kind != TokenKind.Symbol) return null;
        if (!dash.IsApart && Currencies.Sign(before) is null && before.Text is not ("(" or "[" or "~" or "≈" or ":")) return NumeralSign.Unclear;
        if (dash.Text == "−") return NumeralSign.Negative;
        // What begins a line may be a mark of its list, and a long dash may set something off until the next one.
        if (BeginsLine(dash.Start) || (dash.Text == "–" && HasClosingDash(index))) return NumeralSign.Unclear;
        return NumeralSign.Negative;
    }

    private bool BeginsLine(int at)
    {
        while (at > 0 && text[at - 1] != '\n')
        {
            if (!char.IsWhiteSpace(text[at - 1])) return false;
            at--;
        }
        return true;
    }

    private bool HasClosingDash(int index)
    {
        for (var at = index; at < tokens.Count && !tokens[at].BeginsBlock; at++)
            if (tokens[at].Is('–') && !(tokens[at + 1].Kind == TokenKind.Digits && !tokens[at + 1].IsApart)) return true;
        return false;
    }

    // "cayó a 53.000" comes to 53.000; "cayó 3 %" and "una caída de 3 %" may be told as 3 or as -3.
    private bool HasDecline(int start, int end)
    {
        for (var (at, words) = (start - 1, 0); words < WordsAround && IsSameClause(at) && !IsLevel(at, start); at--, words++)
            if (IsDecline(at)) return true;
        for (var (at, words) = (end, 0); words < WordsAround - 1 && IsSameClause(at); at++, words++)
            if (IsDecline(at)) return true;
        return false;
    }

    private bool IsLevel(int at, int start) => tokens.Word(at) switch
    {
        "to" or "hasta" => true,
        "a" => at == start - 1 || (tokens.Word(at + 1) is { } next && AfterLevel.Contains(next)),
        _ => false,
    };

    private bool IsSameClause(int at) => tokens[at].Kind == TokenKind.Word || tokens[at].Is('\'') || tokens[at].Is('’');

    private bool IsDecline(int at) => tokens.Word(at) is { } word && Declines.Any(stem => word.StartsWith(stem, StringComparison.Ordinal));
}
