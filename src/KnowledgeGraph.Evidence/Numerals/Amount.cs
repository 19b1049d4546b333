namespace KnowledgeGraph.Evidence.Numerals;

/// <summary>A part of a number: digits or words that are a number, or a word that multiplies what stands before it.</summary>
/// <param name="Point">The number where points stand before decimals; null where it cannot be one, and for a scale word.</param>
/// <param name="Comma">The same where commas do.</param>
/// <param name="Scale">The scale word, or null.</param>
/// <param name="IsHalf">Half of the last scale word is added.</param>
internal readonly record struct AmountPart(decimal? Point, decimal? Comma, Scale? Scale = null, bool IsHalf = false);

/// <summary>A number as it stands in a text, with its scale words, before its sign, unit and hedges are looked at.</summary>
/// <param name="Start">Its first token.</param>
/// <param name="End">One past its last token.</param>
/// <param name="Parts">Its parts; none where it cannot be read.</param>
/// <param name="IsWeak">A word such as <c>una</c> that need not be meant as a number.</param>
/// <param name="IsLoose">A word such as <c>docena</c> that may be meant about.</param>
internal sealed record Amount(int Start, int End, IReadOnlyList<AmountPart> Parts, bool IsWeak, bool IsLoose)
{
    private const decimal Thousand = 1_000;

    /// <summary>The currency that its scale word names.</summary>
    public Money? Money => Parts.Select(part => part.Scale?.Money).FirstOrDefault(money => money is not null);

    /// <summary>Whether it has a scale word.</summary>
    public bool IsScaled => Parts.Any(part => part.Scale is not null);

    /// <summary>What it may be, each number once.</summary>
    /// <param name="notation">How its document writes numbers. Where it can only be read in the other way, it is read so.</param>
    /// <param name="scales">The scale words of another number that it shares, as in <c>10-20 millones</c>.</param>
    public IReadOnlyList<decimal> Readings(Notation notation, IEnumerable<AmountPart>? scales = null)
    {
        List<AmountPart> parts = [.. Parts, .. scales ?? []];
        var readings = new List<decimal>();
        foreach (var asked in (Notation[])[notation, Notation.Either])
        {
            foreach (var one in (Notation[])[Notation.Point, Notation.Comma])
            {
                if (!asked.HasFlag(one)) continue;
                if (Number(parts, one, isLong: false) is { } shorter) readings.Add(shorter);
                if (Number(parts, one, isLong: true) is { } longer) readings.Add(longer);
            }
            if (readings.Count > 0) break;
        }
        return [.. readings.Distinct()];
    }

    /// <summary>The scale words at its end.</summary>
    public IEnumerable<AmountPart> Scales() => Parts.Where(part => part.Scale is not null);

    /// <summary>What its scale words multiply by; none where it has none.</summary>
    public IReadOnlyList<decimal> Factors() =>
        IsScaled ? new Amount(Start, End, [new AmountPart(1, 1)], IsWeak, IsLoose).Readings(Notation.Either, Scales()) : [];

    private static decimal? Number(List<AmountPart> parts, Notation notation, bool isLong)
    {
        if (parts.Count == 0) return null;
        decimal? group = null;
        decimal total = 0, last = 0;
        try
        {
            foreach (var part in parts)
            {
                if (part.IsHalf) total += last / 2;
                else if (part.Scale is not { } scale)
                {
                    var number = notation == Notation.Point ? part.Point : part.Comma;
                    if (number is null || (last > 0 && number >= last)) return null;
                    group = (group ?? 0) + number;
                }
                else
                {
                    last = isLong ? scale.Long : scale.Short;
                    group = (group ?? 1) * last;
                    if (last <= Thousand) continue;
                    total += group.Value;
                    group = null;
                }
            }
            return total + (group ?? 0);
        }
        catch (OverflowException)
        {
            // Beyond what a decimal holds: no value of a field is as large.
            return null;
        }
    }
}
