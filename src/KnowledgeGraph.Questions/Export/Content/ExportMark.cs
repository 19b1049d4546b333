using KnowledgeGraph.Model.Stores;

namespace KnowledgeGraph.Questions.Export.Content;

/// <summary>Of which state of the graph a file is, and how to cite it.</summary>
/// <param name="Format">The name of its format.</param>
/// <param name="Change">The last change of the state.</param>
/// <param name="Query">What part of the graph, as the query of an address that gives the same again.</param>
internal sealed record ExportMark(string Format, long Change, string Query)
{
    /// <summary>What made it.</summary>
    public static string Creator => $"KnowledgeGraph {ProductVersion.Text}";

    /// <summary>The address, without the server's, that gives the same again.</summary>
    public string Address => $"/export/{Format}?{Query}";

    /// <summary>How to cite it.</summary>
    public string Citation => $"Knowledge graph, state after change {Change} [Data set, {Format}]. {Creator}, {Address}";

    /// <summary>The same with what it is, as one paragraph.</summary>
    public string Description =>
        $"State of the knowledge graph after change {Change}. Cite this file as: {Citation}. "
        + "Cite the sources of what it says by the citations of each value and relationship.";
}
