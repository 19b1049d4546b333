namespace KnowledgeGraph.Records.Values;

/// <summary>What a <see cref="Value"/> is. The numbers are the tags of the storage encoding and never change.</summary>
public enum ValueKind
{
    /// <summary>A <see cref="TextValue"/>; enums and ids are texts too.</summary>
    Text = 1,

    /// <summary>An <see cref="IntegerValue"/>.</summary>
    Integer = 2,

    /// <summary>A <see cref="DecimalValue"/>.</summary>
    Decimal = 3,

    /// <summary>A <see cref="FloatValue"/>.</summary>
    Float = 4,

    /// <summary>A <see cref="BooleanValue"/>.</summary>
    Boolean = 5,

    /// <summary>An <see cref="IntervalValue"/>: a partial date or a moment.</summary>
    Interval = 6,

    /// <summary>A <see cref="ListValue"/>.</summary>
    List = 7,

    /// <summary>A <see cref="JsonValue"/>.</summary>
    Json = 8,
}
