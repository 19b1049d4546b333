using System.Security.Cryptography;

namespace KnowledgeGraph.Evidence.Texts.Keeping;

/// <summary>The SHA-256 of a text's bytes as 64 lower-case hexadecimal digits: what a text is known by.</summary>
internal static class TextHash
{
    private const int Digits = 64;

    /// <summary>The hash of a text.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>A hash as somebody wrote it, in either case; null of what is none, which so never becomes a path.</summary>
    public static string? Read(string text) =>
        text.Length == Digits && text.All(char.IsAsciiHexDigit) ? text.ToLowerInvariant() : null;
}
