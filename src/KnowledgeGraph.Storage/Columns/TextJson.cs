using System.Buffers;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Storage.Columns;

/// <summary>The JSON of texts without anything escaped, and of lists of such: what the value is can be read off it.</summary>
internal static class TextJson
{
    private const byte Quote = (byte)'"';

    /// <summary>Whether a value is such a text or list.</summary>
    public static bool IsOf(Value value) => value switch
    {
        TextValue text => JsonText.IsPlain(text.Json[1..^1]),
        ListValue list => AreTexts(list.Items),
        _ => false,
    };

    /// <summary>The value of such JSON.</summary>
    public static Value ValueOf(ReadOnlySpan<byte> json)
    {
        if (json[0] == Quote) return TextValue.OfUtf8(json[1..^1]);
        var items = new List<Value>();
        // A plain text has no quote, so the next one is its end.
        for (var rest = json[1..]; rest.IndexOf(Quote) is >= 0 and var start;)
        {
            rest = rest[(start + 1)..];
            var end = rest.IndexOf(Quote);
            items.Add(TextValue.OfUtf8(rest[..end]));
            rest = rest[(end + 1)..];
        }
        return new ListValue([.. items]);
    }

    /// <summary>Appends the JSON of an encoded value (<see cref="ValueCodec"/>) if it is such a text or list.</summary>
    /// <returns>False if it is not; a part of it may then have been appended.</returns>
    public static bool TryAppend(ArrayBufferWriter<byte> to, ReadOnlySpan<byte> encoded)
    {
        switch ((ValueKind)encoded[0])
        {
            case ValueKind.Text:
                encoded = encoded[1..];
                return TryAppendText(to, ref encoded);
            case ValueKind.List:
                encoded = encoded[1..];
                to.Write("["u8);
                var count = ValueCodec.ReadLength(ref encoded);
                for (var i = 0; i < count; i++)
                {
                    if (encoded.IsEmpty || (ValueKind)encoded[0] != ValueKind.Text) return false;
                    encoded = encoded[1..];
                    if (i > 0) to.Write(","u8);
                    if (!TryAppendText(to, ref encoded)) return false;
                }
                to.Write("]"u8);
                return true;
            default:
                return false;
        }
    }

    private static bool TryAppendText(ArrayBufferWriter<byte> to, ref ReadOnlySpan<byte> encoded)
    {
        var length = ValueCodec.ReadLength(ref encoded);
        if (length > encoded.Length || !JsonText.IsPlain(encoded[..length])) return false;
        var json = to.GetSpan(length + 2);
        json[0] = json[length + 1] = Quote;
        encoded[..length].CopyTo(json[1..]);
        to.Advance(length + 2);
        encoded = encoded[length..];
        return true;
    }

    private static bool AreTexts(ReadOnlySpan<Value> items)
    {
        foreach (var item in items)
        {
            if (item is not TextValue text || !JsonText.IsPlain(text.Json[1..^1])) return false;
        }
        return true;
    }
}
