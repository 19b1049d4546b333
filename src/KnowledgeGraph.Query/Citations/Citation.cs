namespace KnowledgeGraph.Query.Citations;

/// <summary>What a citation of a document is made of.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Publisher">The name of its publisher, null if unknown.</param>
/// <param name="PublishedOn">Its date as precisely as known, null if unknown.</param>
/// <param name="Number">Its number in a series, null without one.</param>
/// <param name="Url">Where it is found, null if unknown.</param>
/// <param name="Language">Its language, null if unknown.</param>
public sealed record Citation(string Id, string Title, string? Publisher, string? PublishedOn, string? Number, string? Url, string? Language)
{
    /// <summary>The citation in a style.</summary>
    public string In(CitationStyle style) => style switch
    {
        CitationStyle.Apa => Apa.Of(this),
        CitationStyle.Bibtex => BibTeX.Of(this),
        CitationStyle.CslJson => CslJson.Of(this),
    };
}
