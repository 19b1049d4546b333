using KnowledgeGraph.GraphQL.Language.Lexing;
using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.GraphQL.Language.Parsing;

/// <summary>Directives and arguments where they are used (specification sections 2.7 and 2.13).</summary>
internal static class DirectiveParser
{
    public static DirectiveNode[] Directives(TokenReader reader, bool constant)
    {
        if (!reader.At(TokenKind.At)) return [];
        var directives = new List<DirectiveNode>();
        while (reader.At(TokenKind.At)) directives.Add(Directive(reader, constant));
        return [.. directives];
    }

    public static ArgumentNode[] Arguments(TokenReader reader, bool constant) =>
        reader.OptionalMany<ArgumentNode>(TokenKind.ParenL, constant ? ConstantArgument : VariableArgument, TokenKind.ParenR);

    private static DirectiveNode Directive(TokenReader reader, bool constant)
    {
        var start = reader.Expect(TokenKind.At);
        var name = reader.Name();
        var arguments = Arguments(reader, constant);
        return new DirectiveNode(reader.Since(start), name, arguments);
    }

    private static ArgumentNode VariableArgument(TokenReader reader) => Argument(reader, constant: false);

    private static ArgumentNode ConstantArgument(TokenReader reader) => Argument(reader, constant: true);

    private static ArgumentNode Argument(TokenReader reader, bool constant)
    {
        var start = reader.Current;
        var name = reader.Name();
        reader.Expect(TokenKind.Colon);
        var value = ValueParser.Parse(reader, constant);
        return new ArgumentNode(reader.Since(start), name, value);
    }
}
