using KnowledgeGraph.GraphQL.Language.Lexing;
using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.GraphQL.Language.Parsing;

/// <summary>Definitions of the type system (specification sections 3.3 to 3.13).</summary>
internal static class TypeDefinitionParser
{
    public static TypeSystemDefinitionNode Parse(TokenReader reader, Token start, StringValueNode? description) => reader.Current.Value switch
    {
        "schema" => Schema(reader, start, description),
        "scalar" => Scalar(reader, start, description),
        "type" => Object(reader, start, description),
        "interface" => Interface(reader, start, description),
        "union" => Union(reader, start, description),
        "enum" => Enum(reader, start, description),
        "input" => InputObject(reader, start, description),
        "directive" => Directive(reader, start, description),
        _ => throw reader.Unexpected(reader.Current),
    };

    /// <summary>Whether a word begins a definition of the type system.</summary>
    public static bool IsKeyword(string word) => word is "schema" or "scalar" or "type" or "interface" or "union" or "enum" or "input" or "directive";

    private static SchemaDefinitionNode Schema(TokenReader reader, Token start, StringValueNode? description)
    {
        reader.Advance();
        var directives = DirectiveParser.Directives(reader, constant: true);
        var types = reader.Many(TokenKind.BraceL, MemberParser.OperationType, TokenKind.BraceR);
        return new SchemaDefinitionNode(reader.Since(start), description, directives, types);
    }

    private static ScalarTypeDefinitionNode Scalar(TokenReader reader, Token start, StringValueNode? description)
    {
        reader.Advance();
        var name = reader.Name();
        var directives = DirectiveParser.Directives(reader, constant: true);
        return new ScalarTypeDefinitionNode(reader.Since(start), description, name, directives);
    }

    private static ObjectTypeDefinitionNode Object(TokenReader reader, Token start, StringValueNode? description)
    {
        reader.Advance();
        var name = reader.Name();
        var interfaces = MemberParser.Interfaces(reader);
        var directives = DirectiveParser.Directives(reader, constant: true);
        var fields = MemberParser.Fields(reader);
        return new ObjectTypeDefinitionNode(reader.Since(start), description, name, interfaces, directives, fields);
    }

    private static InterfaceTypeDefinitionNode Interface(TokenReader reader, Token start, StringValueNode? description)
    {
        reader.Advance();
        var name = reader.Name();
        var interfaces = MemberParser.Interfaces(reader);
        var directives = DirectiveParser.Directives(reader, constant: true);
        var fields = MemberParser.Fields(reader);
        return new InterfaceTypeDefinitionNode(reader.Since(start), description, name, interfaces, directives, fields);
    }

    private static UnionTypeDefinitionNode Union(TokenReader reader, Token start, StringValueNode? description)
    {
        reader.Advance();
        var name = reader.Name();
        var directives = DirectiveParser.Directives(reader, constant: true);
        var types = MemberParser.UnionMembers(reader);
        return new UnionTypeDefinitionNode(reader.Since(start), description, name, directives, types);
    }

    private static EnumTypeDefinitionNode Enum(TokenReader reader, Token start, StringValueNode? description)
    {
        reader.Advance();
        var name = reader.Name();
        var directives = DirectiveParser.Directives(reader, constant: true);
        var values = MemberParser.EnumValues(reader);
        return new EnumTypeDefinitionNode(reader.Since(start), description, name, directives, values);
    }

    private static InputObjectTypeDefinitionNode InputObject(TokenReader reader, Token start, StringValueNode? description)
    {
        reader.Advance();
        var name = reader.Name();
        var directives = DirectiveParser.Directives(reader, constant: true);
        var fields = MemberParser.InputFields(reader);
        return new InputObjectTypeDefinitionNode(reader.Since(start), description, name, directives, fields);
    }

    private static DirectiveDefinitionNode Directive(TokenReader reader, Token start, StringValueNode? description)
    {
        reader.Advance();
        reader.Expect(TokenKind.At);
        var name = reader.Name();
        var arguments = MemberParser.Arguments(reader);
        var repeatable = reader.SkipKeyword("repeatable");
        reader.ExpectKeyword("on");
        var locations = MemberParser.Separated(reader, TokenKind.Pipe, DirectiveLocation);
        return new DirectiveDefinitionNode(reader.Since(start), description, name, arguments, repeatable, locations);
    }

    private static NameNode DirectiveLocation(TokenReader reader)
    {
        var token = reader.Current;
        var name = reader.Name();
        return DirectiveLocations.TryParse(name.Value, out _) ? name : throw reader.Unexpected(token);
    }
}
