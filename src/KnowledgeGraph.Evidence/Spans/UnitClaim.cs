using KnowledgeGraph.Evidence.Numerals;
using KnowledgeGraph.Records.Text;

namespace KnowledgeGraph.Evidence.Spans;

/// <summary>What a number is stated to count: the unit and the currency that the fields beside it give.</summary>
internal sealed class UnitClaim
{
    private static readonly string[] Percents = ["%", "percent", "per cent", "percentage", "por ciento", "porcentaje", "pour cent", "pourcentage", "pct"];
    private static readonly string[] Points = ["percentage point", "punto porcentual", "point de pourcentage", "pp"];

    /// <summary>Nothing is stated of it.</summary>
    public static readonly UnitClaim None = new(null, null);

    private readonly bool _isPercent;
    private readonly bool _isPoints;

    public UnitClaim(string? unit, string? currency)
    {
        (Unit, Currency) = (unit, currency);
        var folded = unit is null ? null : Folding.Of(unit).Trim();
        (_isPercent, _isPoints) = (Percents.Contains(folded), Points.Contains(folded) || Points.Contains(folded?.TrimEnd('s')));
        Money = unit is null ? null : UnitReader.Of(unit);
    }

    /// <summary>The unit as it is stated.</summary>
    public string? Unit { get; }

    /// <summary>The currency's code as it is stated.</summary>
    public string? Currency { get; }

    /// <summary>The currency that the unit names; null where it is none.</summary>
    public Money? Money { get; }

    /// <summary>Whether it is money.</summary>
    public bool IsMoney => Currency is not null || Money is not null;

    /// <summary>Whether a numeral may be meant, by what it counts.</summary>
    public bool Fits(Counted counted, bool isOfDate)
    {
        if (IsMoney) return counted.Money is not null;
        if (_isPercent || _isPoints) return counted.IsPercent || counted.IsPoints;
        if (isOfDate) return false;
        return Unit is null || counted is { Money: null, IsPercent: false, IsPoints: false };
    }

    /// <summary>Whether the unit is what a numeral counts.</summary>
    public Verdict CheckUnit(Numeral numeral, SpanReading reading)
    {
        if (Unit is null) return Verdict.Right;
        var (counted, said) = (numeral.Counted, $"its number stands as '{numeral.Text}'");
        if (Money is { } money)
        {
            if (counted.Money is { } named)
                return named.Codes.Intersect(money.Codes).Any() ? Verdict.Right : Verdict.Wrong($"the unit is {Unit}, and {said}, which is {Show(named)}");
            return WithoutMoney($"the unit is {Unit}", said, counted, reading);
        }
        if (counted.Money is { } other) return Verdict.Wrong($"the unit is {Unit}, and {said}, which is {Show(other)}");
        if (counted.IsPercent || counted.IsPoints)
            return (counted.IsPercent && _isPercent) || (counted.IsPoints && _isPoints) ? Verdict.Right : Verdict.Wrong($"the unit is {Unit}, and {said}");
        if (_isPercent || _isPoints) return Verdict.Wrong($"the unit is {Unit}, and {said}, which is none");
        return IsNamed(counted, reading) ? Verdict.Right : Verdict.Open($"the unit is {Unit}, and {said}: whether that is the same cannot be computed");
    }

    /// <summary>Whether the currency is what a numeral counts.</summary>
    public Verdict CheckCurrency(Numeral numeral, SpanReading reading)
    {
        if (Currency is not { } code) return Verdict.Right;
        var said = $"its number stands as '{numeral.Text}'";
        return numeral.Counted.Money is { } money ? Compare(code, money, said) : WithoutMoney($"the currency is {code}", said, numeral.Counted, reading);
    }

    /// <summary>Whether a currency is the one that a text names.</summary>
    public static Verdict Compare(string code, Money money, string said)
    {
        if (!money.Codes.Contains(code)) return Verdict.Wrong($"the currency is {code}, and {said}, which is {Show(money)}");
        return money.Settles(code) ? Verdict.Right : Verdict.Open($"the currency is {code}, and {said}, which may be another one too");
    }

    // A noun after the number is what it counts; without one the currency may be said elsewhere.
    private static Verdict WithoutMoney(string claim, string said, Counted counted, SpanReading reading) =>
        counted.IsPercent || counted.IsPoints || (counted.IsNamed && reading.Currency() is null)
            ? Verdict.Wrong($"{claim}, and {said}, which is no money")
            : Verdict.Open($"{claim}, and {said}: in which money it is, is not said there");

    // In the words after the number, or anywhere in the span, in the singular or plural.
    private bool IsNamed(Counted counted, SpanReading reading)
    {
        var stem = Stem(Folding.Of(Unit!).Trim());
        return counted.Words.Any(word => Stem(word) == stem) || reading.Holds(stem);
    }

    private static string Stem(string word) => word switch
    {
        [.. var start, 'i', 'e', 's'] when start.Length > 1 => start + "y",
        [.. var start, 'e', 's'] when start.Length > 2 => start,
        [.. var start, 's' or 'e'] when start.Length > 2 => start,
        _ => word,
    };

    private static string Show(Money money) => money switch
    {
        { Codes: [var only] } => only,
        { Usual: { } usual } => $"{usual} or the like",
        _ => string.Join(" or ", money.Codes.Take(2)) + " or the like",
    };
}
