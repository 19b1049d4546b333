using KnowledgeGraph.Questions.Export.Content;

namespace KnowledgeGraph.Questions.Export.Output;

/// <summary>Writes a graph in one format.</summary>
internal interface IExportFile
{
    /// <summary>Writes all of it. Only a file that was written to its end is whole.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="stream">Where it goes; not closed.</param>
    /// <param name="cancellation">Ends the writing, and the file is none then.</param>
    Task WriteAsync(ExportedGraph graph, Stream stream, CancellationToken cancellation);
}
