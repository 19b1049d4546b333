using System.Text.Json;
using System.Text.Unicode;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Limits;

namespace KnowledgeGraph.Server.Requests;

/// <summary>
/// Reads the body of a POST (GraphQL over HTTP, "JSON encoding"). On the hot path: slices the body, and copies only a
/// document that has escapes, into a pooled buffer.
/// </summary>
internal static class JsonBody
{
    private const int Query = 1, Variables = 2, OperationName = 4, Extensions = 8, DocumentId = 16;

    /// <summary>Reads the parameters, or says why there are none.</summary>
    /// <param name="body">The whole body.</param>
    /// <param name="unescaped">Takes the document where it has escapes.</param>
    /// <param name="parameters">Slices of both; meaningful only where null is returned.</param>
    public static Refusal? Read(ReadOnlyMemory<byte> body, LimitedBuffer unescaped, out RequestParameters parameters)
    {
        parameters = default;
        if (body.Span is [0xEF, 0xBB, 0xBF, ..]) return Refusal.Malformed("The body begins with a byte order mark. Send JSON in UTF-8 without one.");
        if (!Utf8.IsValid(body.Span)) return Refusal.Malformed("The body is not UTF-8. Send JSON in UTF-8.");

        // The request itself is one level; its variables have the whole limit.
        var reader = new Utf8JsonReader(body.Span, RequestJson.Within(levels: 1));
        try
        {
            return ReadObject(ref reader, body, unescaped, out parameters);
        }
        catch (JsonException) when (reader.CurrentDepth >= FixedLimits.JsonNesting)
        {
            return Refusal.TooDeep();
        }
        catch (JsonException exception)
        {
            return Refusal.Malformed($"The body is no JSON: {exception.Message}");
        }
    }

    private static Refusal? ReadObject(
        ref Utf8JsonReader reader, ReadOnlyMemory<byte> body, LimitedBuffer unescaped, out RequestParameters parameters)
    {
        parameters = default;
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartArray)
            return Refusal.Malformed("The body is an array, and this server takes one operation a request. "
                + "Send an object, or switch batches on by the setting 'batch'.");
        if (reader.TokenType != JsonTokenType.StartObject) return Refusal.Malformed("The body is no JSON object. Send {\"query\":\"…\"}.");

        ReadOnlyMemory<byte>? document = null;
        ReadOnlyMemory<byte> variables = default, extensions = default;
        string? operationName = null, documentId = null;
        var seen = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = MemberOf(ref reader);
            if ((seen & member) != 0) return JsonObjectCheck.Twice(reader.GetString(), "request");
            seen |= member;
            reader.Read();
            var refusal = member switch
            {
                Query => ReadDocument(ref reader, body, unescaped, out document),
                OperationName => ReadName(ref reader, unescaped, "operationName", out operationName),
                DocumentId => ReadName(ref reader, unescaped, "documentId", out documentId),
                Variables => ReadMap(ref reader, body, unescaped, "variables", out variables),
                Extensions => ReadMap(ref reader, body, unescaped, "extensions", out extensions),
                _ => Skip(ref reader),
            };
            if (refusal is not null) return refusal;
        }

        reader.Read();
        parameters = new RequestParameters(document, operationName, variables, extensions, documentId);
        return null;
    }

    private static int MemberOf(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("query"u8)) return Query;
        if (reader.ValueTextEquals("variables"u8)) return Variables;
        if (reader.ValueTextEquals("operationName"u8)) return OperationName;
        if (reader.ValueTextEquals("extensions"u8)) return Extensions;
        return reader.ValueTextEquals("documentId"u8) ? DocumentId : 0;
    }

    private static Refusal? ReadDocument(
        ref Utf8JsonReader reader, ReadOnlyMemory<byte> body, LimitedBuffer unescaped, out ReadOnlyMemory<byte>? document)
    {
        document = null;
        if (reader.TokenType == JsonTokenType.Null) return null;
        if (reader.TokenType != JsonTokenType.String) return WrongType("query", "a string");
        if (!reader.ValueIsEscaped)
        {
            document = body.Slice((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
            return null;
        }

        // Nothing else advances this buffer, and nothing moves it: all texts of a body together are no longer than the body.
        unescaped.GetSpan(body.Length);
        if (!JsonObjectCheck.TryUnescape(ref reader, unescaped, out var length)) return JsonObjectCheck.LoneSurrogate("query");
        unescaped.Advance(length);
        document = unescaped.WrittenMemory;
        return null;
    }

    private static Refusal? ReadName(ref Utf8JsonReader reader, LimitedBuffer scratch, string what, out string? name)
    {
        name = null;
        if (reader.TokenType == JsonTokenType.Null) return null;
        if (reader.TokenType != JsonTokenType.String) return WrongType(what, "a string or null");
        if (reader.ValueIsEscaped && !JsonObjectCheck.IsText(ref reader, scratch)) return JsonObjectCheck.LoneSurrogate(what);
        name = reader.GetString();
        return null;
    }

    private static Refusal? ReadMap(
        ref Utf8JsonReader reader, ReadOnlyMemory<byte> body, LimitedBuffer scratch, string what, out ReadOnlyMemory<byte> map)
    {
        map = default;
        if (reader.TokenType == JsonTokenType.Null) return null;
        if (reader.TokenType != JsonTokenType.StartObject) return WrongType(what, "an object or null");
        var start = (int)reader.TokenStartIndex;
        if (JsonObjectCheck.Walk(ref reader, body, scratch, what) is { } refusal) return refusal;
        map = body[start..(int)reader.BytesConsumed];
        return null;
    }

    private static Refusal? Skip(ref Utf8JsonReader reader)
    {
        reader.Skip();
        return null;
    }

    private static Refusal WrongType(string what, string wanted) => Refusal.Malformed($"'{what}' must be {wanted}.");
}
