using System.Text.Json;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Documents;

/// <summary>Reads <c>extensions.persistedQuery</c>, by which Apollo's and other clients name a document by its hash.</summary>
internal static class PersistedQuery
{
    private const int HashLength = 64;
    private const string Form = "Send {\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"…\"}} with the SHA-256 of the query in hexadecimal.";

    /// <summary>Reads the hash, in lower case; null where the extensions name none.</summary>
    /// <param name="extensions">A well-formed JSON object, or empty.</param>
    /// <param name="hash">The hash.</param>
    /// <returns>What is wrong with the extension, or null.</returns>
    public static Refusal? Read(ReadOnlyMemory<byte> extensions, out string? hash)
    {
        hash = null;
        if (extensions.IsEmpty) return null;
        using var json = JsonDocument.Parse(extensions, RequestJson.Checked);
        if (!json.RootElement.TryGetProperty("persistedQuery"u8, out var query) || query.ValueKind == JsonValueKind.Null) return null;
        if (query.ValueKind != JsonValueKind.Object) return Wrong("is no object");
        if (!query.TryGetProperty("version"u8, out var version) || version.ValueKind != JsonValueKind.Number
            || !version.TryGetInt32(out var number) || number != 1) return Wrong("has another version than 1");
        if (!query.TryGetProperty("sha256Hash"u8, out var text) || text.ValueKind != JsonValueKind.String) return Wrong("has no 'sha256Hash'");
        var given = text.GetString()!;
        if (!IsHash(given)) return Wrong("has a 'sha256Hash' that is no SHA-256");
        hash = given.ToLowerInvariant();
        return null;
    }

    private static bool IsHash(ReadOnlySpan<char> text)
    {
        if (text.Length != HashLength) return false;
        foreach (var digit in text)
        {
            if (!char.IsAsciiHexDigit(digit)) return false;
        }

        return true;
    }

    private static Refusal Wrong(string what) => Refusal.Malformed($"The extension 'persistedQuery' {what}. {Form}");
}
