using KnowledgeGraph.GraphQL.Language.Lexing;
using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.GraphQL.Language.Parsing;

/// <summary>Type references (specification section 2.12).</summary>
internal static class TypeReferenceParser
{
    public static TypeNode Parse(TokenReader reader)
    {
        var start = reader.Current;
        TypeNode type;
        if (reader.Skip(TokenKind.BracketL))
        {
            reader.Enter();
            var item = Parse(reader);
            reader.Leave();
            reader.Expect(TokenKind.BracketR);
            type = new ListTypeNode(reader.Since(start), item);
        }
        else
        {
            type = Named(reader);
        }

        return reader.Skip(TokenKind.Bang) ? new NonNullTypeNode(reader.Since(start), type) : type;
    }

    public static NamedTypeNode Named(TokenReader reader)
    {
        var start = reader.Current;
        var name = reader.Name();
        return new NamedTypeNode(reader.Since(start), name);
    }
}
