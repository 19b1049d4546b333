using KnowledgeGraph.GraphQL.Language.Lexing;
using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.GraphQL.Language.Parsing;

/// <summary>What definitions and extensions of types are made of: fields, arguments, values, interfaces, members.</summary>
internal static class MemberParser
{
    public static OperationTypeDefinitionNode OperationType(TokenReader reader)
    {
        var start = reader.Current;
        var operation = ExecutableParser.OperationType(reader);
        reader.Expect(TokenKind.Colon);
        var type = TypeReferenceParser.Named(reader);
        return new OperationTypeDefinitionNode(reader.Since(start), operation, type);
    }

    public static NamedTypeNode[] Interfaces(TokenReader reader) =>
        reader.SkipKeyword("implements") ? Separated(reader, TokenKind.Ampersand, TypeReferenceParser.Named) : [];

    public static NamedTypeNode[] UnionMembers(TokenReader reader) =>
        reader.Skip(TokenKind.Equals) ? Separated(reader, TokenKind.Pipe, TypeReferenceParser.Named) : [];

    public static FieldDefinitionNode[] Fields(TokenReader reader) => reader.OptionalMany(TokenKind.BraceL, Field, TokenKind.BraceR);

    public static InputValueDefinitionNode[] InputFields(TokenReader reader) =>
        reader.OptionalMany(TokenKind.BraceL, InputValue, TokenKind.BraceR);

    public static InputValueDefinitionNode[] Arguments(TokenReader reader) =>
        reader.OptionalMany(TokenKind.ParenL, InputValue, TokenKind.ParenR);

    public static EnumValueDefinitionNode[] EnumValues(TokenReader reader) =>
        reader.OptionalMany(TokenKind.BraceL, EnumValue, TokenKind.BraceR);

    /// <summary>One or more items with a separator between them, which may also lead.</summary>
    public static T[] Separated<T>(TokenReader reader, TokenKind separator, Func<TokenReader, T> parse)
    {
        reader.Skip(separator);
        var items = new List<T>();
        do
        {
            items.Add(parse(reader));
        }
        while (reader.Skip(separator));

        return [.. items];
    }

    private static FieldDefinitionNode Field(TokenReader reader)
    {
        var start = reader.Current;
        var description = DefinitionParser.Description(reader);
        var name = reader.Name();
        var arguments = Arguments(reader);
        reader.Expect(TokenKind.Colon);
        var type = TypeReferenceParser.Parse(reader);
        var directives = DirectiveParser.Directives(reader, constant: true);
        return new FieldDefinitionNode(reader.Since(start), description, name, arguments, type, directives);
    }

    private static InputValueDefinitionNode InputValue(TokenReader reader)
    {
        var start = reader.Current;
        var description = DefinitionParser.Description(reader);
        var name = reader.Name();
        reader.Expect(TokenKind.Colon);
        var type = TypeReferenceParser.Parse(reader);
        var defaultValue = reader.Skip(TokenKind.Equals) ? ValueParser.Parse(reader, constant: true) : null;
        var directives = DirectiveParser.Directives(reader, constant: true);
        return new InputValueDefinitionNode(reader.Since(start), description, name, type, defaultValue, directives);
    }

    private static EnumValueDefinitionNode EnumValue(TokenReader reader)
    {
        var start = reader.Current;
        var description = DefinitionParser.Description(reader);
        if (reader.Current is { Kind: TokenKind.Name, Value: "true" or "false" or "null" })
        {
            throw reader.Error(reader.Current, $"Name \"{reader.Current.Value}\" is reserved and cannot be used for an enum value.");
        }

        var name = reader.Name();
        var directives = DirectiveParser.Directives(reader, constant: true);
        return new EnumValueDefinitionNode(reader.Since(start), description, name, directives);
    }
}
