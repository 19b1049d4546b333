namespace KnowledgeGraph.Evidence.Verification;

/// <summary>One thing that verification found wrong, or could not compute.</summary>
/// <param name="Id">The statement, node or relationship.</param>
/// <param name="DocumentId">The document that it comes from, where there is one.</param>
/// <param name="Message">What is wrong, and what to do.</param>
public sealed record VerificationFault(string Id, string? DocumentId, string Message)
{
    /// <summary>One line: <c>id (document): message</c>.</summary>
    public override string ToString() => DocumentId is null ? $"{Id}: {Message}" : $"{Id} ({DocumentId}): {Message}";
}
