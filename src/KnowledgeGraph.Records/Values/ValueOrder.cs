using System.Numerics;

namespace KnowledgeGraph.Records.Values;

/// <summary>The comparisons behind <see cref="Value.Compare"/>.</summary>
internal static class ValueOrder
{
    public static int Compare(Value left, Value right) => (left, right) switch
    {
        (TextValue a, TextValue b) => string.CompareOrdinal(a.SortKey, b.SortKey),
        (IntervalValue a, IntervalValue b) => a.Low != b.Low ? a.Low.CompareTo(b.Low) : a.High.CompareTo(b.High),
        (IntegerValue a, IntegerValue b) => a.Number.CompareTo(b.Number),
        (DecimalValue a, DecimalValue b) => a.Number.CompareTo(b.Number),
        (FloatValue a, FloatValue b) => a.Number.CompareTo(b.Number),
        (BooleanValue a, BooleanValue b) => a.Flag.CompareTo(b.Flag),
        (FloatValue a, IntegerValue or DecimalValue) => -CompareExactly(DecimalOf(right), a.Number),
        (IntegerValue or DecimalValue, FloatValue b) => CompareExactly(DecimalOf(left), b.Number),
        (IntegerValue or DecimalValue, IntegerValue or DecimalValue) => DecimalOf(left).CompareTo(DecimalOf(right)),
        _ when left.Kind == right.Kind => left.Json.SequenceCompareTo(right.Json),
        _ => Rank(left.Kind).CompareTo(Rank(right.Kind)),
    };

    private static decimal DecimalOf(Value value) => value is IntegerValue integer ? integer.Number : ((DecimalValue)value).Number;

    // Numbers share one rank, so that they lie together among other kinds.
    private static int Rank(ValueKind kind) => kind is ValueKind.Decimal or ValueKind.Float ? (int)ValueKind.Integer : (int)kind;

    // Rounding either side would make the order intransitive, and a sort over it wrong. Both are fractions:
    // m / 10^s against n * 2^e, compared as integers.
    private static int CompareExactly(decimal left, double right)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(left, bits);
        var scale = (bits[3] >> 16) & 0xFF;
        var numerator = (((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0]) * (bits[3] < 0 ? -1 : 1);

        var raw = BitConverter.DoubleToInt64Bits(right);
        var exponent = (int)((raw >> 52) & 0x7FF);
        var mantissa = (BigInteger)((raw & 0xFFFFFFFFFFFFF) | (exponent == 0 ? 0 : 1L << 52)) * (raw < 0 ? -1 : 1);
        exponent = Math.Max(exponent, 1) - 1075;

        var other = mantissa * BigInteger.Pow(10, scale);
        return exponent >= 0 ? numerator.CompareTo(other << exponent) : (numerator << -exponent).CompareTo(other);
    }
}
