namespace KnowledgeGraph.Query.Api;

/// <summary>How a stored value is compared with a parameter.</summary>
public enum Comparison
{
    /// <summary>The same value; of dates, the same interval.</summary>
    Equal,

    /// <summary>One of a list.</summary>
    In,

    /// <summary>Contains a text, exactly.</summary>
    Contains,

    /// <summary>Starts with a text, exactly.</summary>
    StartsWith,

    /// <summary>Ends with a text, exactly.</summary>
    EndsWith,

    /// <summary>Contains a text, case and accents ignored.</summary>
    Matches,

    /// <summary>Greater; of dates, begins after the last day.</summary>
    Greater,

    /// <summary>Greater or equal; of dates, begins on the first day or later.</summary>
    GreaterOrEqual,

    /// <summary>Less; of dates, ends before the first day.</summary>
    Less,

    /// <summary>Less or equal; of dates, ends on the last day or earlier.</summary>
    LessOrEqual,
}
