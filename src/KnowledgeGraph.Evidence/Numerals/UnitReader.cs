using System.Collections.Frozen;
using KnowledgeGraph.Evidence.Texts;

namespace KnowledgeGraph.Evidence.Numerals;

/// <summary>Reads what a number counts: currencies before and after it, percentages, or the words that follow.</summary>
/// <param name="tokens">The text.</param>
internal sealed class UnitReader(TextTokens tokens)
{
    private const int MaxWords = 4;

    private static readonly FrozenSet<string> Links = Words("de del d of en des du");
    private static readonly FrozenSet<string> Articles = Words("los las el la l the les le");

    private static readonly FrozenSet<string> Grammar = Words(
        "de del la el los las y e o u a al en con por para que se su sus entre desde hasta sobre como mas menos lo un una durante respecto frente tras segun "
        + "pero ni es fue son fueron ha han anual anuales of the in on at by for to from and or with as than that which is was were are an over during per "
        + "worth after since compared while but this last each between into more less annually d du des le les l et ou au aux dans par pour sur "
        + "avec qui son ses "
        + "depuis est etait ont soit contre apres selon mais plus moins cette ce");

    private static readonly string[][] Percents = [["por", "ciento"], ["por", "cien"], ["per", "cent"], ["percent"], ["pour", "cent"], ["pct"]];

    private static readonly string[][] Points =
        [["puntos", "porcentuales"], ["punto", "porcentual"], ["percentage", "points"], ["percentage", "point"], ["points", "de", "pourcentage"], ["pp"]];

    /// <summary>The currency right before a token, and where it begins; null where none stands there.</summary>
    public Money? Before(int index, out int start)
    {
        start = index - 1;
        if (Currencies.Sign(tokens[index - 1]) is { } sign && !tokens[index - 1].Is('\0'))
        {
            var isTight = !tokens[index - 1].IsApart || tokens.Word(index - 2) is "us" or "mx";
            var narrowed = Currencies.Narrowed(sign, isTight ? tokens.Word(index - 2) : null, out var isNarrowed);
            if (isNarrowed) start--;
            else if (isTight && Currencies.Code(tokens, index - 2) is { } coded) (narrowed, start) = (coded, start - 1);
            return narrowed;
        }
        // US$ is also written U$S.
        if (tokens.Word(index - 1) == "s" && tokens[index - 2].Is('$') && tokens.Word(index - 3) == "u")
        {
            start = index - 3;
            return Currencies.Of("USD");
        }
        return Currencies.Code(tokens, index - 1);
    }

    /// <summary>What stands after a number.</summary>
    /// <param name="index">The token after it.</param>
    /// <param name="end">One past the last token of its unit.</param>
    public Counted After(int index, out int end)
    {
        end = index + 1;
        if (tokens[index].Is('%')) return new Counted { IsPercent = true };
        if (Phrase(index, Percents) is > 0 and var percent)
        {
            end = index + percent;
            return new Counted { IsPercent = true };
        }
        if (Phrase(index, Points) is > 0 and var points)
        {
            end = index + points;
            return new Counted { IsPoints = true };
        }
        // "a 3 million-dollar grant"
        var at = tokens[index].Is('-') && !tokens[index].IsApart ? index + 1 : index;
        if (tokens.Word(at) is { } link && Links.Contains(link)) at = AfterApostrophe(at + 1);
        if (tokens.Word(at) is { } article && Articles.Contains(article)) at = AfterApostrophe(at + 1);
        if (Currency(at, out end) is { } money) return new Counted { Money = money };
        end = index;
        var words = new List<string>();
        for (var i = at; words.Count < MaxWords && tokens.Word(i) is { } word; i++) words.Add(word);
        return new Counted { Words = words, IsNamed = words is [var first, ..] && !Grammar.Contains(first) };
    }

    /// <summary>The currency that words of a stated unit name, such as <c>dollar</c> or <c>US dollar</c>; null where they name none.</summary>
    public static Money? Of(string unit)
    {
        var tokens = TextTokens.Of(unit, 0, unit.Length);
        var reader = new UnitReader(tokens);
        for (var i = 0; i < tokens.Count; i++)
            if (reader.Currency(i, out _) is { } money) return money;
        return null;
    }

    /// <summary>The currency whose sign, code or name begins at a token; null where none does.</summary>
    public Money? Currency(int index, out int end)
    {
        end = index + 1;
        if (Currencies.Sign(tokens[index]) is { } sign) return Narrowed(sign, ref end);
        if (Currencies.Code(tokens, index) is { } code)
        {
            if (Currencies.Sign(tokens[end]) is not null && !tokens[end].IsApart) end++;
            return code;
        }
        if (tokens.Word(index) is not { } word) return null;
        if (Currencies.Named(word) is { } money) return Narrowed(money, ref end);
        if (Currencies.Named(tokens.Word(index + 1) ?? "") is not { } second) return null;
        var narrowed = Currencies.Narrowed(second, word, out var isNarrowed);
        end = index + 2;
        return isNarrowed ? narrowed : null;
    }

    // Canadian dollars after the name, "$ CA" after the sign; of a country with two words the first will do.
    private Money Narrowed(Money money, ref int end)
    {
        if (tokens.Word(end) is "sterling" or "esterlinas")
        {
            end++;
            return Currencies.Of("GBP");
        }
        var at = end;
        if (tokens.Word(at) is "de" or "des" or "of")
        {
            at++;
            if (tokens.Word(at) is "los" or "the") at++;
            if (tokens.Word(at) is not ("estados" or "etats" or "eeuu" or "ee" or "eua") || !money.Codes.Contains("USD")) return money;
            end = at + 1;
            return Currencies.Of("USD");
        }
        var isCountry = tokens.Word(at) is { Length: > 1 } word and not "us" || IsCapital(at);
        var narrowed = Currencies.Narrowed(money, isCountry ? tokens.Word(at) : null, out var isNarrowed);
        if (isNarrowed) end = at + 1;
        return narrowed;
    }

    private bool IsCapital(int index) => tokens.Word(index) is { Length: > 1 } && char.IsUpper(tokens.Raw(index)[0]);

    private int AfterApostrophe(int index) => tokens[index].Is('\'') || tokens[index].Is('’') ? index + 1 : index;

    private int Phrase(int index, string[][] phrases) => phrases.FirstOrDefault(words => tokens.HasWords(index, words))?.Length ?? 0;

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
