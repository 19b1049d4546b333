using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language.Lexing;
using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.GraphQL.Language.Parsing;

/// <summary>
/// Text to syntax tree (specification section 2, September 2025). All methods throw a <see cref="GraphQLException"/>
/// with one error, SYNTAX_ERROR or LIMIT_EXCEEDED, at the place where the text stops being GraphQL.
/// </summary>
public static class Parser
{
    /// <summary>A request's document.</summary>
    public static DocumentNode Parse(string text, ParserLimits? limits = null) => Parse(new Source(text), limits);

    /// <summary>A document of operations, fragments and type system definitions.</summary>
    public static DocumentNode Parse(Source source, ParserLimits? limits = null)
    {
        var reader = new TokenReader(source, limits ?? ParserLimits.Default);
        var start = reader.Current;
        var definitions = new List<DefinitionNode>();
        do
        {
            definitions.Add(DefinitionParser.Parse(reader));
        }
        while (reader.Current.Kind != TokenKind.EndOfFile);

        return new DocumentNode(reader.Since(start), [.. definitions]);
    }
}
