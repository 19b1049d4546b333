using System.Text.Json;
using System.Text.Unicode;
using KnowledgeGraph.Server.Limits;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.WebSockets;

/// <summary>What a client says (the protocol <c>graphql-transport-ws</c>).</summary>
internal enum SocketMessageType
{
    /// <summary><c>connection_init</c>.</summary>
    ConnectionInit,

    /// <summary><c>ping</c>.</summary>
    Ping,

    /// <summary><c>pong</c>.</summary>
    Pong,

    /// <summary><c>subscribe</c>.</summary>
    Subscribe,

    /// <summary><c>complete</c>.</summary>
    Complete,
}

/// <summary>A message of a client.</summary>
/// <param name="Type">What it says.</param>
/// <param name="Id">The operation that it is about; set for <c>subscribe</c> and <c>complete</c>.</param>
/// <param name="Payload">A JSON object as a slice of the message, or empty.</param>
internal readonly record struct SocketMessage(SocketMessageType Type, string? Id, ReadOnlyMemory<byte> Payload)
{
    private const int TypeMember = 1, IdMember = 2, PayloadMember = 4;

    /// <summary>Reads a message, or says why it is not one.</summary>
    /// <param name="utf8">The whole message.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="message">Meaningful only where null is returned.</param>
    public static string? Read(ReadOnlyMemory<byte> utf8, StreamLimits limits, out SocketMessage message)
    {
        message = default;
        if (!Utf8.IsValid(utf8.Span)) return "The message is not UTF-8";
        // The message is one level above its payload, which is one above the variables.
        var reader = new Utf8JsonReader(utf8.Span, RequestJson.Within(levels: 2));
        try
        {
            return Read(ref reader, utf8, limits, out message);
        }
        catch (JsonException)
        {
            return reader.CurrentDepth > FixedLimits.JsonNesting ? $"The message nests deeper than {FixedLimits.JsonNesting} levels" : "The message is no JSON";
        }
        catch (InvalidOperationException)
        {
            // "\ud800": the reader hands it out only when somebody asks for the text.
            return "The message holds half of a surrogate pair";
        }
    }

    private static string? Read(ref Utf8JsonReader reader, ReadOnlyMemory<byte> utf8, StreamLimits limits, out SocketMessage message)
    {
        message = default;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return "The message is no JSON object";
        SocketMessageType? type = null;
        string? id = null;
        ReadOnlyMemory<byte> payload = default;
        var seen = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = MemberOf(ref reader);
            if ((seen & member) != 0) return "A member of the message stands twice";
            seen |= member;
            reader.Read();
            switch (member)
            {
                case TypeMember:
                    type = TypeOf(ref reader);
                    if (type is null) return "The message has no type that a client may send";
                    break;
                case IdMember:
                    if (reader.TokenType != JsonTokenType.String) return "The id of the message is no string";
                    id = reader.GetString();
                    break;
                case PayloadMember when reader.TokenType == JsonTokenType.StartObject:
                    var start = (int)reader.TokenStartIndex;
                    reader.Skip();
                    payload = utf8[start..(int)reader.BytesConsumed];
                    break;
                case PayloadMember when reader.TokenType != JsonTokenType.Null:
                    return "The payload of the message is no object";
                default:
                    reader.Skip();
                    break;
            }
        }

        // Throws where anything follows the object.
        reader.Read();
        if (type is not { } kind) return "The message has no type";
        message = new SocketMessage(kind, id, payload);
        if (kind is not (SocketMessageType.Subscribe or SocketMessageType.Complete)) return null;
        if (string.IsNullOrEmpty(id)) return "The message has no id";
        if (id.Length > limits.IdLength) return $"The id of the message is longer than {limits.IdLength} characters";
        return kind == SocketMessageType.Subscribe && payload.IsEmpty ? "The message has no payload" : null;
    }

    private static int MemberOf(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("type"u8)) return TypeMember;
        if (reader.ValueTextEquals("id"u8)) return IdMember;
        return reader.ValueTextEquals("payload"u8) ? PayloadMember : 0;
    }

    private static SocketMessageType? TypeOf(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String) return null;
        if (reader.ValueTextEquals("subscribe"u8)) return SocketMessageType.Subscribe;
        if (reader.ValueTextEquals("complete"u8)) return SocketMessageType.Complete;
        if (reader.ValueTextEquals("ping"u8)) return SocketMessageType.Ping;
        if (reader.ValueTextEquals("pong"u8)) return SocketMessageType.Pong;
        return reader.ValueTextEquals("connection_init"u8) ? SocketMessageType.ConnectionInit : null;
    }
}
