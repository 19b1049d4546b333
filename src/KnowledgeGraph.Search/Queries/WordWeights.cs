using System.Numerics;
using KnowledgeGraph.Records.Words;
using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search.Queries;

/// <summary>
/// What the words of a query weigh: rare words more than common ones, small words next to nothing, words that nobody has the most. The
/// logarithm is worked out in whole numbers, so that every machine gives the same.
/// </summary>
internal static class WordWeights
{
    private const double OfStop = 0.4;
    private const double OfTitle = 0.3;
    private const double OfForm = 0.15;
    private const double OfWeak = 0.4;
    private const double OfUnknown = 1.2;

    /// <summary>By word of the query.</summary>
    public static double[] Of(NameView view, QueryWords query, IReadOnlyList<Reading> readings, IReadOnlyList<Beginning> beginnings)
    {
        var entities = view.EntityCount;
        return [.. query.Words.Select((word, index) => word.Role switch
        {
            WordRole.Stop => OfStop,
            WordRole.Title => OfTitle,
            WordRole.Form => OfForm,
            WordRole.Weak => OfWeak * Rarity(entities, Count(index)),
            WordRole.Plain => Rarity(entities, Count(index)),
        })];

        long Count(int index)
        {
            var own = readings.Where(reading => reading.First == index && reading.Count == 1).ToList();
            var best = own.Count == 0 ? 0 : own.Max(reading => reading.Likeness);
            var count = own.Where(reading => reading.Likeness == best).Select(reading => reading.Words.Min(view.CountOf)).DefaultIfEmpty(0).Max();
            return count > 0 ? count : beginnings.Where(beginning => beginning.Index == index).Sum(beginning => CountOf(view, beginning.Letters));
        }
    }

    /// <summary>What a word weighs that nobody has.</summary>
    public static double OfNobody(NameView view) => Rarity(view.EntityCount, 0);

    private static double Rarity(long entities, long having) =>
        having == 0 ? OfUnknown * (1 + Log2(entities + 2, 1)) : 1 + Log2(entities + 2, Math.Min(having, entities) + 1);

    private static long CountOf(NameView view, string letters)
    {
        var count = 0L;
        foreach (var segment in view.Segments)
        {
            var (from, to) = segment.Segment.Words.Beginning(letters);
            for (var word = from; word < to; word++) count += segment.CountOf(word);
        }
        return count;
    }

    // The binary logarithm of a quotient that is 1 or more, to 8 binary places: the mantissa is squared, place by place.
    private static double Log2(long dividend, long divisor)
    {
        const int one = 30;
        var whole = 0;
        while (dividend >> whole >= divisor * 2) whole++;
        var mantissa = (ulong)((new BigInteger(dividend) << one) / (new BigInteger(divisor) << whole));
        var places = 0;
        for (var i = 0; i < 8; i++)
        {
            mantissa = (mantissa * mantissa) >> one;
            places <<= 1;
            if (mantissa < 2UL << one) continue;
            mantissa >>= 1;
            places++;
        }
        return whole + (places / 256.0);
    }
}
