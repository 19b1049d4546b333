using KnowledgeGraph.GraphQL.Language.Lexing;
using KnowledgeGraph.GraphQL.Language.Nodes;

namespace KnowledgeGraph.GraphQL.Language.Parsing;

/// <summary>Extensions of the type system (specification section 3.1); each must add something.</summary>
internal static class TypeExtensionParser
{
    public static TypeSystemDefinitionNode Parse(TokenReader reader)
    {
        var start = reader.Advance();
        return reader.Current.Value switch
        {
            "schema" => Schema(reader, start),
            "scalar" => Scalar(reader, start),
            "type" => Object(reader, start),
            "interface" => Interface(reader, start),
            "union" => Union(reader, start),
            "enum" => Enum(reader, start),
            "input" => InputObject(reader, start),
            _ => throw reader.Unexpected(reader.Current),
        };
    }

    private static SchemaExtensionNode Schema(TokenReader reader, Token start)
    {
        reader.Advance();
        var directives = DirectiveParser.Directives(reader, constant: true);
        var types = reader.OptionalMany(TokenKind.BraceL, MemberParser.OperationType, TokenKind.BraceR);
        Require(reader, directives.Length + types.Length);
        return new SchemaExtensionNode(reader.Since(start), directives, types);
    }

    private static ScalarTypeExtensionNode Scalar(TokenReader reader, Token start)
    {
        reader.Advance();
        var name = reader.Name();
        var directives = DirectiveParser.Directives(reader, constant: true);
        Require(reader, directives.Length);
        return new ScalarTypeExtensionNode(reader.Since(start), name, directives);
    }

    private static ObjectTypeExtensionNode Object(TokenReader reader, Token start)
    {
        reader.Advance();
        var name = reader.Name();
        var interfaces = MemberParser.Interfaces(reader);
        var directives = DirectiveParser.Directives(reader, constant: true);
        var fields = MemberParser.Fields(reader);
        Require(reader, interfaces.Length + directives.Length + fields.Length);
        return new ObjectTypeExtensionNode(reader.Since(start), name, interfaces, directives, fields);
    }

    private static InterfaceTypeExtensionNode Interface(TokenReader reader, Token start)
    {
        reader.Advance();
        var name = reader.Name();
        var interfaces = MemberParser.Interfaces(reader);
        var directives = DirectiveParser.Directives(reader, constant: true);
        var fields = MemberParser.Fields(reader);
        Require(reader, interfaces.Length + directives.Length + fields.Length);
        return new InterfaceTypeExtensionNode(reader.Since(start), name, interfaces, directives, fields);
    }

    private static UnionTypeExtensionNode Union(TokenReader reader, Token start)
    {
        reader.Advance();
        var name = reader.Name();
        var directives = DirectiveParser.Directives(reader, constant: true);
        var types = MemberParser.UnionMembers(reader);
        Require(reader, directives.Length + types.Length);
        return new UnionTypeExtensionNode(reader.Since(start), name, directives, types);
    }

    private static EnumTypeExtensionNode Enum(TokenReader reader, Token start)
    {
        reader.Advance();
        var name = reader.Name();
        var directives = DirectiveParser.Directives(reader, constant: true);
        var values = MemberParser.EnumValues(reader);
        Require(reader, directives.Length + values.Length);
        return new EnumTypeExtensionNode(reader.Since(start), name, directives, values);
    }

    private static InputObjectTypeExtensionNode InputObject(TokenReader reader, Token start)
    {
        reader.Advance();
        var name = reader.Name();
        var directives = DirectiveParser.Directives(reader, constant: true);
        var fields = MemberParser.InputFields(reader);
        Require(reader, directives.Length + fields.Length);
        return new InputObjectTypeExtensionNode(reader.Since(start), name, directives, fields);
    }

    private static void Require(TokenReader reader, int parts)
    {
        if (parts == 0) throw reader.Unexpected(reader.Current);
    }
}
