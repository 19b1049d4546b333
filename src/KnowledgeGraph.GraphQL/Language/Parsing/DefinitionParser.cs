using KnowledgeGraph.GraphQL.Language.Lexing;
using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.GraphQL.Language.Parsing;

/// <summary>One definition at the top of a document, chosen by its keyword (specification section 2.3).</summary>
internal static class DefinitionParser
{
    public static DefinitionNode Parse(TokenReader reader)
    {
        var start = reader.Current;
        if (reader.At(TokenKind.BraceL)) return ExecutableParser.ShorthandQuery(reader);

        var description = Description(reader);
        var keyword = reader.Current;
        if (description is not null && keyword.Kind == TokenKind.BraceL)
        {
            throw reader.Error(start, "Unexpected description, descriptions are not supported on shorthand queries.");
        }

        if (keyword.Kind != TokenKind.Name) throw reader.Unexpected(keyword);
        if (description is not null && !CanBeDescribed(keyword.Value!))
        {
            throw reader.Error(start, "Unexpected description, only GraphQL definitions support descriptions.");
        }

        return keyword.Value switch
        {
            "query" or "mutation" or "subscription" => ExecutableParser.Operation(reader, start, description),
            "fragment" => ExecutableParser.Fragment(reader, start, description),
            "extend" => TypeExtensionParser.Parse(reader),
            _ => TypeDefinitionParser.Parse(reader, start, description),
        };
    }

    /// <summary>The description in front of a definition, or null (specification section 2.2).</summary>
    public static StringValueNode? Description(TokenReader reader) => reader.IsAtText ? ValueParser.Text(reader) : null;

    private static bool CanBeDescribed(string keyword) =>
        keyword is "query" or "mutation" or "subscription" or "fragment" || TypeDefinitionParser.IsKeyword(keyword);
}
