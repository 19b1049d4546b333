namespace KnowledgeGraph.Server.Http;

/// <summary>What a GraphQL-over-HTTP request says, as slices of the exchange's buffers. Its <c>extensions</c> are checked and not used.</summary>
/// <param name="Document">The document, UTF-8, without JSON's escapes.</param>
/// <param name="OperationName">Which operation of the document, or null.</param>
/// <param name="Variables">A JSON object, or empty.</param>
internal readonly record struct RequestParameters(ReadOnlyMemory<byte> Document, string? OperationName, ReadOnlyMemory<byte> Variables);
