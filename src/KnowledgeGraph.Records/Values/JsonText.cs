using System.Buffers;
using System.Text;

namespace KnowledgeGraph.Records.Values;

/// <summary>
/// How a text is written as JSON: only what RFC 8259 section 7 demands is escaped (quote, backslash, control
/// characters below U+0020, those in their short form where there is one, else as <c>\u001f</c> in lower-case hex).
/// </summary>
public static class JsonText
{
    private static readonly SearchValues<byte> EscapedBytes =
        SearchValues.Create([.. Enumerable.Range(0, 32).Select(code => (byte)code), (byte)'"', (byte)'\\']);

    private const string Hex = "0123456789abcdef";
    private static readonly SearchValues<char> Escaped =
        SearchValues.Create([.. Enumerable.Range(0, 32).Select(code => (char)code), '"', '\\']);

    /// <summary>The text as quoted UTF-8 JSON. Lone surrogates become U+FFFD.</summary>
    public static byte[] Encode(string text)
    {
        var source = text.AsSpan().ContainsAny(Escaped) ? Escape(text) : text;
        var json = new byte[Encoding.UTF8.GetByteCount(source) + 2];
        Encoding.UTF8.GetBytes(source, json.AsSpan(1));
        json[0] = json[^1] = (byte)'"';
        return json;
    }

    /// <summary>Writes the text as quoted UTF-8 JSON. Lone surrogates become U+FFFD.</summary>
    public static void Encode(string text, IBufferWriter<byte> output)
    {
        output.Write("\""u8);
        Encoding.UTF8.GetBytes(text.AsSpan().ContainsAny(Escaped) ? Escape(text) : text, output);
        output.Write("\""u8);
    }

    /// <summary>Whether the JSON of this UTF-8 text is the text between quotes.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> utf8) => !utf8.ContainsAny(EscapedBytes);

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var unit in text)
        {
            _ = unit switch
            {
                '"' => escaped.Append("\\\""),
                '\\' => escaped.Append("\\\\"),
                '\n' => escaped.Append("\\n"),
                '\r' => escaped.Append("\\r"),
                '\t' => escaped.Append("\\t"),
                '\b' => escaped.Append("\\b"),
                '\f' => escaped.Append("\\f"),
                < ' ' => escaped.Append("\\u00").Append(Hex[unit >> 4]).Append(Hex[unit & 15]),
                _ => escaped.Append(unit),
            };
        }
        return escaped.ToString();
    }
}
