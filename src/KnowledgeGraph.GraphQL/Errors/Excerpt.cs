using System.Text.Json;

namespace KnowledgeGraph.GraphQL.Errors;

/// <summary>How an error message quotes what it was given: cut short, so that no message grows with its input.</summary>
public static class Excerpt
{
    /// <summary>Most UTF-16 code units of a value that a message repeats.</summary>
    public const int MaxLength = 80;

    /// <summary>
    /// The text itself, or its beginning and an ellipsis if it is longer than <paramref name="maxLength"/>; never cut in
    /// the middle of a surrogate pair.
    /// </summary>
    /// <param name="text">What was given.</param>
    /// <param name="maxLength">Most code units that are kept, at least 1.</param>
    public static string Of(string text, int maxLength = MaxLength)
    {
        if (text.Length <= maxLength) return text;
        var cut = char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength;
        return string.Concat(text.AsSpan(0, cut), "…");
    }

    /// <summary>A JSON value as it was given, texts in quotes; of objects and lists only that they are such.</summary>
    public static string Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => "{…}",
        JsonValueKind.Array => "[…]",
        JsonValueKind.String => $"\"{Of(json.GetString()!)}\"",
        _ => Of(json.GetRawText()),
    };
}
