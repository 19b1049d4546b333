using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Bolt.Messages;
using KnowledgeGraph.Bolt.PackStream;

namespace KnowledgeGraph.Tests.Bolt.Wire;

/// <summary>Messages as people read them, <c>RUN "RETURN 1" {} {"mode": "r"}</c>, to bytes and back. Fields are JSON values one after the other.</summary>
internal static class MessageText
{
    private static readonly Dictionary<string, MessageTag> Tags =
        Enum.GetValues<MessageTag>().ToDictionary(tag => tag.ToString().ToUpperInvariant(), StringComparer.Ordinal);

    /// <summary>The message in one form: names of maps sorted, one blank between fields.</summary>
    public static string Normalize(string text)
    {
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        return blank < 0 ? text : $"{text[..blank]} {string.Join(' ', ParseFields(text[blank..]).Select(Render))}";
    }

    /// <summary>A message received from the client, as text.</summary>
    public static string Read(ReadOnlySpan<byte> message)
    {
        var reader = new PackReader(message);
        var count = reader.ReadStructureHeader(out var tag);
        var text = new StringBuilder(((MessageTag)tag).ToString().ToUpperInvariant());
        for (var i = 0; i < count; i++) text.Append(' ').Append(Render(reader.ReadValue()));
        Assert.True(reader.IsAtEnd);
        return text.ToString();
    }

    /// <summary>The bytes of a message, chunked.</summary>
    /// <param name="text">The message.</param>
    /// <param name="chunkBytes">The longest chunk.</param>
    public static byte[] Write(string text, int chunkBytes = ushort.MaxValue)
    {
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        var fields = blank < 0 ? [] : ParseFields(text[blank..]);
        using var writer = new PackWriter();
        writer.WriteStructureHeader((byte)Tags[blank < 0 ? text : text[..blank]], fields.Count);
        foreach (var field in fields) writer.WriteValue(field);
        return Chunk(writer.Written.Span, chunkBytes);
    }

    /// <summary>A message in chunks.</summary>
    public static byte[] Chunk(ReadOnlySpan<byte> message, int chunkBytes)
    {
        using var chunked = new MemoryStream();
        Span<byte> header = stackalloc byte[2];
        for (var start = 0; start < message.Length; start += chunkBytes)
        {
            var length = Math.Min(chunkBytes, message.Length - start);
            BinaryPrimitives.WriteUInt16BigEndian(header, (ushort)length);
            chunked.Write(header);
            chunked.Write(message.Slice(start, length));
        }

        chunked.Write([0, 0]);
        return chunked.ToArray();
    }

    private static List<object?> ParseFields(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), new JsonReaderOptions { AllowMultipleValues = true });
        List<object?> fields = [];
        while (reader.Read()) fields.Add(ToObject(JsonElement.ParseValue(ref reader)));
        return fields;
    }

    private static object? ToObject(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().ToDictionary(entry => entry.Name, entry => ToObject(entry.Value), StringComparer.Ordinal),
        JsonValueKind.Array => json.EnumerateArray().Select(ToObject).ToList(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number when json.TryGetInt64(out var integer) => integer,
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static string Render(object? value) => value switch
    {
        Dictionary<string, object?> map => $"{{{string.Join(", ", map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(RenderEntry))}}}",
        List<object?> list => $"[{string.Join(", ", list.Select(Render))}]",
        _ => JsonSerializer.Serialize(value),
    };

    private static string RenderEntry(KeyValuePair<string, object?> entry) => $"{Render(entry.Key)}: {Render(entry.Value)}";
}
