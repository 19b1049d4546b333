using System.Buffers;
using System.Globalization;
using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Model;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Neo4j.Rows;

/// <summary>
/// PackStream values as JSON, byte for byte as the embedded store writes them: texts escaped as <see cref="JsonText"/> does,
/// floats in their shortest form, decimals and JSON as the text that is stored. Hot path: spans from receive buffer to answer.
/// </summary>
internal static class JsonTranscoder
{
    private const int MaxNumberLength = 32;
    private static readonly SearchValues<byte> Escaped =
        SearchValues.Create([.. Enumerable.Range(0, 32).Select(code => (byte)code), (byte)'"', (byte)'\\']);

    /// <summary>Writes a stored value of a property, or of a list of such values; of nothing, what stands for it.</summary>
    public static void WriteStored(LimitedBuffer output, ref PackReader value, ScalarKind kind, ReadOnlySpan<byte> missing)
    {
        if (value.TryReadNull())
        {
            output.Write(missing);
            return;
        }
        if (value.Kind != PackKind.List)
        {
            WriteOne(output, ref value, kind);
            return;
        }
        var count = value.ReadListHeader();
        output.WriteByte((byte)'[');
        for (var i = 0; i < count; i++)
        {
            if (i > 0) output.WriteByte((byte)',');
            WriteOne(output, ref value, kind);
        }
        output.WriteByte((byte)']');
    }

    /// <summary>Writes a text as a JSON string.</summary>
    public static void WriteText(LimitedBuffer output, ReadOnlySpan<byte> utf8)
    {
        output.WriteByte((byte)'"');
        while (utf8.IndexOfAny(Escaped) is >= 0 and var next)
        {
            output.Write(utf8[..next]);
            WriteEscape(output, utf8[next]);
            utf8 = utf8[(next + 1)..];
        }
        output.Write(utf8);
        output.WriteByte((byte)'"');
    }

    private static void WriteOne(LimitedBuffer output, ref PackReader value, ScalarKind kind)
    {
        switch (value.Kind)
        {
            case PackKind.String when kind is ScalarKind.Decimal or ScalarKind.Json:
                output.Write(value.ReadString());
                break;
            case PackKind.String:
                WriteText(output, value.ReadString());
                break;
            case PackKind.Boolean:
                output.Write(value.ReadBoolean() ? "true"u8 : "false"u8);
                break;
            case PackKind.Integer:
                output.WriteNumber(value.ReadInteger());
                break;
            default:
                WriteFloat(output, value.ReadFloat());
                break;
        }
    }

    private static void WriteFloat(LimitedBuffer output, double number)
    {
        Span<byte> text = stackalloc byte[MaxNumberLength];
        number.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
        output.Write(text[..length]);
    }

    private static void WriteEscape(LimitedBuffer output, byte unit)
    {
        switch (unit)
        {
            case (byte)'"': output.Write("\\\""u8); break;
            case (byte)'\\': output.Write("\\\\"u8); break;
            case (byte)'\n': output.Write("\\n"u8); break;
            case (byte)'\r': output.Write("\\r"u8); break;
            case (byte)'\t': output.Write("\\t"u8); break;
            case (byte)'\b': output.Write("\\b"u8); break;
            case (byte)'\f': output.Write("\\f"u8); break;
            default:
                output.Write("\\u00"u8);
                output.WriteByte("0123456789abcdef"u8[unit >> 4]);
                output.WriteByte("0123456789abcdef"u8[unit & 15]);
                break;
        }
    }
}
