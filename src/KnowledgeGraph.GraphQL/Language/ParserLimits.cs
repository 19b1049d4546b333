namespace KnowledgeGraph.GraphQL.Language;

/// <summary>What a document may cost to parse. Exceeding one is LIMIT_EXCEEDED, with the limit's name and value.</summary>
public sealed record ParserLimits
{
    /// <summary>For requests.</summary>
    public static ParserLimits Default { get; } = new();

    /// <summary>For schema files that the operator supplies: ten million tokens, the same nesting.</summary>
    public static ParserLimits SchemaFiles { get; } = new() { MaxTokens = 10_000_000 };

    /// <summary>Lexical tokens, punctuation included, comments and blanks not. Default 20,000.</summary>
    public int MaxTokens { get; init; } = 20_000;

    /// <summary>Nesting of selection sets, values and types, counted together. Default 200, which a stack of 256 KB holds.</summary>
    public int MaxNesting { get; init; } = 200;
}
