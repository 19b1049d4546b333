using System.Text;

namespace KnowledgeGraph.Records.Values;

/// <summary>A decimal number of up to 28 digits. Its JSON is in plain notation without trailing zeros.</summary>
public sealed class DecimalValue : Value
{
    // Dividing by a one of the greatest scale leaves the least scale that holds the number: 1.50 becomes 1.5.
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>A value of this number; 1.50 and 1.5 are the same value.</summary>
    public DecimalValue(decimal number)
        : base(Encoding.UTF8.GetBytes((number / One).ToString(provider: null))) => Number = number / One;

    /// <summary>The number, with no more decimals than it needs.</summary>
    public decimal Number { get; }

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Decimal;

    /// <inheritdoc/>
    public override bool Equals(Value? other) => other is DecimalValue number && number.Number == Number;

    /// <inheritdoc/>
    public override int GetHashCode() => Number.GetHashCode();
}
