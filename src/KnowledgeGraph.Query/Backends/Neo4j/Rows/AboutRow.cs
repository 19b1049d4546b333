using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Planning;

namespace KnowledgeGraph.Query.Backends.Neo4j.Rows;

/// <summary>The store about itself: one column, a list of the change number and the texts beside the graph (null in an empty store), then a count for each node type.</summary>
internal sealed class AboutRow(GraphModel model, IReadOnlyList<AboutField> fields) : RowValue
{
    public override void Write(RowRun run, ref PackReader row)
    {
        row.ReadListHeader();
        var change = row.TryReadNull() ? 0 : row.ReadInteger();
        var loadedAt = row.TryReadNull() ? null : LoadedAt(row.ReadString());
        run.Output.WriteByte((byte)'{');
        for (var i = 0; i < fields.Count; i++)
        {
            run.Write(JsonName.Prefix(fields[i].ResponseName, i));
            switch (fields[i].Name)
            {
                case "version": run.Write(JsonName.Quoted(ProductVersion.Text)); break;
                case "model": run.Write(JsonName.Quoted(model.Fingerprint)); break;
                case "change": run.Output.WriteNumber(change); break;
                case "counts": WriteCounts(run, row, fields[i].Inner); break;
                case "loadedAt": run.Write(loadedAt is { } moment ? ModelValues.Of(moment).Json : "null"u8); break;
                default: run.Write("\"About\""u8); break;
            }
        }
        run.Output.WriteByte((byte)'}');
        for (var i = 0; i < model.NodeTypes.Count; i++) row.Skip();
    }

    private void WriteCounts(RowRun run, PackReader counts, IReadOnlyList<AboutField> inner)
    {
        var isFirst = true;
        run.Output.WriteByte((byte)'[');
        foreach (var type in model.NodeTypes.Values)
        {
            run.Write(isFirst ? "{"u8 : ",{"u8);
            isFirst = false;
            var count = counts.ReadInteger();
            for (var i = 0; i < inner.Count; i++)
            {
                run.Write(JsonName.Prefix(inner[i].ResponseName, i));
                switch (inner[i].Name)
                {
                    case "type": run.Write(JsonName.Quoted(type.Name)); break;
                    case "count": run.Output.WriteNumber(count); break;
                    default: run.Write("\"TypeCount\""u8); break;
                }
            }
            run.Output.WriteByte((byte)'}');
        }
        run.Output.WriteByte((byte)']');
    }

    private static DateTimeOffset? LoadedAt(ReadOnlySpan<byte> meta)
    {
        using var texts = JsonDocument.Parse(meta.ToArray());
        return texts.RootElement.TryGetProperty(StoreSummary.LoadedAtKey, out var text)
            ? DateTimeOffset.Parse(text.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)
            : null;
    }
}
