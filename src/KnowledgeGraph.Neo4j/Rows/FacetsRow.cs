using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Json;

namespace KnowledgeGraph.Neo4j.Rows;

/// <summary>How the members spread over values: a column for each property, a list of value and count in the order of the response.</summary>
/// <param name="Prefix">Comma, response name and colon, encoded.</param>
/// <param name="FirstColumn">Its first column among those of facets.</param>
/// <param name="By">What each is called, as JSON, and the values of one whose values come as numbers.</param>
/// <param name="Fields">What is written of each facet.</param>
internal sealed record FacetsRow(
    byte[] Prefix, int FirstColumn, (byte[] Name, byte[][] Values)[] By, (byte[] Prefix, FacetWriter Write)[] Fields) : ConnectionRowPart(Prefix)
{
    private static readonly byte[] TypeName = JsonName.Quoted(PlainTypes.Facet);

    public override void Write(RowRun run, ref ConnectionReader connection)
    {
        var columns = connection.FirstFacet;
        for (var i = 0; i < FirstColumn; i++) columns.Skip();
        run.Output.WriteByte((byte)'[');
        var isFirst = true;
        foreach (var by in By)
        {
            var count = columns.ReadListHeader();
            for (var i = 0; i < count; i++)
            {
                if (!isFirst) run.Output.WriteByte((byte)',');
                isFirst = false;
                columns.ReadListHeader();
                var value = columns;
                columns.Skip();
                WriteFacet(run, by, value, columns.ReadInteger());
            }
        }
        run.Output.WriteByte((byte)']');
    }

    /// <summary>How a field of a facet is written.</summary>
    public static FacetWriter WriterOf(FacetMember member) => member switch
    {
        FacetMember.Field => static (run, by, _, _) => run.Write(by.Name),
        FacetMember.Value => static (run, by, value, _) => WriteValue(run, by.Values, value),
        FacetMember.Count => static (run, _, _, count) => run.Output.WriteNumber(count),
        FacetMember.TypeName => static (run, _, _, _) => run.Write(TypeName),
    };

    private void WriteFacet(RowRun run, (byte[] Name, byte[][] Values) by, PackReader value, long count)
    {
        run.Output.WriteByte((byte)'{');
        foreach (var (prefix, write) in Fields)
        {
            run.Write(prefix);
            write(run, by, value, count);
        }
        run.Output.WriteByte((byte)'}');
    }

    private static void WriteValue(RowRun run, byte[][] values, PackReader value)
    {
        if (value.TryReadNull()) run.Write("null"u8);
        else if (values.Length > 0) run.Write(values[value.ReadInteger()]);
        else if (value.Kind == PackKind.Boolean) run.Write(value.ReadBoolean() ? "\"true\""u8 : "\"false\""u8);
        else JsonTranscoder.WriteText(run.Output, value.ReadString());
    }
}

/// <summary>Writes a field of a facet: of what was counted by, a value and its count.</summary>
internal delegate void FacetWriter(RowRun run, (byte[] Name, byte[][] Values) by, PackReader value, long count);
