namespace KnowledgeGraph.Model;

/// <summary>How the values of a property are read, stored, compared and written.</summary>
public enum ScalarKind
{
    /// <summary>Unicode text.</summary>
    String,

    /// <summary>A text that names a node.</summary>
    Id,

    /// <summary>A whole number of 32 bits.</summary>
    Int,

    /// <summary>A whole number of at most ±(2^53−1), so that every JSON reader keeps it exact.</summary>
    Long,

    /// <summary>A binary floating-point number of 64 bits, finite.</summary>
    Float,

    /// <summary>A decimal number of at most 28 digits, exact.</summary>
    Decimal,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A date as precise as the source gives it: a year, a month or a day. It is an interval.</summary>
    Date,

    /// <summary>A moment in UTC.</summary>
    DateTime,

    /// <summary>An absolute URL.</summary>
    Url,

    /// <summary>Any JSON value.</summary>
    Json,

    /// <summary>One of the values of an enum of the model.</summary>
    Enum,
}
