using KnowledgeGraph.Questions.Export.Content;
using KnowledgeGraph.Questions.Export.Output;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Questions.Export.Networks;

/// <summary>The JSON of Cytoscape.js (https://js.cytoscape.org/#notation/elements-json), which Cytoscape reads too: values keep their types.</summary>
internal sealed class CytoscapeFile : IExportFile
{
    /// <inheritdoc/>
    public async Task WriteAsync(ExportedGraph graph, Stream stream, CancellationToken cancellation)
    {
        var output = new ExportOutput(stream);
        // Names by which elements are joined and nested.
        var fields = new NetworkFields(graph, "id", "source", "target", "parent", "label");
        output.Write("{\"data\":{\"change\":");
        output.Write(FormattableString.Invariant($"{graph.Mark.Change}"));
        WriteText(output, ",\"citation\":", graph.Mark.Citation);
        WriteText(output, ",\"description\":", graph.Mark.Description);
        output.Write("},\n\"elements\":{\"nodes\":[");
        var before = "\n";
        await foreach (var nodes in graph.NodesAsync(cancellation))
        {
            foreach (var node in nodes)
            {
                output.Write(before);
                before = ",\n";
                WriteNode(output, node, fields);
            }
            await output.FlushIfFullAsync(cancellation);
        }
        output.Write("\n],\n\"edges\":[");
        before = "\n";
        await foreach (var edges in graph.EdgesAsync(cancellation))
        {
            foreach (var edge in edges)
            {
                output.Write(before);
                before = ",\n";
                WriteEdge(output, edge, fields);
            }
            await output.FlushIfFullAsync(cancellation);
        }
        await graph.CheckAsync(cancellation);
        output.Write("\n]}}\n");
        await output.FlushAsync(cancellation);
    }

    private static void WriteNode(ExportOutput output, ExportedNode node, NetworkFields fields)
    {
        WriteText(output, "{\"data\":{\"id\":", node.Record.Id);
        WriteText(output, ",\"label\":", node.Name);
        WriteText(output, ",\"type\":", node.Type.Name);
        WriteValues(output, fields.OfNodes, node.Record.Properties, node.Evidence);
    }

    private static void WriteEdge(ExportOutput output, ExportedEdge edge, NetworkFields fields)
    {
        WriteText(output, "{\"data\":{\"id\":", edge.Record.Id);
        WriteText(output, ",\"source\":", edge.Record.From);
        WriteText(output, ",\"target\":", edge.Record.To);
        WriteText(output, ",\"kind\":", edge.Record.Type);
        WriteValues(output, fields.OfEdges, edge.Record.Properties, edge.Evidence);
    }

    private static void WriteValues(
        ExportOutput output, IReadOnlyList<ExportField> fields, IReadOnlyDictionary<string, Value> properties, IReadOnlyList<Cited> evidence)
    {
        foreach (var field in fields)
        {
            if (properties.GetValueOrDefault(field.Key) is not { } value) continue;
            output.Write($",\"{field.Name}\":");
            // A number of more than 17 digits would lose some where a script reads it.
            if (value is DecimalValue { Number: var number } && number != (decimal)(double)number) WriteText(output, "", FieldText.Of(value));
            else output.Write(value.Json);
        }
        if (evidence.Count > 0)
        {
            output.Write(",\"evidence\":");
            output.Write(EvidenceJson.Of(evidence));
        }
        output.Write("}}");
    }

    private static void WriteText(ExportOutput output, string before, string text)
    {
        output.Write(before);
        output.WriteJson(text);
    }
}
