using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Lexing;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Language.Parsing;

namespace KnowledgeGraph.Tests.GraphQL.Language.Parsing;

/// <summary>Parses a part of a document that stands alone.</summary>
internal static class Alone
{
    /// <summary>A single value; variables are allowed.</summary>
    public static ValueNode ParseValue(string text, ParserLimits? limits = null) =>
        Parse(text, limits, reader => ValueParser.Parse(reader, constant: false));

    /// <summary>A single type reference.</summary>
    public static TypeNode ParseType(string text) => Parse(text, limits: null, TypeReferenceParser.Parse);

    private static T Parse<T>(string text, ParserLimits? limits, Func<TokenReader, T> parse)
    {
        var reader = new TokenReader(new Source(text), limits ?? ParserLimits.Default);
        var node = parse(reader);
        reader.Expect(TokenKind.EndOfFile);
        return node;
    }
}
