using KnowledgeGraph.Evidence.Statements;
using KnowledgeGraph.Evidence.Texts.Keeping;
using KnowledgeGraph.Model;
using KnowledgeGraph.Records;

namespace KnowledgeGraph.Evidence.Texts;

/// <summary>The SHA-256 that a document gives of its text.</summary>
internal static class DocumentHash
{
    /// <summary>The hash; null of a document that gives none, or no SHA-256.</summary>
    public static string? Of(NodeRecord document) => new RecordFields(document).TextOrNull(BuiltInKeys.Sha256) is { } given ? TextHash.Read(given) : null;
}
