using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Errors;

namespace KnowledgeGraph.Questions.Answers;

/// <summary>The cursors of lists that a question orders by itself: the field they belong to, and what the list is ordered by.</summary>
internal static class PageCursor
{
    /// <summary>A cursor.</summary>
    /// <param name="mark">The field that it belongs to, and its form; no colon.</param>
    /// <param name="keys">The keys of the order.</param>
    public static string Of(string mark, params string[] keys) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{mark}:{JsonSerializer.Serialize(keys)}"));

    /// <summary>The keys of a cursor.</summary>
    /// <param name="text">The cursor.</param>
    /// <param name="mark">The field that it must belong to.</param>
    /// <param name="count">How many keys it has.</param>
    /// <exception cref="GraphQLException">INVALID_CURSOR: it is none of that field.</exception>
    public static string[] Read(string text, string mark, int count)
    {
        var plain = Base64Url.IsValid(text) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)) : "";
        if (!plain.StartsWith(mark + ":", StringComparison.Ordinal)) throw Invalid();
        try
        {
            string[] keys = [.. (JsonSerializer.Deserialize<string?[]>(plain.AsSpan(mark.Length + 1)) ?? []).OfType<string>()];
            return keys.Length == count ? keys : throw Invalid();
        }
        catch (JsonException)
        {
            throw Invalid();
        }
    }

    /// <summary>Refuses a cursor.</summary>
    public static GraphQLException Invalid() =>
        new(ErrorCode.InvalidCursor, "'after' is no cursor of this list. Give back an endCursor or a cursor as it came, to the same field.");
}
