using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Limits;

namespace KnowledgeGraph.Server.Requests;

/// <summary>Reads the parameters of a GET from the URL's query (GraphQL over HTTP, "GET"): percent-encoded UTF-8, a plus for a space.</summary>
internal static class UrlQuery
{
    /// <summary>Reads the parameters, or says why there are none.</summary>
    /// <param name="query">The URL's query as it came, with or without its question mark.</param>
    /// <param name="decoded">Takes the decoded values.</param>
    /// <param name="scratch">Where escaped texts are tried.</param>
    /// <param name="parameters">Slices of <paramref name="decoded"/>; meaningful only where null is returned.</param>
    public static Refusal? Read(ReadOnlySpan<char> query, LimitedBuffer decoded, LimitedBuffer scratch, out RequestParameters parameters)
    {
        parameters = default;
        Range document = default, variables = default, operation = default, extensions = default, documentId = default;
        query = query.TrimStart('?');
        foreach (var pair in query.Split('&'))
        {
            var text = query[pair];
            var equals = text.IndexOf('=');
            var name = equals < 0 ? text : text[..equals];
            var value = equals < 0 ? default : text[(equals + 1)..];
            var refusal = name switch
            {
                "query" => Decode("query", value, decoded, ref document),
                "variables" => Decode("variables", value, decoded, ref variables),
                "operationName" => Decode("operationName", value, decoded, ref operation),
                "extensions" => Decode("extensions", value, decoded, ref extensions),
                "documentId" => Decode("documentId", value, decoded, ref documentId),
                _ => null,
            };
            if (refusal is not null) return refusal;
        }

        var all = decoded.WrittenMemory;
        if (CheckMap("variables", all[variables], scratch, out var map) is { } wrongVariables) return wrongVariables;
        if (CheckMap("extensions", all[extensions], scratch, out var extensionMap) is { } wrongExtensions) return wrongExtensions;
        ReadOnlyMemory<byte>? given = document.Equals(default) ? (ReadOnlyMemory<byte>?)null : all[document];
        parameters = new RequestParameters(given, Name(operation), map, extensionMap, Name(documentId));
        return null;

        string? Name(Range range) => all[range].IsEmpty ? null : Encoding.UTF8.GetString(all[range].Span);
    }

    /// <summary>Whether the query names a document at all: a browser without one is looking for a page.</summary>
    public static bool HasDocument(ReadOnlySpan<char> query)
    {
        foreach (var pair in query.TrimStart('?').Split('&'))
        {
            var text = query.TrimStart('?')[pair];
            if (text.StartsWith("query=", StringComparison.Ordinal) || text.StartsWith("documentId=", StringComparison.Ordinal)
                || text.StartsWith("extensions=", StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static Refusal? Decode(string name, ReadOnlySpan<char> value, LimitedBuffer decoded, ref Range range)
    {
        if (!range.Equals(default)) return Refusal.Malformed($"'{name}' stands twice in the URL. Send it once.");
        var start = decoded.Length;
        var output = decoded.GetSpan(value.Length);
        var length = 0;
        for (var i = 0; i < value.Length; i++)
        {
            switch (value[i])
            {
                case '%' when i + 2 < value.Length && char.IsAsciiHexDigit(value[i + 1]) && char.IsAsciiHexDigit(value[i + 2]):
                    output[length++] = (byte)((HexValue(value[i + 1]) << 4) | HexValue(value[i + 2]));
                    i += 2;
                    break;
                case '%':
                    return Refusal.Malformed($"'{name}' in the URL has a '%' without two hexadecimal digits. Encode a percent sign as %25.");
                case '+':
                    output[length++] = (byte)' ';
                    break;
                case > '\u007f':
                    return Refusal.Malformed($"'{name}' in the URL has a character outside ASCII. Percent-encode its UTF-8.");
                default:
                    output[length++] = (byte)value[i];
                    break;
            }
        }

        if (!Utf8.IsValid(output[..length])) return Refusal.Malformed($"'{name}' in the URL is not UTF-8. Percent-encode UTF-8.");
        decoded.Advance(length);
        range = start..decoded.Length;
        return null;
    }

    private static int HexValue(char digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;

    private static Refusal? CheckMap(string what, ReadOnlyMemory<byte> json, LimitedBuffer scratch, out ReadOnlyMemory<byte> map)
    {
        map = default;
        if (json.IsEmpty || json.Span.SequenceEqual("null"u8)) return null;
        var reader = new Utf8JsonReader(json.Span, RequestJson.Within(levels: 0));
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject) return Refusal.Malformed($"'{what}' in the URL must be a JSON object or null.");
            if (JsonObjectCheck.Walk(ref reader, json, scratch, what) is { } refusal) return refusal;
            reader.Read();
            map = json;
            return null;
        }
        catch (JsonException) when (reader.CurrentDepth >= FixedLimits.JsonNesting - 1)
        {
            return Refusal.TooDeep();
        }
        catch (JsonException exception)
        {
            return Refusal.Malformed($"'{what}' in the URL is no JSON: {exception.Message}");
        }
    }
}
