using KnowledgeGraph.Model;
using KnowledgeGraph.Questions.Export.Content;
using KnowledgeGraph.Questions.Export.Output;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Questions.Export.Networks;

/// <summary>
/// GEXF 1.3 (https://gexf.net): what Gephi and its kin read. When a relationship held is its spell; how precisely that is known, its attributes.
/// </summary>
internal sealed class GexfFile : IExportFile
{
    /// <inheritdoc/>
    public async Task WriteAsync(ExportedGraph graph, Stream stream, CancellationToken cancellation)
    {
        var output = new ExportOutput(stream);
        var fields = new NetworkFields(graph, "label");
        WriteHead(output, graph, fields);
        output.Write("<nodes>\n");
        await foreach (var nodes in graph.NodesAsync(cancellation))
        {
            foreach (var node in nodes) WriteNode(output, node, fields);
            await output.FlushIfFullAsync(cancellation);
        }
        output.Write("</nodes>\n<edges>\n");
        await foreach (var edges in graph.EdgesAsync(cancellation))
        {
            foreach (var edge in edges) WriteEdge(output, edge, fields);
            await output.FlushIfFullAsync(cancellation);
        }
        await graph.CheckAsync(cancellation);
        output.Write("</edges>\n</graph>\n");
        output.WriteReplaced();
        output.Write("</gexf>\n");
        await output.FlushAsync(cancellation);
    }

    private static void WriteHead(ExportOutput output, ExportedGraph graph, NetworkFields fields)
    {
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n<meta><creator>");
        output.WriteXml(ExportMark.Creator);
        output.Write("</creator><description>");
        output.WriteXml(graph.Mark.Description);
        output.Write("</description></meta>\n<graph defaultedgetype=\"directed\" mode=\"dynamic\" timeformat=\"date\" timerepresentation=\"interval\">\n");
        WriteAttributes(output, "node", NetworkFields.Type, fields.OfNodes);
        WriteAttributes(output, "edge", NetworkFields.Kind, fields.OfEdges);
    }

    private static void WriteAttributes(ExportOutput output, string ofClass, string type, IReadOnlyList<ExportField> fields)
    {
        output.Write($"<attributes class=\"{ofClass}\">\n");
        WriteDeclaration(output, type, "string");
        foreach (var field in fields) WriteDeclaration(output, field.Name, TypeOf(field));
        WriteDeclaration(output, NetworkFields.Evidence, "string");
        output.Write("</attributes>\n");
    }

    private static void WriteDeclaration(ExportOutput output, string name, string type)
    {
        output.Write("<attribute");
        output.WriteAttribute("id", name);
        output.WriteAttribute("title", name);
        output.WriteAttribute("type", type);
        output.Write("/>\n");
    }

    // The number of a decimal stands in full, whatever a reader makes of it. What is a list is one text: lists of GEXF have no way to hold a comma.
    private static string TypeOf(ExportField field) => field.IsList ? "string" : field.Kind switch
    {
        ScalarKind.Int => "integer",
        ScalarKind.Long => "long",
        ScalarKind.Float or ScalarKind.Decimal => "double",
        ScalarKind.Boolean => "boolean",
        ScalarKind.Url => "anyURI",
        ScalarKind.String or ScalarKind.Id or ScalarKind.Date or ScalarKind.DateTime or ScalarKind.Json or ScalarKind.Enum => "string",
    };

    private static void WriteNode(ExportOutput output, ExportedNode node, NetworkFields fields)
    {
        output.Write("<node");
        output.WriteAttribute("id", node.Record.Id);
        output.WriteAttribute("label", node.Name);
        output.Write("><attvalues>");
        WriteValue(output, NetworkFields.Type, node.Type.Name);
        WriteValues(output, fields.OfNodes, node.Record.Properties, node.Evidence);
        if (fields.Spells[node.Type] is { } began)
            WriteSpell(output, Spell.Of(node.Record.Properties.GetValueOrDefault(began.Key), node.Record.Properties.GetValueOrDefault(began.Until!)));
        output.Write("</node>\n");
    }

    private static void WriteEdge(ExportOutput output, ExportedEdge edge, NetworkFields fields)
    {
        var (record, properties) = (edge.Record, edge.Record.Properties);
        output.Write("<edge");
        output.WriteAttribute("id", record.Id);
        output.WriteAttribute("source", record.From);
        output.WriteAttribute("target", record.To);
        output.WriteAttribute("kind", record.Type);
        output.WriteAttribute("label", record.Type);
        output.Write("><attvalues>");
        WriteValue(output, NetworkFields.Kind, record.Type);
        WriteValues(output, fields.OfEdges, properties, edge.Evidence);
        WriteSpell(output, Spell.Of(properties.GetValueOrDefault(BuiltInKeys.Since), properties.GetValueOrDefault(BuiltInKeys.Until)));
        output.Write("</edge>\n");
    }

    private static void WriteValues(
        ExportOutput output, IReadOnlyList<ExportField> fields, IReadOnlyDictionary<string, Value> properties, IReadOnlyList<Cited> evidence)
    {
        foreach (var field in fields)
            if (properties.GetValueOrDefault(field.Key) is { } value) WriteValue(output, field.Name, FieldText.Of(value));
        if (evidence.Count > 0) WriteValue(output, NetworkFields.Evidence, EvidenceJson.Of(evidence));
        output.Write("</attvalues>");
    }

    private static void WriteValue(ExportOutput output, string name, string value)
    {
        output.Write("<attvalue");
        output.WriteAttribute("for", name);
        output.WriteAttribute("value", value);
        output.Write("/>");
    }

    private static void WriteSpell(ExportOutput output, Spell? spell)
    {
        if (spell is not { } period) return;
        output.Write("<spells><spell");
        if (period.Start is { } start) output.WriteAttribute("start", start);
        if (period.End is { } end) output.WriteAttribute("end", end);
        output.Write("/></spells>");
    }
}
