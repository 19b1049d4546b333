using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Planning;

namespace KnowledgeGraph.Query.Backends.Embedded.Steps;

/// <summary>The store about itself.</summary>
internal sealed class AboutRootWriter(GraphModel model, IReadOnlyList<AboutField> fields) : RootWriter
{
    public override void Write(Execution run)
    {
        var snapshot = run.Snapshot;
        var output = run.Output;
        WriteObject(output, fields, field =>
        {
            switch (field.Name)
            {
                case "version": output.Write(JsonName.Quoted(ProductVersion.Text)); break;
                case "model": output.Write(JsonName.Quoted(model.Fingerprint)); break;
                case "change": output.WriteNumber(snapshot.ChangeNumber); break;
                case "counts": WriteCounts(run, field.Inner); break;
                case "loadedAt": output.Write(EmbeddedStore.LoadedAt(snapshot) is { } moment ? ModelValues.Of(moment).Json : "null"u8); break;
                default: output.Write("\"About\""u8); break;
            }
        });
    }

    private void WriteCounts(Execution run, IReadOnlyList<AboutField> inner)
    {
        var output = run.Output;
        output.WriteByte((byte)'[');
        var first = true;
        foreach (var type in model.NodeTypes.Values)
        {
            if (!first) output.WriteByte((byte)',');
            first = false;
            WriteObject(output, inner, field =>
            {
                switch (field.Name)
                {
                    case "type": output.Write(JsonName.Quoted(type.Name)); break;
                    case "count": output.WriteNumber(run.Snapshot.CountOf(type.Label)); break;
                    default: output.Write("\"TypeCount\""u8); break;
                }
            });
        }
        output.WriteByte((byte)']');
    }

    private static void WriteObject(JsonBuffer output, IReadOnlyList<AboutField> fields, Action<AboutField> value)
    {
        output.WriteByte((byte)'{');
        for (var i = 0; i < fields.Count; i++)
        {
            output.Write(JsonName.Prefix(fields[i].ResponseName, i));
            value(fields[i]);
        }
        output.WriteByte((byte)'}');
    }
}
