namespace KnowledgeGraph.Evidence.Numerals;

/// <summary>How a number stands to another one beside it.</summary>
internal enum NumeralRange
{
    /// <summary>Alone.</summary>
    None,

    /// <summary>The lower end of what lies between the two: <c>entre 10 y 20</c>, <c>10-20</c>.</summary>
    Low,

    /// <summary>The upper end.</summary>
    High,

    /// <summary>One of two that may be a range, a change or a choice: <c>de 10 a 20</c>, <c>5 o 6</c>.</summary>
    Unclear,
}
