using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Language.Parsing;
using KnowledgeGraph.GraphQL.Language.Printing;

namespace KnowledgeGraph.Tests.GraphQL.Language.Parsing;

public class SdlParserTests
{
    [Fact]
    public void A_schema_definition_names_its_roots()
    {
        var node = Parse<SchemaDefinitionNode>("\"d\" schema @a { query: Q mutation: M subscription: S }");

        Assert.Equal("d", node.Description!.Value);
        Assert.Equal(
            [(OperationKind.Query, "Q"), (OperationKind.Mutation, "M"), (OperationKind.Subscription, "S")],
            node.OperationTypes.Select(type => (type.Operation, type.Type.Name.Value)));
    }

    [Fact]
    public void A_scalar_has_directives() =>
        Assert.Equal("specifiedBy", Parse<ScalarTypeDefinitionNode>("scalar Date @specifiedBy(url: \"u\")").Directives[0].Name.Value);

    [Fact]
    public void An_object_has_interfaces_fields_and_arguments()
    {
        var node = Parse<ObjectTypeDefinitionNode>("""
            "the type"
            type T implements & A & B @key {
              "the field"
              f("the argument" a: Int = 1 @x, b: [T!]): String! @deprecated
              type: Int
            }
            """);

        Assert.Equal(["A", "B"], node.Interfaces.Select(type => type.Name.Value));
        Assert.Equal(["f", "type"], node.Fields.Select(field => field.Name.Value));
        Assert.Equal(("the field", "the argument"), (node.Fields[0].Description!.Value, node.Fields[0].Arguments[0].Description!.Value));
        Assert.Equal("1", Printer.Print(node.Fields[0].Arguments[0].DefaultValue!));
        Assert.Equal("a.graphql:4:3", node.Fields[0].Name.Location.ToSourceLocation().ToString());
        Assert.Equal("a.graphql:4:53", node.Fields[0].Directives[0].Location.ToSourceLocation().ToString());
    }

    [Fact]
    public void An_object_may_have_no_fields_yet() => Assert.Empty(Parse<ObjectTypeDefinitionNode>("type T @a").Fields);

    [Fact]
    public void An_interface_may_implement_interfaces()
    {
        var node = Parse<InterfaceTypeDefinitionNode>("interface I implements A { id: ID! }");

        Assert.Equal(("A", "id"), (node.Interfaces[0].Name.Value, node.Fields[0].Name.Value));
    }

    [Theory]
    [InlineData("union U = A | B")]
    [InlineData("union U = | A | B")]
    public void A_union_has_members(string sdl) => Assert.Equal(["A", "B"], Parse<UnionTypeDefinitionNode>(sdl).Types.Select(type => type.Name.Value));

    [Fact]
    public void An_enum_has_values()
    {
        var node = Parse<EnumTypeDefinitionNode>("enum E { \"first\" A @deprecated(reason: \"no\") B }");

        Assert.Equal(["A", "B"], node.Values.Select(value => value.Name.Value));
        Assert.Equal("first", node.Values[0].Description!.Value);
    }

    [Fact]
    public void An_input_object_has_fields()
    {
        var node = Parse<InputObjectTypeDefinitionNode>("input I @oneOf { a: Int = 1, b: [String!] @x }");

        Assert.Equal(["a", "b"], node.Fields.Select(field => field.Name.Value));
    }

    [Fact]
    public void A_directive_has_arguments_places_and_may_be_repeatable()
    {
        var node = Parse<DirectiveDefinitionNode>("directive @d(a: Int) repeatable on | FIELD | VARIABLE_DEFINITION");

        Assert.True(node.IsRepeatable);
        Assert.Equal(["FIELD", "VARIABLE_DEFINITION"], node.Locations.Select(name => name.Value));
    }

    [Theory]
    [InlineData("extend schema @a", typeof(SchemaExtensionNode))]
    [InlineData("extend schema { mutation: M }", typeof(SchemaExtensionNode))]
    [InlineData("extend scalar S @a", typeof(ScalarTypeExtensionNode))]
    [InlineData("extend type T implements I", typeof(ObjectTypeExtensionNode))]
    [InlineData("extend type T { f: Int }", typeof(ObjectTypeExtensionNode))]
    [InlineData("extend interface I @a", typeof(InterfaceTypeExtensionNode))]
    [InlineData("extend union U = A", typeof(UnionTypeExtensionNode))]
    [InlineData("extend enum E { A }", typeof(EnumTypeExtensionNode))]
    [InlineData("extend input I { a: Int }", typeof(InputObjectTypeExtensionNode))]
    public void Everything_can_be_extended(string sdl, Type kind) => Assert.IsType(kind, Parser.Parse(sdl).Definitions[0]);

    private static T Parse<T>(string sdl)
        where T : DefinitionNode => Assert.IsType<T>(Assert.Single(Parser.Parse(new Source(sdl, "a.graphql")).Definitions));
}
