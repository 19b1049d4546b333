using KnowledgeGraph.Model.Stores;

namespace KnowledgeGraph.Questions.Export;

/// <summary>What exports of one graph have in common.</summary>
public sealed record ExportSettings
{
    /// <summary>What IRIs begin with where none is set.</summary>
    public const string DefaultBaseIri = "urn:knowledgegraph:";

    /// <summary>What the IRIs of the graph's own nodes, types and fields begin with: an absolute IRI, to which ids are put.</summary>
    public string BaseIri { get; init; } = DefaultBaseIri;

    /// <summary>Where texts of documents are at hand; null for nowhere.</summary>
    public ITextSource? Texts { get; init; }

    /// <summary>The most cells of the matrix of an export of who takes part in what; a larger one is left out, and the list beside it is whole.</summary>
    public long MaxMatrixCells { get; init; } = 50_000_000;
}
