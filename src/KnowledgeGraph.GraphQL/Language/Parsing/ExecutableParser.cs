using KnowledgeGraph.GraphQL.Language.Lexing;
using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.GraphQL.Language.Parsing;

/// <summary>Operations, fragments and selections (specification sections 2.4 to 2.9).</summary>
internal static class ExecutableParser
{
    public static OperationDefinitionNode ShorthandQuery(TokenReader reader)
    {
        var start = reader.Current;
        var selectionSet = SelectionSet(reader);
        return new OperationDefinitionNode(reader.Since(start), null, OperationKind.Query, null, [], [], selectionSet);
    }

    public static OperationDefinitionNode Operation(TokenReader reader, Token start, StringValueNode? description)
    {
        var operation = OperationType(reader);
        var name = reader.At(TokenKind.Name) ? reader.Name() : null;
        var variables = reader.OptionalMany(TokenKind.ParenL, VariableDefinition, TokenKind.ParenR);
        var directives = DirectiveParser.Directives(reader, constant: false);
        var selectionSet = SelectionSet(reader);
        return new OperationDefinitionNode(reader.Since(start), description, operation, name, variables, directives, selectionSet);
    }

    public static FragmentDefinitionNode Fragment(TokenReader reader, Token start, StringValueNode? description)
    {
        reader.ExpectKeyword("fragment");
        if (reader.AtKeyword("on")) throw reader.Unexpected(reader.Current);
        var name = reader.Name();
        reader.ExpectKeyword("on");
        var type = TypeReferenceParser.Named(reader);
        var directives = DirectiveParser.Directives(reader, constant: false);
        var selectionSet = SelectionSet(reader);
        return new FragmentDefinitionNode(reader.Since(start), description, name, type, directives, selectionSet);
    }

    public static OperationKind OperationType(TokenReader reader)
    {
        var token = reader.Expect(TokenKind.Name);
        return token.Value switch
        {
            "query" => OperationKind.Query,
            "mutation" => OperationKind.Mutation,
            "subscription" => OperationKind.Subscription,
            _ => throw reader.Unexpected(token),
        };
    }

    private static VariableDefinitionNode VariableDefinition(TokenReader reader)
    {
        var start = reader.Current;
        var description = DefinitionParser.Description(reader);
        var variable = ValueParser.Variable(reader);
        reader.Expect(TokenKind.Colon);
        var type = TypeReferenceParser.Parse(reader);
        var defaultValue = reader.Skip(TokenKind.Equals) ? ValueParser.Parse(reader, constant: true) : null;
        var directives = DirectiveParser.Directives(reader, constant: true);
        return new VariableDefinitionNode(reader.Since(start), description, variable, type, defaultValue, directives);
    }

    private static SelectionSetNode SelectionSet(TokenReader reader)
    {
        var start = reader.Current;
        reader.Enter();
        var selections = reader.Many(TokenKind.BraceL, Selection, TokenKind.BraceR);
        reader.Leave();
        return new SelectionSetNode(reader.Since(start), selections);
    }

    private static SelectionNode Selection(TokenReader reader) => reader.At(TokenKind.Spread) ? FragmentUse(reader) : Field(reader);

    private static FieldNode Field(TokenReader reader)
    {
        var start = reader.Current;
        var name = reader.Name();
        NameNode? alias = null;
        if (reader.Skip(TokenKind.Colon)) (alias, name) = (name, reader.Name());
        var arguments = DirectiveParser.Arguments(reader, constant: false);
        var directives = DirectiveParser.Directives(reader, constant: false);
        var selectionSet = reader.At(TokenKind.BraceL) ? SelectionSet(reader) : null;
        return new FieldNode(reader.Since(start), alias, name, arguments, directives, selectionSet);
    }

    private static SelectionNode FragmentUse(TokenReader reader)
    {
        var start = reader.Expect(TokenKind.Spread);
        if (reader.At(TokenKind.Name) && !reader.AtKeyword("on"))
        {
            var name = reader.Name();
            var spreadDirectives = DirectiveParser.Directives(reader, constant: false);
            return new FragmentSpreadNode(reader.Since(start), name, spreadDirectives);
        }

        var type = reader.SkipKeyword("on") ? TypeReferenceParser.Named(reader) : null;
        var directives = DirectiveParser.Directives(reader, constant: false);
        var selectionSet = SelectionSet(reader);
        return new InlineFragmentNode(reader.Since(start), type, directives, selectionSet);
    }
}
