using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Questions.Export.Content;
using KnowledgeGraph.Questions.Export.Output;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Questions.Export.LinkedData;

/// <summary>A graph as triples (RDF 1.1), in one of their forms: nodes, relationships, statements with their passages, and how to cite the documents.</summary>
/// <param name="form">How triples are written.</param>
/// <param name="baseIri">What all IRIs of the graph's own begin with.</param>
/// <param name="texts">Where texts of documents are at hand; null for nowhere.</param>
internal sealed class LinkedDataFile(ITripleForm form, string baseIri, ITextSource? texts) : IExportFile
{
    /// <inheritdoc/>
    public async Task WriteAsync(ExportedGraph graph, Stream stream, CancellationToken cancellation)
    {
        var (output, words) = (new ExportOutput(stream), new Vocabulary(baseIri));
        var (describer, statements) = (new Describer(graph.Model, words), new StatementDescriber(graph.Model, words, texts));
        form.Begin(output, words.Own);
        form.Write(output, describer.OfFile(graph.Mark));
        await foreach (var nodes in graph.NodesAsync(cancellation))
        {
            foreach (var node in nodes) form.Write(output, describer.Of(node));
            await output.FlushIfFullAsync(cancellation);
        }
        await foreach (var edges in graph.EdgesAsync(cancellation))
        {
            foreach (var edge in edges) WriteAll(output, describer.Of(edge));
            await output.FlushIfFullAsync(cancellation);
        }
        await foreach (var some in graph.StatementsAsync(cancellation))
        {
            var documents = await graph.FindAsync([.. some.Select(DocumentOf).Distinct(StringComparer.Ordinal)], cancellation);
            foreach (var statement in some) WriteAll(output, statements.Of(statement, TextOf(documents.GetValueOrDefault(DocumentOf(statement)))));
            await output.FlushIfFullAsync(cancellation);
        }
        await foreach (var documents in graph.DocumentsAsync(cancellation))
        {
            foreach (var document in documents)
            {
                if (!graph.Has(document.Record)) form.Write(output, describer.Of(new ExportedNode(document.Record, graph.Model.Document, [])));
                form.Write(output, describer.Of(document));
            }
            await output.FlushIfFullAsync(cancellation);
        }
        await graph.CheckAsync(cancellation);
        form.End(output);
        await output.FlushAsync(cancellation);
    }

    private void WriteAll(ExportOutput output, IEnumerable<Resource> resources)
    {
        foreach (var resource in resources) form.Write(output, resource);
    }

    private static string DocumentOf(ExportedStatement statement) => statement.Text(BuiltInKeys.DocumentId)!;

    private static string? TextOf(ExportedNode? document) => (document?.Record.Properties.GetValueOrDefault(BuiltInKeys.Sha256) as TextValue)?.Text;
}
