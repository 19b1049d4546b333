using KnowledgeGraph.Questions.Export.Content;
using KnowledgeGraph.Questions.Export.Output;

namespace KnowledgeGraph.Questions.Export.Tables;

/// <summary>A zip of tables: nodes, edges, statements, documents, and the page that tells what their columns mean.</summary>
internal sealed class CsvFile : IExportFile
{
    /// <inheritdoc/>
    public async Task WriteAsync(ExportedGraph graph, Stream stream, CancellationToken cancellation)
    {
        var tables = new GraphTables(graph.Model, graph.NodeTypes, graph.EdgeTypes);
        var zip = ZipOutput.Begin(stream);
        await zip.AddAsync(ColumnPage.FileName, output => WritePageAsync(output, graph, tables), cancellation);
        await zip.AddAsync(
            tables.Nodes.FileName, output => WriteAsync(output, tables.Nodes, graph.NodesAsync(cancellation), tables.WriteNode, cancellation), cancellation);
        await zip.AddAsync(
            tables.Edges.FileName, output => WriteAsync(output, tables.Edges, graph.EdgesAsync(cancellation), tables.WriteEdge, cancellation), cancellation);
        await zip.AddAsync(
            tables.Statements.FileName,
            output => WriteAsync(output, tables.Statements, graph.StatementsAsync(cancellation), tables.WriteStatement, cancellation), cancellation);
        await zip.AddAsync(
            tables.Documents.FileName,
            output => WriteAsync(output, tables.Documents, graph.DocumentsAsync(cancellation), tables.WriteDocument, cancellation), cancellation);
        await graph.CheckAsync(cancellation);
        await zip.EndAsync(cancellation);
    }

    private static Task WritePageAsync(ExportOutput output, ExportedGraph graph, GraphTables tables)
    {
        output.Write(ColumnPage.Of(graph.Mark, tables.All));
        return Task.CompletedTask;
    }

    private static async Task WriteAsync<T>(
        ExportOutput output, TableFile table, IAsyncEnumerable<IReadOnlyList<T>> rows, Action<ExportOutput, T> write, CancellationToken cancellation)
    {
        output.BeginCsv();
        output.WriteRow([.. table.Columns.Select(column => column.Name)]);
        await foreach (var some in rows.WithCancellation(cancellation))
        {
            foreach (var row in some) write(output, row);
            await output.FlushIfFullAsync(cancellation);
        }
    }
}
