namespace KnowledgeGraph.Evidence.Numerals;

/// <summary>How a document writes numbers; both where that is not known.</summary>
[Flags]
internal enum Notation
{
    /// <summary>None was seen.</summary>
    None = 0,

    /// <summary>A point before decimals, commas between thousands: <c>1,234.5</c>.</summary>
    Point = 1,

    /// <summary>A comma before decimals, points between thousands: <c>1.234,5</c>.</summary>
    Comma = 2,

    /// <summary>Either.</summary>
    Either = Point | Comma,
}
