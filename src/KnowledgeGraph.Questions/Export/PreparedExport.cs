using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Questions.Export.Content;
using KnowledgeGraph.Questions.Export.Output;
using KnowledgeGraph.Questions.Export.Scopes;

namespace KnowledgeGraph.Questions.Export;

/// <summary>An export that is ready to be written.</summary>
public sealed class PreparedExport
{
    private readonly IExportFile _file;
    private readonly Func<IProgress<ExportProgress>?, ExportedGraph> _graph;

    internal PreparedExport(ExportFormat format, IExportFile file, long change, Func<IProgress<ExportProgress>?, ExportedGraph> graph) =>
        (Format, _file, Change, _graph) = (format, file, change, graph);

    /// <summary>Its format.</summary>
    public ExportFormat Format { get; }

    /// <summary>The last change of the state that it is of.</summary>
    public long Change { get; }

    /// <summary>What a file of it is called.</summary>
    public string FileName => FormattableString.Invariant($"knowledge-graph-change-{Change}.{Format.Extension}");

    /// <summary>Writes it. The writing is as fast as the stream takes it; a file that ends in an exception is none.</summary>
    /// <param name="stream">Where it goes; not closed.</param>
    /// <param name="progress">Is told how far it is; null for nobody.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <exception cref="GraphChangedException">The graph changed meanwhile.</exception>
    /// <exception cref="GraphQLException">The store cannot be read.</exception>
    public Task WriteAsync(Stream stream, IProgress<ExportProgress>? progress, CancellationToken cancellation) =>
        _file.WriteAsync(_graph(progress), stream, cancellation);
}
