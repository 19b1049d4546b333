using System.Security.Cryptography;

namespace KnowledgeGraph.Query.Operations;

/// <summary>Tells an answer from all others by its bytes; worked out when it is first asked for, and once.</summary>
/// <param name="body">The answer.</param>
public sealed class AnswerTag(ReadOnlyMemory<byte> body)
{
    private const int Bytes = 16;
    private string? _text;

    /// <summary>The head of its SHA-256, 32 hexadecimal digits.</summary>
    public string Text => _text ??= Of(body.Span);

    /// <summary>The tag of a body.</summary>
    public static string Of(ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        return Convert.ToHexStringLower(hash[..Bytes]);
    }
}
