namespace KnowledgeGraph.Server.Requests;

/// <summary>What a GraphQL-over-HTTP request says, as slices of the exchange's buffers.</summary>
/// <param name="Document">The document, UTF-8, without JSON's escapes; null where the request names it otherwise, or not at all.</param>
/// <param name="OperationName">Which operation of the document, or null.</param>
/// <param name="Variables">A JSON object, or empty.</param>
/// <param name="Extensions">A JSON object, or empty.</param>
/// <param name="DocumentId">
/// Names a known document (the proposed appendix "Persisted Documents" of GraphQL over HTTP): <c>sha256:</c> and a hash, or a name. Or null.
/// </param>
internal readonly record struct RequestParameters(
    ReadOnlyMemory<byte>? Document, string? OperationName, ReadOnlyMemory<byte> Variables, ReadOnlyMemory<byte> Extensions, string? DocumentId);
