using System.Text.Json;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Limits;

namespace KnowledgeGraph.Server.Requests;

/// <summary>Reads the body of a batch: an array of requests.</summary>
internal static class BatchBody
{
    /// <summary>Whether a body is an array, whatever is in it.</summary>
    public static bool IsArray(ReadOnlySpan<byte> body)
    {
        var text = body.TrimStart(" \t\r\n"u8);
        return text is [(byte)'[', ..];
    }

    /// <summary>The entries as slices of the body, or why it is not a batch.</summary>
    /// <param name="body">The whole body.</param>
    /// <param name="max">The most entries.</param>
    /// <param name="entries">Each is a whole JSON value; meaningful only where null is returned.</param>
    public static Refusal? Read(ReadOnlyMemory<byte> body, int max, out List<ReadOnlyMemory<byte>> entries)
    {
        entries = [];
        // The array and the requests are two levels; their variables have the whole limit.
        var reader = new Utf8JsonReader(body.Span, RequestJson.Within(levels: 2));
        try
        {
            reader.Read();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (entries.Count == max) return Refusal.BatchTooLarge(max);
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                entries.Add(body[start..(int)reader.BytesConsumed]);
            }

            // Throws where anything follows the array.
            reader.Read();
            return entries.Count == 0 ? Refusal.Malformed("The batch is empty. Send at least one operation.") : null;
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
}
