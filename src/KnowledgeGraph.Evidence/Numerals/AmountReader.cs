using System.Collections.Frozen;
using KnowledgeGraph.Evidence.Texts;

namespace KnowledgeGraph.Evidence.Numerals;

/// <summary>
/// Reads numbers with their scale words: <c>67,084 millones</c>, <c>3 mil 400</c>, <c>1 millón 200 mil</c>, <c>two hundred and five thousand</c>,
/// <c>un millón y medio</c>. Ordinals, times, fractions and digits that belong to a name are no numbers.
/// </summary>
/// <param name="tokens">The text.</param>
/// <param name="language">The document's language, <c>es</c>, <c>en</c> or <c>fr</c>; null for any other.</param>
internal sealed class AmountReader(TextTokens tokens, string? language)
{
    private const decimal Thousand = 1_000;

    private static readonly FrozenSet<string> OrdinalEnds = Words(
        "o a os as er era ero re do da to ta vo va mo ma no na st nd rd th e es eme emes ere ers nde");

    private static readonly FrozenSet<string> Fractions = Words(
        "tercio tercios tercera terceras cuarto cuartos cuarta cuartas quinto quintos quinta quintas decimo decimos decima decimas centesimo centesimos third "
        + "thirds quarter quarters fifth fifths sixth sixths eighth eighths tenth tenths tiers quart quarts cinquieme cinquiemes dixieme dixiemes");

    // Units that stand at the digits without a blank.
    private static readonly FrozenSet<string> TightUnits = Words("km kg ha kw mw gw kwh mwh gwh twh h hrs min s l cm mm g mg t tm pp pb bp mdd mdp mde");

    private readonly ScaleWords _scales = new(tokens, language);
    private readonly SpelledNumbers _spelled = new(tokens, language);

    /// <summary>The number that begins at a token; null where none does.</summary>
    /// <param name="index">The token.</param>
    /// <param name="isMoney">Whether a currency stands before it.</param>
    public Amount? Read(int index, bool isMoney)
    {
        var parts = new List<AmountPart>();
        var (at, isWeak, isSpelled) = (index, false, true);
        if (tokens[index].Kind == TokenKind.Digits)
        {
            if (IsPartOfName(index)) return null;
            if (!IsPlain(index, isMoney)) return new Amount(index, index + 1, [], false, false);
            var digits = tokens[index].Text;
            parts.Add(new AmountPart(DigitReadings.Read(digits, Notation.Point), DigitReadings.Read(digits, Notation.Comma)));
            (at, isSpelled) = (index + 1, false);
        }
        else if (tokens.Word(index) is null) return null;
        else if (Collectives.IsHalf(tokens.Word(index)) && AfterHalf(index) is { } whole) (at, _) = (whole, Add(parts, 0.5m));
        else if (_spelled.Find(index, out var length) is { } number)
        {
            (at, _) = (index + length, Add(parts, number));
            isWeak = number == 1;
        }
        else if (Collectives.IsOne(tokens.Word(index)) && IsScaleOrCollective(index + 1)) (at, _) = (index + 1, Add(parts, 1));
        else if (!(language != "en" && tokens.Word(index) is "mil" or "mille")) return null;
        if (parts.Count == 1 && Collectives.AndHalf(tokens, at) is > 0 and var half && IsScaleOrCollective(at + half))
        {
            // "two and a half million"
            parts[0] = new AmountPart(parts[0].Point + 0.5m, parts[0].Comma + 0.5m);
            at += half;
        }
        if (Collectives.Number(tokens.Word(at)) is { } collective && parts.Count > 0)
            return new Amount(index, at + 1, [.. parts, new AmountPart(null, null, Scale.Of(collective))], false, IsLoose: true);
        var end = Scaled(parts, at, isMoney, isSpelled);
        if (parts.Count == 0) return null;
        var isFraction = tokens.Word(AfterHyphen(end)) is { } next && Fractions.Contains(next);
        return new Amount(index, end, isFraction || IsOdd(end) ? [] : parts, isWeak && end == index + 1, IsLoose: false);
    }

    // Scale words, and what whole numbers add to them.
    private int Scaled(List<AmountPart> parts, int at, bool isMoney, bool isSpelled)
    {
        var big = decimal.MaxValue;
        while (_scales.Find(AfterHyphen(at), isMoney, out var length) is { } scale)
        {
            // "a 1.5-billion fund"
            at = AfterHyphen(at);
            var factor = Math.Min(scale.Short, scale.Long);
            if (factor > Thousand && (factor >= big || parts.Count == 0)) break;
            if (factor > Thousand) big = factor;
            parts.Add(new AmountPart(null, null, scale));
            at += length;
            if (Collectives.AndHalf(tokens, at) is > 0 and var half)
            {
                parts.Add(new AmountPart(null, null, null, IsHalf: true));
                return at + half;
            }
            if (Addend(at, factor, isSpelled, out var words) is not { } addend) continue;
            parts.Add(addend);
            at += words;
        }
        return at;
    }

    // 400 after "3 mil" or "tres mil", 200 before "mil" after "1 millón"; words only after words.
    private AmountPart? Addend(int at, decimal factor, bool isSpelled, out int length)
    {
        length = 1;
        if (isSpelled && tokens[at].Kind == TokenKind.Word)
        {
            var and = language == "en" && tokens.Word(at) == "and" && factor == Thousand ? 1 : 0;
            if (_spelled.Find(at + and, out var words) is not { } spelled || spelled >= factor || (spelled == 1 && words == 1 && language != "fr")) return null;
            length = words + and;
            return new AmountPart(spelled, spelled);
        }
        if (language == "en" || tokens[at] is not { Kind: TokenKind.Digits, IsApart: true, Text: var digits } || !IsPlain(at, isMoney: false)) return null;
        var isOfGroups = DigitReadings.Read(digits, Notation.Point) is >= Thousand || DigitReadings.Read(digits, Notation.Comma) is >= Thousand;
        // "24 mil 357.8 millones" has decimals, of which three would be a group.
        var whole = digits.AsSpan().IndexOfAny('.', ',') is > 0 and var separator && digits.Length - separator is 2 or 3 ? digits.AsSpan(0, separator) : digits;
        var isShort = whole.Length <= 3 && !whole.ContainsAnyExceptInRange('0', '9');
        if (factor == Thousand ? !isShort : !(isShort && tokens.Word(at + 1) is "mil" or "mille") && !(isOfGroups && digits.Length is 7)) return null;
        return new AmountPart(DigitReadings.Read(digits, Notation.Point), DigitReadings.Read(digits, Notation.Comma));
    }

    private int? AfterHalf(int index)
    {
        var next = AfterHyphen(index + 1);
        if (Collectives.IsOne(tokens.Word(next))) next++;
        return IsScaleOrCollective(next) ? next : null;
    }

    private bool IsScaleOrCollective(int index) =>
        Collectives.Number(tokens.Word(index)) is not null || (_scales.Find(index, isAmount: false, out _) is not null && tokens.Raw(index).Length > 2);

    // COVID-19, G20, 1er, 21st, 2.º
    private bool IsPartOfName(int index)
    {
        if (tokens.IsGlued(index) && Currencies.Code(tokens, index - 1) is null) return true;
        if (!tokens[index].IsApart && IsHyphen(tokens[index - 1]) && !tokens[index - 1].IsApart && tokens[index - 2].Kind == TokenKind.Word) return true;
        var after = tokens[index + 1].Is('.') && !tokens[index + 1].IsApart ? index + 2 : index + 1;
        return !tokens[after].IsApart && tokens.Word(after) is { } end && OrdinalEnds.Contains(end) && _scales.Find(after, isAmount: false, out _) is null;
    }

    // Times, ratios, fractions and what no separator joins are left unread, and so are digits with letters at them that are no unit.
    private bool IsPlain(int index, bool isMoney)
    {
        var (before, after) = (tokens[index - 1], tokens[index + 1]);
        var isJoined = before.Kind == TokenKind.Symbol && before.Text is "/" or ":" or "." or "," or "_";
        if (!tokens[index].IsApart && isJoined && tokens[index - 2].Kind == TokenKind.Digits) return false;
        if (!tokens[index].IsApart && before.Is('.')) return false;
        if (after.IsApart) return true;
        if (after.Text is "/" or ":" && tokens[index + 2] is { IsApart: false, Kind: TokenKind.Digits }) return false;
        if (after.Kind == TokenKind.Symbol) return !char.IsNumber(after.Text, 0) && after.Text is not ("_" or "\\");
        var isUnit = TightUnits.Contains(after.Text) && !(after.Text.Length == 1 && char.IsUpper(tokens.Raw(index + 1)[0]));
        return isUnit || _scales.Find(index + 1, isMoney, out _) is not null || Currencies.Code(tokens, index + 1) is not null;
    }

    // A power or a footnote at it: what it is cannot be told.
    private bool IsOdd(int end) => !tokens[end].IsApart && tokens[end].Kind == TokenKind.Symbol && char.IsNumber(tokens[end].Text, 0);

    private int AfterHyphen(int index) => IsHyphen(tokens[index]) && !tokens[index].IsApart ? index + 1 : index;

    private static bool IsHyphen(TextToken token) => token.Kind == TokenKind.Symbol && token.Text is "-" or "‐" or "‑" or "–";

    private static bool Add(List<AmountPart> parts, decimal number)
    {
        parts.Add(new AmountPart(number, number));
        return true;
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
