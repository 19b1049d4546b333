using KnowledgeGraph.Questions.Export.Output;

namespace KnowledgeGraph.Questions.Export.LinkedData;

/// <summary>A way to write triples. One writes one file.</summary>
internal interface ITripleForm
{
    /// <summary>Writes what a file begins with.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="own">What the IRIs of the graph's own types and fields begin with.</param>
    void Begin(ExportOutput output, string own);

    /// <summary>Writes what is said of one thing.</summary>
    void Write(ExportOutput output, Resource resource);

    /// <summary>Writes what a file ends with.</summary>
    void End(ExportOutput output);
}
