namespace KnowledgeGraph.Records.Values;

/// <summary>True or false.</summary>
public sealed class BooleanValue : Value
{
    /// <summary>The value true.</summary>
    public static readonly BooleanValue True = new(flag: true);

    /// <summary>The value false.</summary>
    public static readonly BooleanValue False = new(flag: false);

    private BooleanValue(bool flag)
        : base(flag ? "true"u8.ToArray() : "false"u8.ToArray()) => Flag = flag;

    /// <summary>Which of the two it is.</summary>
    public bool Flag { get; }

    /// <summary>The one object for true or for false.</summary>
    public static BooleanValue Of(bool flag) => flag ? True : False;

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Boolean;

    /// <inheritdoc/>
    public override bool Equals(Value? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Flag.GetHashCode();
}
