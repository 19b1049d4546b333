namespace KnowledgeGraph.GraphQL.Errors;

/// <summary>A place in a document as errors show it: line and column, both counted from 1 (specification section 7.1.6).</summary>
/// <param name="Line">1-based line; CR, LF and CRLF end a line.</param>
/// <param name="Column">1-based column in UTF-16 code units.</param>
/// <param name="SourceName">The file's name, or null for a request.</param>
public readonly record struct SourceLocation(int Line, int Column, string? SourceName = null)
{
    /// <summary><c>name:line:column</c>, or <c>line:column</c> without a name.</summary>
    public override string ToString() => SourceName is null ? $"{Line}:{Column}" : $"{SourceName}:{Line}:{Column}";
}
