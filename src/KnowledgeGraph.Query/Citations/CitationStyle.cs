namespace KnowledgeGraph.Query.Citations;

/// <summary>A form of citation; the API spells the names in capitals, <c>CSL_JSON</c>.</summary>
public enum CitationStyle
{
    /// <summary>A line as the American Psychological Association has it.</summary>
    Apa,

    /// <summary>An entry for BibTeX.</summary>
    Bibtex,

    /// <summary>An item for citation processors.</summary>
    CslJson,
}
