using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Bolt.Queries;

namespace KnowledgeGraph.Bolt.Messages;

/// <summary>RUN: one query text, by itself or in an explicit transaction.</summary>
/// <param name="Text">The text and the parameters.</param>
/// <param name="Header">The transaction to be made for it; null within an explicit one.</param>
internal readonly record struct Run(QueryText Text, TransactionHeader? Header) : IRequest
{
    public static MessageTag Tag => MessageTag.Run;

    public void Write(PackWriter writer, ProtocolFeature features)
    {
        writer.WriteStructureHeader((byte)Tag, fields: 3);
        writer.WriteString(Text.Utf8.Span);
        if (Text.Parameters is { } parameters) WriteParameters(writer, parameters);
        else writer.WriteMapHeader(0);
        if (Header is { } header) header.Write(writer);
        else writer.WriteMapHeader(0);
    }

    /// <summary>Parameters are written by others, and one value too many would put the whole connection out of step: they are read over once.</summary>
    private static void WriteParameters(PackWriter writer, IParameters parameters)
    {
        var start = writer.Length;
        parameters.Write(writer);
        var written = new PackReader(writer.Written.Span[start..]);
        var whole = false;
        try
        {
            whole = written.Remaining > 0 && written.Kind == PackKind.Map;
            if (whole) written.Skip();
        }
        catch (TransportException broken)
        {
            throw new UsageException(
                "The parameters of a query text are not one whole map: fewer values were written than a header announced, or they are nested too deep.",
                broken);
        }

        if (!whole || !written.IsAtEnd)
        {
            throw new UsageException(
                "The parameters of a query text are not one whole map: write one map header, then as many entries as it announced.");
        }
    }
}
