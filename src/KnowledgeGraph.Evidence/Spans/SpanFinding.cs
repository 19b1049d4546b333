namespace KnowledgeGraph.Evidence.Spans;

/// <summary>A statement, or a field of a document, that its text contradicts or that cannot be computed.</summary>
/// <param name="Id">The statement; the document where one of its own fields is meant.</param>
/// <param name="DocumentId">The document.</param>
/// <param name="Message">What the text says and what to do; or what could not be computed.</param>
/// <param name="IsFault">It is wrong; else it is unchecked.</param>
internal sealed record SpanFinding(string Id, string DocumentId, string Message, bool IsFault)
{
    /// <summary>A verdict as a finding; null where all is right.</summary>
    /// <param name="id">The statement or document.</param>
    /// <param name="documentId">The document.</param>
    /// <param name="verdict">The verdict.</param>
    /// <param name="remedy">What to do about a fault.</param>
    public static SpanFinding? Of(string id, string documentId, Verdict verdict, string remedy) => verdict switch
    {
        { Fault: { } fault } => new SpanFinding(id, documentId, $"{Capital(fault)}. {remedy}", true),
        { Unchecked: { } reason } => new SpanFinding(id, documentId, $"{Capital(reason)}.", false),
        _ => null,
    };

    private static string Capital(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";
}
