using System.Text;

namespace KnowledgeGraph.Records.Values;

/// <summary>A double-precision number. Its JSON is the shortest text that reads back as the same number.</summary>
public sealed class FloatValue : Value
{
    /// <summary>A value of this number; minus zero becomes zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is NaN or infinite, which JSON cannot say.</exception>
    public FloatValue(double number)
        : base(Encoding.UTF8.GetBytes(Finite(number).ToString("R", provider: null))) => Number = Finite(number);

    /// <summary>The number; finite.</summary>
    public double Number { get; }

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Float;

    /// <inheritdoc/>
    public override bool Equals(Value? other) => other is FloatValue number && number.Number.Equals(Number);

    /// <inheritdoc/>
    public override int GetHashCode() => Number.GetHashCode();

    private static double Finite(double number) => double.IsFinite(number)
        ? number + 0.0
        : throw new ArgumentOutOfRangeException(nameof(number), number, "A stored number must be finite.");
}
