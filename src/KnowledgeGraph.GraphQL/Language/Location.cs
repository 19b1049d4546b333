using KnowledgeGraph.GraphQL.Errors;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>Where a node stands in its source.</summary>
/// <param name="Start">Offset of its first UTF-16 code unit.</param>
/// <param name="End">Offset behind its last UTF-16 code unit.</param>
/// <param name="Line">1-based line of <paramref name="Start"/>.</param>
/// <param name="Column">1-based column of <paramref name="Start"/>, in UTF-16 code units.</param>
/// <param name="Source">The text; null for a node that was made by a program.</param>
public readonly record struct Location(int Start, int End, int Line, int Column, Source? Source = null)
{
    /// <summary>The place of a node that stands in no text.</summary>
    public static Location None => default;

    /// <summary>Line, column and file name, as errors carry them.</summary>
    public SourceLocation ToSourceLocation() => new(Line, Column, Source?.Name);
}
