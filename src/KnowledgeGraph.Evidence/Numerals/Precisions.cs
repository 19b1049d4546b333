namespace KnowledgeGraph.Evidence.Numerals;

/// <summary>How exactly a text puts a number; several where the same words are used for either.</summary>
[Flags]
internal enum Precisions
{
    /// <summary>Without reserve.</summary>
    Exact = 1,

    /// <summary>As nearly or about so much.</summary>
    About = 2,

    /// <summary>As so much or more.</summary>
    AtLeast = 4,

    /// <summary>As so much or less.</summary>
    AtMost = 8,
}
