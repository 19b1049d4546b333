using System.Text.Json;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Limits;

namespace KnowledgeGraph.Server.Requests;

/// <summary>
/// Walks an object of a request once and finds what a JSON reader lets pass and a GraphQL server must not: names that
/// occur twice in one object, and escapes that are not Unicode text. On the hot path: up to <see cref="FewNames"/> names
/// without escapes cost comparisons alone; more are left to the framework's document, which allocates.
/// </summary>
internal static class JsonObjectCheck
{
    private const int FewNames = 32;

    private readonly record struct Name(int Owner, int Start, int Length);

    /// <summary>The reader stands on the object's first token and is left on its last.</summary>
    /// <param name="reader">A reader over valid UTF-8.</param>
    /// <param name="text">What the reader reads.</param>
    /// <param name="scratch">Where escaped texts are tried; nothing stays written.</param>
    /// <param name="what">What the object is called in the message.</param>
    /// <returns>Null when it is well formed.</returns>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static Refusal? Walk(ref Utf8JsonReader reader, ReadOnlyMemory<byte> text, LimitedBuffer scratch, string what)
    {
        Span<Name> names = stackalloc Name[FewNames];
        Span<int> owners = stackalloc int[FixedLimits.JsonNesting + 2];
        int start = (int)reader.TokenStartIndex, depth = reader.CurrentDepth, count = 0, objects = 0;
        var few = true;
        do
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    owners[reader.CurrentDepth - depth] = ++objects;
                    break;
                case JsonTokenType.String when reader.ValueIsEscaped && !IsText(ref reader, scratch):
                    return LoneSurrogate(what);
                case JsonTokenType.PropertyName when reader.ValueIsEscaped:
                    if (!IsText(ref reader, scratch)) return LoneSurrogate(what);
                    few = false;
                    break;
                case JsonTokenType.PropertyName when count == FewNames:
                    few = false;
                    break;
                case JsonTokenType.PropertyName:
                    var owner = owners[reader.CurrentDepth - 1 - depth];
                    if (Contains(names[..count], owner, reader.ValueSpan, text.Span)) return Twice(reader.GetString(), what);
                    names[count++] = new Name(owner, (int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
                    break;
            }
        }
        while (!(reader.CurrentDepth == depth && reader.TokenType == JsonTokenType.EndObject) && reader.Read());

        return few ? null : InFull(text[start..(int)reader.BytesConsumed], what);
    }

    /// <summary>Whether the escaped string or name is Unicode text; a lone half of a surrogate pair is not.</summary>
    public static bool IsText(ref Utf8JsonReader reader, LimitedBuffer scratch) => TryUnescape(ref reader, scratch, out _);

    /// <summary>Writes an escaped string into the free space of a buffer, without advancing it; false when it is not Unicode text.</summary>
    public static bool TryUnescape(ref Utf8JsonReader reader, LimitedBuffer buffer, out int length)
    {
        try
        {
            length = reader.CopyString(buffer.GetSpan(reader.ValueSpan.Length));
            return true;
        }
        catch (InvalidOperationException)
        {
            length = 0;
            return false;
        }
    }

    /// <summary>The refusal of an escape that is half a character.</summary>
    public static Refusal LoneSurrogate(string what) =>
        Refusal.Malformed($"The {what} has a \\u escape that is half of a surrogate pair. Send both halves, or the character itself.");

    /// <summary>The refusal of a name that occurs twice.</summary>
    public static Refusal Twice(string? name, string what) =>
        Refusal.Malformed($"The name '{name}' stands twice in an object of the {what}. Send it once.");

    private static bool Contains(ReadOnlySpan<Name> names, int owner, ReadOnlySpan<byte> name, ReadOnlySpan<byte> text)
    {
        foreach (var other in names)
        {
            if (other.Owner == owner && text.Slice(other.Start, other.Length).SequenceEqual(name)) return true;
        }

        return false;
    }

    private static Refusal? InFull(ReadOnlyMemory<byte> json, string what)
    {
        try
        {
            using var document = JsonDocument.Parse(json, RequestJson.Unique);
            return null;
        }
        catch (JsonException)
        {
            return Refusal.Malformed($"A name stands twice in an object of the {what}. Send each name once.");
        }
    }
}
