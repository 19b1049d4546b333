using System.Text;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Language.Parsing;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Validation;
using KnowledgeGraph.GraphQL.Validation.Limits;
using KnowledgeGraph.Query.Caching;
using KnowledgeGraph.Query.Limits;

namespace KnowledgeGraph.Query.Operations;

/// <summary>Documents by their bytes, parsed and validated once. Hot path: a document that is known costs a hash over its bytes.</summary>
internal sealed class DocumentCache(Schema schema, QueryLimits limits, ValidationOptions? validation = null)
{
    // A longer document is parsed each time: a thousand of them would be a gigabyte of trees.
    private const int MaxCachedBytes = 64 * 1024;
    private readonly ValidationOptions _validation = (validation ?? ValidationOptions.Default) with { Limits = limits.Validation };
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly LeastRecentlyUsed<byte[], PreparedDocument> _documents = new(limits.CachedDocuments, BytesComparer.Instance);
    private long _number;

    /// <param name="utf8">The document.</param>
    /// <param name="beforeValidation">Sees a document that is new before it is validated, and may refuse it.</param>
    /// <exception cref="GraphQLException">The document is not GraphQL, or not valid.</exception>
    public PreparedDocument Prepare(ReadOnlySpan<byte> utf8, Action<DocumentNode>? beforeValidation = null)
    {
        if (_documents.By<ReadOnlySpan<byte>>().TryGetValue(utf8, out var known)) return _documents.Use(known);
        if (utf8.Length > limits.MaxDocumentBytes)
            throw new GraphQLException(
                ErrorCode.LimitExceeded,
                $"The document has {utf8.Length} bytes; at most {limits.MaxDocumentBytes} are allowed. Send a shorter one, and values as variables.");
        var document = Parser.Parse(Text(utf8), limits.Parsing);
        beforeValidation?.Invoke(document);
        var errors = DocumentValidator.Validate(schema, document, _validation);
        if (errors.Count > 0) throw new GraphQLException(errors);
        var prepared = new PreparedDocument(Interlocked.Increment(ref _number), document, schema);
        return utf8.Length <= MaxCachedBytes ? _documents.Add(utf8.ToArray(), prepared) : prepared;
    }

    private static string Text(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return StrictUtf8.GetString(utf8);
        }
        catch (DecoderFallbackException)
        {
            throw new GraphQLException(ErrorCode.SyntaxError, "The document is not UTF-8. Send it in UTF-8, surrogates as pairs.");
        }
    }
}
