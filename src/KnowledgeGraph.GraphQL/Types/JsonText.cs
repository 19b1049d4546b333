using System.Text.Json;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>How a given value is quoted in an error message: short, so that no message grows with its input.</summary>
internal static class JsonText
{
    /// <summary>Most characters of a value that a message repeats.</summary>
    public const int MaxLength = 80;

    public static string Shorten(string text)
    {
        if (text.Length <= MaxLength) return text;
        var cut = char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return string.Concat(text.AsSpan(0, cut), "…");
    }

    public static string Shorten(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => "{…}",
        JsonValueKind.Array => "[…]",
        JsonValueKind.String => $"\"{Shorten(json.GetString()!)}\"",
        _ => Shorten(json.GetRawText()),
    };
}
