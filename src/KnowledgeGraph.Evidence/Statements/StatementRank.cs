namespace KnowledgeGraph.Evidence.Statements;

/// <summary>How a statement is ranked among those that say otherwise; spelled in upper case in the store and the API.</summary>
public enum StatementRank
{
    /// <summary>Its confidence decides.</summary>
    Normal,

    /// <summary>
    /// It wins over what is ranked normal and says another value of the same single field, or another end of the same single relationship at
    /// the same time, however confident that is.
    /// </summary>
    Preferred,

    /// <summary>It is shown among the statements, and never projected.</summary>
    Deprecated,
}
