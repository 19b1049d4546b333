using System.Collections.Frozen;
using KnowledgeGraph.Evidence.Dates;
using KnowledgeGraph.Evidence.Texts;

namespace KnowledgeGraph.Evidence.Numerals;

/// <summary>
/// Reads the numbers of a part of a text, each with its sign, scale, unit and hedges. Pure: the same words give the same numbers.
/// <code>tokens ──AmountReader──► digits and scale words ──UnitReader, SignReader, HedgeReader──► numerals ──ranges──►</code>
/// </summary>
internal sealed class NumeralReader
{
    private const int MinYear = 1900;
    private const int MaxYear = 2099;
    private const int MaxWordsBetween = 3;

    private static readonly FrozenSet<string> BeforeYears = (
        "en in de del of desde since depuis ano year annee durante during for para pour by until hasta to entre between y and et").Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private readonly TextTokens _tokens;
    private readonly Notation _notation;
    private readonly AmountReader _amounts;
    private readonly UnitReader _units;
    private readonly HedgeReader _hedges;
    private readonly SignReader _signs;
    private readonly IReadOnlyList<TextDate> _dates;

    private NumeralReader(string text, TextTokens tokens, string? language, Notation notation, IReadOnlyList<TextDate> dates)
    {
        (_tokens, _notation, _dates) = (tokens, notation, dates);
        (_amounts, _units) = (new AmountReader(tokens, language), new UnitReader(tokens));
        (_hedges, _signs) = (new HedgeReader(tokens), new SignReader(text, tokens));
    }

    /// <summary>The numbers, in order.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="tokens">The part of it that is read.</param>
    /// <param name="language">The language, <c>es</c>, <c>en</c> or <c>fr</c>; null for any other.</param>
    /// <param name="notation">How the text writes numbers.</param>
    /// <param name="dates">The dates of the part.</param>
    public static IReadOnlyList<Numeral> Read(string text, TextTokens tokens, string? language, Notation notation, IReadOnlyList<TextDate> dates)
    {
        var reader = new NumeralReader(text, tokens, language, notation, dates);
        var found = new List<Found>();
        for (var at = 0; at < tokens.Count;)
        {
            var money = tokens[at].Kind == TokenKind.Digits || tokens.Word(at) is not null ? reader._units.Before(BeforeSign(tokens, at), out _) : null;
            if (reader._amounts.Read(at, money is not null) is not { } amount) at++;
            else
            {
                found.Add(reader.Whole(amount, out var end));
                at = end;
            }
        }
        for (var i = 1; i < found.Count; i++) reader.Relate(found, i);
        return [.. found.Select(one => one.Numeral)];
    }

    // "$-3": the sign may stand between the currency and the number.
    private static int BeforeSign(TextTokens tokens, int at) =>
        tokens[at - 1].Text is "-" or "−" or "–" && Currencies.Sign(tokens[at - 2]) is not null ? at - 1 : at;

    // The number that a token begins, and where the next one may begin: "por ciento" is none.
    private Found Whole(Amount amount, out int end)
    {
        var before = _units.Before(BeforeSign(_tokens, amount.Start), out var start);
        if (before is null) start = amount.Start;
        var counted = _units.After(amount.End, out var afterUnit);
        end = counted.IsPercent || counted.IsPoints ? afterUnit : amount.End;
        if ((amount.Money ?? before) is { } money && (counted.Money is not { } after || Narrows(money, after)))
        {
            if (counted.Money is null) afterUnit = amount.End;
            counted = counted with { Money = money };
        }
        var sign = _signs.Read(start, amount, afterUnit, out var from);
        var hedge = _hedges.Before(from, _tokens.Word(amount.End), out var hedgeStart) ?? _hedges.After(amount.End, afterUnit, out afterUnit);
        var precision = hedge ?? (amount.IsLoose ? Precisions.Exact | Precisions.About : Precisions.Exact);
        var (phraseStart, phraseEnd) = (_tokens[hedgeStart].Start, _tokens[Math.Max(afterUnit, amount.End) - 1].End);
        return new Found(amount, new Numeral
        {
            Start = _tokens[amount.Start].Start,
            End = _tokens[amount.End - 1].End,
            PhraseStart = phraseStart,
            PhraseEnd = phraseEnd,
            Text = _tokens.Written(phraseStart, phraseEnd),
            Readings = Signed(amount.Readings(_notation), sign),
            Factors = amount.Factors(),
            Sign = sign,
            Counted = counted,
            Precision = precision,
            IsWeak = amount.IsWeak,
            IsOfDate = IsOfDate(amount, counted),
        });
    }

    // What stands before the number settles less than "$ 3 USD" or more than it.
    private static bool Narrows(Money before, Money after) => before.Codes.Count <= after.Codes.Count;

    private static IReadOnlyList<decimal> Signed(IReadOnlyList<decimal> readings, NumeralSign sign) => sign switch
    {
        NumeralSign.Positive => readings,
        NumeralSign.Negative => [.. readings.Select(number => -number)],
        NumeralSign.Unclear => [.. readings, .. readings.Select(number => -number)],
    };

    private bool IsOfDate(Amount amount, Counted counted)
    {
        var (start, end) = (_tokens[amount.Start].Start, _tokens[amount.End - 1].End);
        if (amount.IsScaled || counted is { Money: not null } or { IsPercent: true } or { IsPoints: true }) return false;
        if (_dates.FirstOrDefault(date => date.Start < end && date.End > start) is not { } date) return false;
        if (!date.IsYear || date.Start < start || date.End > end) return true;
        // "2022 empresas" counts; "en 2022 las empresas" does not, nor does a year that nothing follows.
        if (amount.Readings(_notation) is not [>= MinYear and <= MaxYear]) return false;
        return !counted.IsNamed || (_tokens.Word(amount.Start - 1) is { } before && BeforeYears.Contains(before));
    }

    private void Relate(List<Found> found, int index)
    {
        var (low, high) = (found[index - 1], found[index]);
        if (low.Numeral.IsOfDate || high.Numeral.IsOfDate || low.Numeral.IsWeak || high.Numeral.IsWeak) return;
        if (Joint(low.Amount, high.Amount) is not { } range || (low.Numeral.Counted.IsPercent && !high.Numeral.Counted.IsPercent)) return;
        if (!low.Amount.IsScaled && low.Numeral.Counted is { IsPercent: false, IsPoints: false, IsNamed: false }) low = Sharing(low, high);
        if (high.Numeral.Counted.Money is null && low.Numeral.Counted.Money is { } money)
            high = high with { Numeral = high.Numeral with { Counted = high.Numeral.Counted with { Money = money } } };
        var text = _tokens.Written(low.Numeral.PhraseStart, high.Numeral.PhraseEnd);
        var isRange = range != NumeralRange.Unclear;
        found[index - 1] = low with { Numeral = low.Numeral with { Range = isRange ? NumeralRange.Low : range, Text = text } };
        found[index] = high with { Numeral = high.Numeral with { Range = isRange ? NumeralRange.High : range, Text = text } };
    }

    // The scale and unit of the other number are its own too, as in "10-20 millones"; whether they are where it has a currency of its own is open.
    private Found Sharing(Found low, Found high)
    {
        var shared = low.Amount.Readings(_notation, high.Amount.Scales());
        var own = low.Numeral.Counted.Money is null ? [] : low.Amount.Readings(_notation);
        return low with
        {
            Numeral = low.Numeral with
            {
                Readings = Signed([.. shared.Union(own)], low.Numeral.Sign),
                Counted = low.Numeral.Counted.Money is { } money ? high.Numeral.Counted with { Money = money } : high.Numeral.Counted,
            },
        };
    }

    // What joins two numbers: a dash, or "entre … y …"; "a" and "o" may as well tell a change or a choice.
    private NumeralRange? Joint(Amount low, Amount high)
    {
        var (first, joint) = (low.End, high.Start - 1);
        while (joint > first && (IsCurrency(joint) || IsBetweenArticle(joint))) joint--;
        while (first < joint && (IsCurrency(first) || _tokens[first].Is('%'))) first++;
        if (joint < first || joint - first > MaxWordsBetween) return null;
        var isAdjacent = joint == first;
        for (; first < joint; first++)
            if (_tokens[first].Kind != TokenKind.Word && !IsCurrency(first)) return null;
        if (_tokens[joint].Kind == TokenKind.Symbol)
        {
            var isDash = _tokens[joint].Text is "-" or "–" or "‑" or "—" && _tokens[joint].IsApart == _tokens[joint + 1].IsApart;
            return isAdjacent && isDash ? NumeralRange.Low : null;
        }
        return _tokens.Word(joint) switch
        {
            "y" or "e" or "and" or "et" => IsBetween(low.Start) ? NumeralRange.Low : null,
            "a" or "to" or "o" or "u" or "or" or "ou" or "al" or "hasta" when isAdjacent => NumeralRange.Unclear,
            _ => null,
        };
    }

    private bool IsCurrency(int at) => Currencies.Sign(_tokens[at]) is not null || Currencies.Code(_tokens, at) is not null;

    private bool IsBetweenArticle(int at) => _tokens.Word(at) is "los" or "las" or "el" or "la" or "the" or "les" or "le" or "us" or "c";

    private bool IsBetween(int start)
    {
        var at = start - 1;
        while (IsBetweenArticle(at) || IsCurrency(at)) at--;
        return _tokens.Word(at) is "entre" or "between";
    }

    private sealed record Found(Amount Amount, Numeral Numeral);
}
