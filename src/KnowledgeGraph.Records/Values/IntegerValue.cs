using System.Text;

namespace KnowledgeGraph.Records.Values;

/// <summary>A whole number of 64 bits.</summary>
public sealed class IntegerValue : Value
{
    /// <summary>A value of this number.</summary>
    public IntegerValue(long number)
        : base(Encoding.UTF8.GetBytes(number.ToString(provider: null))) => Number = number;

    /// <summary>The number.</summary>
    public long Number { get; }

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Integer;

    /// <inheritdoc/>
    public override bool Equals(Value? other) => other is IntegerValue integer && integer.Number == Number;

    /// <inheritdoc/>
    public override int GetHashCode() => Number.GetHashCode();
}
