using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Model.Values;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Neo4j.Rows;

/// <summary>
/// The store about itself: one column, a list of the change number and the texts beside the graph (null in an empty store), then a
/// count for each node type.
/// </summary>
internal sealed class AboutRow(GraphModel model, IReadOnlyList<AboutField> fields) : RowValue
{
    private readonly (byte[] Prefix, Action<RowRun, Summary> Write)[] _fields =
        JsonName.Prefixes(fields.Select(field => (field.ResponseName, WriterOf(model, field))));

    public override void Write(RowRun run, ref PackReader row)
    {
        row.ReadListHeader();
        var change = row.TryReadNull() ? 0 : row.ReadInteger();
        var loadedAt = row.TryReadNull() ? null : LoadedAt(row.ReadString());
        var counts = new long[model.NodeTypes.Count];
        for (var i = 0; i < counts.Length; i++) counts[i] = row.ReadInteger();
        WriteObject(run, _fields, new Summary(change, loadedAt, counts));
    }

    private static Action<RowRun, Summary> WriterOf(GraphModel model, AboutField field) => field.Member switch
    {
        AboutMember.Version => Constant<Summary>(JsonName.Quoted(ProductVersion.Text)),
        AboutMember.Model => Constant<Summary>(JsonName.Quoted(model.Fingerprint)),
        AboutMember.Change => static (run, store) => run.Output.WriteNumber(store.Change),
        AboutMember.Counts => Counts(model, field.Counts),
        AboutMember.LoadedAt => static (run, store) => run.Write(store.LoadedAt is { } moment ? ModelValues.Of(moment).Json : "null"u8),
        AboutMember.TypeName => Constant<Summary>(JsonName.Quoted(PlainTypes.About)),
    };

    private static Action<RowRun, Summary> Counts(GraphModel model, IReadOnlyList<PlainField<TypeCountMember>> fields)
    {
        var types = model.NodeTypes.Values
            .Select(type => JsonName.Prefixes(fields.Select(field => (field.ResponseName, WriterOf(type, field.Member))))).ToArray();
        return (run, store) =>
        {
            run.Output.WriteByte((byte)'[');
            for (var i = 0; i < types.Length; i++)
            {
                if (i > 0) run.Output.WriteByte((byte)',');
                WriteObject(run, types[i], store.Counts[i]);
            }
            run.Output.WriteByte((byte)']');
        };
    }

    private static Action<RowRun, long> WriterOf(NodeType type, TypeCountMember member) => member switch
    {
        TypeCountMember.Type => Constant<long>(JsonName.Quoted(type.Name)),
        TypeCountMember.Count => static (run, count) => run.Output.WriteNumber(count),
        TypeCountMember.TypeName => Constant<long>(JsonName.Quoted(PlainTypes.TypeCount)),
    };

    private static Action<RowRun, T> Constant<T>(byte[] json) => (run, _) => run.Write(json);

    private static void WriteObject<T>(RowRun run, (byte[] Prefix, Action<RowRun, T> Write)[] entries, T of)
    {
        run.Output.WriteByte((byte)'{');
        foreach (var (prefix, write) in entries)
        {
            run.Write(prefix);
            write(run, of);
        }
        run.Output.WriteByte((byte)'}');
    }

    private static DateTimeOffset? LoadedAt(ReadOnlySpan<byte> meta)
    {
        using var texts = JsonDocument.Parse(meta.ToArray());
        return texts.RootElement.TryGetProperty(StoreSummary.LoadedAtKey, out var text)
            ? DateTimeOffset.Parse(text.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)
            : null;
    }

    private sealed record Summary(long Change, DateTimeOffset? LoadedAt, long[] Counts);
}
