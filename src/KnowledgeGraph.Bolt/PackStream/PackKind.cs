namespace KnowledgeGraph.Bolt.PackStream;

/// <summary>The kinds of PackStream's values (PackStream version 1, "Data types").</summary>
public enum PackKind
{
    /// <summary>No value.</summary>
    Null,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A signed integer of 64 bits.</summary>
    Integer,

    /// <summary>A binary floating point number of 64 bits.</summary>
    Float,

    /// <summary>Bytes without a meaning of their own.</summary>
    Bytes,

    /// <summary>Text in UTF-8.</summary>
    String,

    /// <summary>Values in order.</summary>
    List,

    /// <summary>Values by name.</summary>
    Map,

    /// <summary>Up to 15 fields under a tag, such as a node or a date.</summary>
    Structure,
}
