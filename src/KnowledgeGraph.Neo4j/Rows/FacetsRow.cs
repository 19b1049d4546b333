using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Json;

namespace KnowledgeGraph.Neo4j.Rows;

/// <summary>How the members spread over values: a column for each property, a list of value and count in the order of the response.</summary>
/// <param name="Prefix">Comma, response name and colon, encoded.</param>
/// <param name="FirstColumn">Its first column among those of facets.</param>
/// <param name="By">The names of the properties as JSON.</param>
/// <param name="Fields">What is written of each facet.</param>
internal sealed record FacetsRow(byte[] Prefix, int FirstColumn, byte[][] By, (byte[] Prefix, FacetWriter Write)[] Fields) : ConnectionRowPart(Prefix)
{
    private static readonly byte[] TypeName = JsonName.Quoted(PlainTypes.Facet);

    public override void Write(RowRun run, ref ConnectionReader connection)
    {
        var columns = connection.FirstFacet;
        for (var i = 0; i < FirstColumn; i++) columns.Skip();
        run.Output.WriteByte((byte)'[');
        var isFirst = true;
        foreach (var property in By)
        {
            var count = columns.ReadListHeader();
            for (var i = 0; i < count; i++)
            {
                if (!isFirst) run.Output.WriteByte((byte)',');
                isFirst = false;
                columns.ReadListHeader();
                var value = columns;
                columns.Skip();
                WriteFacet(run, property, value, columns.ReadInteger());
            }
        }
        run.Output.WriteByte((byte)']');
    }

    /// <summary>How a field of a facet is written.</summary>
    public static FacetWriter WriterOf(FacetMember member) => member switch
    {
        FacetMember.Field => static (run, property, _, _) => run.Write(property),
        FacetMember.Value => static (run, _, value, _) => WriteValue(run, value),
        FacetMember.Count => static (run, _, _, count) => run.Output.WriteNumber(count),
        FacetMember.TypeName => static (run, _, _, _) => run.Write(TypeName),
    };

    private void WriteFacet(RowRun run, byte[] property, PackReader value, long count)
    {
        run.Output.WriteByte((byte)'{');
        foreach (var (prefix, write) in Fields)
        {
            run.Write(prefix);
            write(run, property, value, count);
        }
        run.Output.WriteByte((byte)'}');
    }

    private static void WriteValue(RowRun run, PackReader value)
    {
        if (value.TryReadNull()) run.Write("null"u8);
        else if (value.Kind == PackKind.Boolean) run.Write(value.ReadBoolean() ? "\"true\""u8 : "\"false\""u8);
        else JsonTranscoder.WriteText(run.Output, value.ReadString());
    }
}

/// <summary>Writes a field of a facet: of a property that was counted by, as JSON, a value and its count.</summary>
internal delegate void FacetWriter(RowRun run, byte[] property, PackReader value, long count);
