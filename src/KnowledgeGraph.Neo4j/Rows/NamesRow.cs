using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Query.Plans;

namespace KnowledgeGraph.Neo4j.Rows;

/// <summary>All names of a node: one column, a list of texts, or lists of texts, in the order in which its type keeps them.</summary>
/// <param name="languages">
/// The language of each as JSON, by groups of types that keep their names alike; of several groups, the list begins with the number of one.
/// </param>
/// <param name="fields">What is written of each name.</param>
internal sealed class NamesRow(byte[][][] languages, IReadOnlyList<PlainField<NameMember>> fields) : RowValue
{
    private static readonly byte[] TypeName = JsonName.Quoted(PlainTypes.Name);
    private readonly (byte[] Prefix, NameWriter Write)[] _fields = JsonName.Prefixes(fields.Select(field => (field.ResponseName, WriterOf(field.Member))));

    private delegate void NameWriter(RowRun run, ReadOnlySpan<byte> name, byte[] language);

    public override void Write(RowRun run, ref PackReader row)
    {
        run.Output.WriteByte((byte)'[');
        var isFirst = true;
        if (!row.TryReadNull())
        {
            row.ReadListHeader();
            foreach (var language in languages[languages.Length == 1 ? 0 : row.ReadInteger()]) WriteNames(run, ref row, language, ref isFirst);
        }
        run.Output.WriteByte((byte)']');
    }

    private void WriteNames(RowRun run, ref PackReader row, byte[] language, ref bool isFirst)
    {
        if (row.TryReadNull()) return;
        var count = row.Kind == PackKind.List ? row.ReadListHeader() : 1;
        for (var i = 0; i < count; i++)
        {
            if (!isFirst) run.Output.WriteByte((byte)',');
            isFirst = false;
            WriteName(run, row.ReadString(), language);
        }
    }

    private void WriteName(RowRun run, ReadOnlySpan<byte> name, byte[] language)
    {
        run.Output.WriteByte((byte)'{');
        foreach (var (prefix, write) in _fields)
        {
            run.Write(prefix);
            write(run, name, language);
        }
        run.Output.WriteByte((byte)'}');
    }

    private static NameWriter WriterOf(NameMember member) => member switch
    {
        NameMember.Text => static (run, name, _) => JsonTranscoder.WriteText(run.Output, name),
        NameMember.Language => static (run, _, language) => run.Write(language),
        NameMember.TypeName => static (run, _, _) => run.Write(TypeName),
    };
}
