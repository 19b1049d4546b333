using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Evidence.Statements;

/// <summary>
/// Ids that follow from what they name, so that every machine and every load gives the same ones: a prefix and the first 96 bits of
/// a SHA-256 over the parts, each with its length before it, in lower-case hexadecimal.
/// </summary>
public static class EvidenceIds
{
    /// <summary>The longest id, in characters.</summary>
    public const int MaxLength = 200;

    /// <summary>What ids of statements that a field of an entity makes begin with.</summary>
    public const string StatementPrefix = "statement:";

    /// <summary>What ids of relationships begin with.</summary>
    public const string RelationshipPrefix = "rel:";

    private const int HashBytes = 12;

    /// <summary>The id of the statement by which a document gives a field of an entity a value.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="entityId">The entity.</param>
    /// <param name="field">The field's name in the model.</param>
    /// <param name="language">The language as the model's enum spells it, null for the default.</param>
    /// <param name="value">The value's JSON, or the id of a related node.</param>
    public static string OfField(string documentId, string entityId, string field, string? language, string value) =>
        StatementPrefix + Hash(documentId, entityId, field, language ?? "", value);

    /// <summary>The id of a relationship.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="startId">Its start.</param>
    /// <param name="endId">Its end.</param>
    /// <param name="first">Its first statement by knownFrom, then id; of a relationship without statements a running number.</param>
    public static string OfRelationship(string type, string startId, string endId, string first) =>
        RelationshipPrefix + Hash(type, startId, endId, first);

    /// <summary>Whether a text can be an id: 1 to 200 printable ASCII characters without blanks.</summary>
    public static bool IsValid(string id) =>
        id.Length is > 0 and <= MaxLength && id.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0;

    private static string Hash(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, HashBytes));
    }
}
