using KnowledgeGraph.Model;
using KnowledgeGraph.Questions.Export.Content;
using KnowledgeGraph.Questions.Export.Output;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Questions.Export.Networks;

/// <summary>GraphML (http://graphml.graphdrawing.org): what networkx, igraph, yEd and R read.</summary>
internal sealed class GraphMLFile : IExportFile
{
    /// <inheritdoc/>
    public async Task WriteAsync(ExportedGraph graph, Stream stream, CancellationToken cancellation)
    {
        var output = new ExportOutput(stream);
        var fields = new NetworkFields(graph, "label");
        WriteHead(output, graph, fields);
        await foreach (var nodes in graph.NodesAsync(cancellation))
        {
            foreach (var node in nodes) WriteNode(output, node, fields);
            await output.FlushIfFullAsync(cancellation);
        }
        await foreach (var edges in graph.EdgesAsync(cancellation))
        {
            foreach (var edge in edges) WriteEdge(output, edge, fields);
            await output.FlushIfFullAsync(cancellation);
        }
        await graph.CheckAsync(cancellation);
        output.Write("</graph>\n");
        output.WriteReplaced();
        output.Write("</graphml>\n");
        await output.FlushAsync(cancellation);
    }

    private static void WriteHead(ExportOutput output, ExportedGraph graph, NetworkFields fields)
    {
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n<desc>");
        output.WriteXml(graph.Mark.Description);
        output.Write("</desc>\n");
        WriteKey(output, "graph", "change", "change", "long", "The change that the state is of.");
        WriteKey(output, "graph", "citation", "citation", "string", "How to cite this file.");
        WriteKeys(output, "node", NetworkFields.Type, "What type of node it is.", fields.OfNodes);
        WriteKeys(output, "edge", NetworkFields.Kind, "What type of relationship it is.", fields.OfEdges);
        output.Write("<graph id=\"graph\" edgedefault=\"directed\">\n");
        WriteData(output, "graph", "change", FormattableString.Invariant($"{graph.Mark.Change}"));
        WriteData(output, "graph", "citation", graph.Mark.Citation);
        output.Write("\n");
    }

    private static void WriteKeys(ExportOutput output, string of, string type, string meaning, IReadOnlyList<ExportField> fields)
    {
        WriteKey(output, of, type, type, "string", meaning);
        foreach (var field in fields)
            WriteKey(output, of, field.Name, field.Name, TypeOf(field), field.Declared[0].Property.Description);
        WriteKey(output, of, NetworkFields.Evidence, NetworkFields.Evidence, "string", EvidenceJson.Meaning);
    }

    // Ids of keys are unique in a file, and nodes and edges may have a field of one name.
    private static void WriteKey(ExportOutput output, string of, string id, string name, string type, string? meaning)
    {
        output.Write("<key");
        output.WriteAttribute("id", $"{of}.{id}");
        output.WriteAttribute("for", of);
        output.WriteAttribute("attr.name", name);
        output.WriteAttribute("attr.type", type);
        output.Write(">");
        if (meaning is not null)
        {
            output.Write("<desc>");
            output.WriteXml(meaning);
            output.Write("</desc>");
        }
        output.Write("</key>\n");
    }

    private static string TypeOf(ExportField field) => field.IsList ? "string" : field.Kind switch
    {
        ScalarKind.Int => "int",
        ScalarKind.Long => "long",
        ScalarKind.Float or ScalarKind.Decimal => "double",
        ScalarKind.Boolean => "boolean",
        ScalarKind.String or ScalarKind.Id or ScalarKind.Date or ScalarKind.DateTime or ScalarKind.Url or ScalarKind.Json or ScalarKind.Enum => "string",
    };

    private static void WriteNode(ExportOutput output, ExportedNode node, NetworkFields fields)
    {
        output.Write("<node");
        output.WriteAttribute("id", node.Record.Id);
        output.Write(">");
        WriteData(output, "node", NetworkFields.Type, node.Type.Name);
        WriteValues(output, "node", fields.OfNodes, node.Record.Properties, node.Evidence);
        output.Write("</node>\n");
    }

    private static void WriteEdge(ExportOutput output, ExportedEdge edge, NetworkFields fields)
    {
        output.Write("<edge");
        output.WriteAttribute("id", edge.Record.Id);
        output.WriteAttribute("source", edge.Record.From);
        output.WriteAttribute("target", edge.Record.To);
        output.Write(">");
        WriteData(output, "edge", NetworkFields.Kind, edge.Record.Type);
        WriteValues(output, "edge", fields.OfEdges, edge.Record.Properties, edge.Evidence);
        output.Write("</edge>\n");
    }

    private static void WriteValues(
        ExportOutput output, string of, IReadOnlyList<ExportField> fields, IReadOnlyDictionary<string, Value> properties, IReadOnlyList<Cited> evidence)
    {
        foreach (var field in fields)
            if (properties.GetValueOrDefault(field.Key) is { } value) WriteData(output, of, field.Name, FieldText.Of(value));
        if (evidence.Count > 0) WriteData(output, of, NetworkFields.Evidence, EvidenceJson.Of(evidence));
    }

    private static void WriteData(ExportOutput output, string of, string name, string value)
    {
        output.Write("<data");
        output.WriteAttribute("key", $"{of}.{name}");
        output.Write(">");
        output.WriteXml(value);
        output.Write("</data>");
    }
}
