using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.BuiltIn;
using KnowledgeGraph.Testing.Schemas;
using KnowledgeGraph.Testing.Schemas.Rules;

namespace KnowledgeGraph.Tests.GraphQL.Schemas;

public class SchemaValidatorTests
{
    private const string Query = "type Query { a: Int } ";

    [Theory]
    [InlineData("type A { a: Int }", "Query root type must be provided.")]
    [InlineData("schema { query: Q mutation: Q } type Q { a: Int }", "All root types must be different, \"Q\" type is used as query and mutation root types.")]
    [InlineData(Query + "type __A { a: Int }", "Name \"__A\" must not begin with \"__\", which is reserved by GraphQL introspection.")]
    [InlineData(Query + "type A { __a: Int }", "Name \"__a\" must not begin with \"__\", which is reserved by GraphQL introspection.")]
    [InlineData(Query + "type A { a(__b: Int): Int }", "Name \"__b\" must not begin with \"__\", which is reserved by GraphQL introspection.")]
    [InlineData(Query + "enum A { __B }", "Name \"__B\" must not begin with \"__\", which is reserved by GraphQL introspection.")]
    [InlineData(Query + "input A { __b: Int }", "Name \"__b\" must not begin with \"__\", which is reserved by GraphQL introspection.")]
    [InlineData(Query + "directive @__a on FIELD", "Name \"__a\" must not begin with \"__\", which is reserved by GraphQL introspection.")]
    [InlineData(Query + "type A", "Type A must define one or more fields.")]
    [InlineData(Query + "interface A", "Type A must define one or more fields.")]
    [InlineData(Query + "type A { a: In } input In { a: Int }", "The type of A.a must be Output Type but got: In.")]
    [InlineData(Query + "type A { a(b: [Query!]): Int }", "The type of A.a(b:) must be Input Type but got: [Query!].")]
    [InlineData(Query + "type A { a(b: Int! @deprecated): Int }", "Required argument A.a(b:) cannot be deprecated.")]
    [InlineData(Query + "union U", "Union type U must define one or more member types.")]
    [InlineData(Query + "union U = Query | Query", "Union type U can only include type Query once.")]
    [InlineData(Query + "enum E", "Enum type E must define one or more values.")]
    [InlineData(Query + "input I", "Input Object type I must define one or more fields.")]
    [InlineData(Query + "input I { a: Query }", "The type of I.a must be Input Type but got: Query.")]
    [InlineData(Query + "input I { a: Int! @deprecated }", "Required input field I.a cannot be deprecated.")]
    [InlineData(Query + "input I @oneOf { a: Int! }", "OneOf input field I.a must be nullable.")]
    [InlineData(Query + "input I @oneOf { a: Int = 1 }", "OneOf input field I.a cannot have a default value.")]
    [InlineData(Query + "input I { a: I! }", "Cannot reference Input Object I within itself through a series of non-null fields: \"a\".")]
    [InlineData(
        Query + "input I { j: J! } input J { a: Int, k: K! } input K { i: I! }",
        "Cannot reference Input Object I within itself through a series of non-null fields: \"j.k.i\".")]
    [InlineData(Query + "type A { a(b: Int = \"x\"): Int }", "A.a(b:) has invalid default value: Int cannot represent non-integer value: \"x\"")]
    [InlineData(Query + "input I { a: [Int!] = [1, null] }", "I.a has invalid default value: Expected value of type \"Int!\", found null.")]
    [InlineData(Query + "input I { e: E = B } enum E { A }", "I.e has invalid default value: Value \"B\" does not exist in \"E\" enum. Expected one of: A.")]
    [InlineData(Query + "input I { i: I = {} }", "The default value of I.i refers to itself through defaults of its fields, or is nested deeper than 200.")]
    [InlineData(Query + "directive @a(b: Query) on FIELD", "The type of @a(b:) must be Input Type but got: Query.")]
    [InlineData(Query + "directive @a(b: Int @a) on ARGUMENT_DEFINITION", "Directive @a cannot reference itself, directly or through its arguments' types.")]
    [InlineData(
        Query + "directive @a(i: I) on INPUT_FIELD_DEFINITION input I { b: Int @a }",
        "Directive @a cannot reference itself, directly or through its arguments' types.")]
    [InlineData(Query + "directive @a(e: E) on ENUM_VALUE enum E { V @a }", "Directive @a cannot reference itself, directly or through its arguments' types.")]
    [InlineData(Query + "type A @missing { a: Int }", "Unknown directive \"@missing\".")]
    [InlineData(Query + "type A @deprecated { a: Int }", "Directive \"@deprecated\" may not be used on OBJECT.")]
    [InlineData(Query + "enum A { B @deprecated @deprecated }", "The directive \"@deprecated\" can only be used once at this location.")]
    [InlineData(Query + "directive @k on OBJECT type A @k { a: Int } extend type A @k", "The directive \"@k\" can only be used once at this location.")]
    [InlineData(Query + "enum A { B @deprecated(because: \"x\") }", "Unknown argument \"because\" on directive \"@deprecated\".")]
    [InlineData(Query + "enum A { B @deprecated(reason: \"x\", reason: \"y\") }", "There can be only one argument named \"reason\".")]
    [InlineData(Query + "scalar A @specifiedBy", "Directive \"@specifiedBy\": Argument \"url\" of required type \"String!\" was not provided.")]
    [InlineData(
        Query + "enum A { B @deprecated(reason: 1) }",
        "Directive \"@deprecated\": Argument \"reason\" has invalid value 1. String cannot represent a non string value: 1")]
    public void An_invalid_schema_says_why(string sdl, string message)
    {
        var error = Assert.Single(SchemaValidator.Validate(SchemaBuilder.Build(sdl)));

        Assert.Equal((ErrorCode.ValidationFailed, message), (error.Code, error.Message));
    }

    [Theory]
    [InlineData("type A implements I { a: Int }", "Interface field I.f expected but A does not provide it.")]
    [InlineData("type A implements I { f(a: Int): Int }", "Interface field I.f expects type String but A.f is type Int.")]
    [InlineData("type A implements I { f: String }", "Interface field argument I.f(a:) expected but A.f does not provide it.")]
    [InlineData("type A implements I { f(a: Int!): String }", "Interface field argument I.f(a:) expects type Int but A.f(a:) is type Int!.")]
    [InlineData(
        "type A implements I { f(a: Int, b: Int!): String }",
        "Argument \"A.f(b:)\" must not be required type \"Int!\" if not provided by the Interface field \"I.f\".")]
    [InlineData("type A implements I { f(a: Int): String @deprecated }", "Interface field I.f is not deprecated, so A.f cannot be.")]
    [InlineData("type A implements I & I { f(a: Int): String }", "Type A can only implement I once.")]
    [InlineData(
        "interface J implements I { f(a: Int): String } type A implements J { f(a: Int): String }", "Type A must implement I because it is implemented by J.")]
    [InlineData("interface A implements A { a: Int }", "Type A cannot implement itself because it would create a circular reference.")]
    public void What_implements_an_interface_keeps_its_promises(string sdl, string message)
    {
        var schema = SchemaBuilder.Build(Query + "interface I { f(a: Int): String } " + sdl);

        Assert.Equal(message, Assert.Single(SchemaValidator.Validate(schema)).Message);
    }

    [Fact]
    public void Interfaces_that_implement_each_other_are_refused_both()
    {
        var schema = SchemaBuilder.Build(Query + "interface A implements B { a: Int } interface B implements A { a: Int }");

        Assert.Equal(
            [
                "Type A cannot implement B because it would create a circular reference.",
                "Type B cannot implement A because it would create a circular reference.",
            ],
            SchemaValidator.Validate(schema).Select(error => error.Message));
    }

    [Theory]
    [InlineData("interface I { f: I } type A implements I { f: A! }")]
    [InlineData("interface I { f: [I] } type A implements I { f(extra: Int = 1): [A!]! }")]
    [InlineData("input I { a: [I!]! }")]
    [InlineData("input I { a: I, b: I = { b: null } }")]
    [InlineData("directive @a(b: Int @deprecated) on FIELD")]
    [InlineData("directive @k repeatable on OBJECT type A @k @k { a: Int }")]
    public void What_the_specification_allows_is_valid(string sdl) => Assert.Empty(SchemaValidator.Validate(SchemaBuilder.Build(Query + sdl)));

    [Fact]
    public void Types_made_by_a_program_are_checked_too()
    {
        var query = new ObjectType("Query", () =>
        [
            new FieldDefinition("a", BuiltInScalars.Int),
            new FieldDefinition("a", BuiltInScalars.Int),
            new FieldDefinition("b-c", new EnumType("E", [new("true"), new("X"), new("X")])),
        ]);

        var errors = SchemaValidator.Validate(new Schema(ReachableTypes.From([query]), new RootTypes(query), [new DirectiveDefinition("d", [])]));

        Assert.Equal(
            [
                "Directive @d must include 1 or more locations.",
                "Field \"Query.a\" can only be defined once.",
                "Name \"b-c\" must be a letter or underscore, then letters, digits and underscores.",
                "Enum type E cannot include value: true.",
                "Enum value \"E.X\" can only be defined once.",
            ],
            errors.Select(error => error.Message));
    }

    [Fact]
    public void Errors_carry_the_places_of_both_sides()
    {
        var schema = SchemaBuilder.Build("type Query implements I { f: Int }\ninterface I { f: String }");

        Assert.Equal("2:18, 1:30", string.Join(", ", Assert.Single(SchemaValidator.Validate(schema)).Locations));
    }

    [Fact]
    public void A_chain_of_ten_thousand_input_objects_does_not_overflow_a_small_stack()
    {
        var sdl = Query + string.Concat(Enumerable.Range(0, 10_000).Select(i => $"input I{i} {{ next: I{(i + 1) % 10_000}! }} "));

        var errors = SmallStack.Run(() => SchemaValidator.Validate(SchemaBuilder.Build(sdl)));

        Assert.StartsWith("Cannot reference Input Object I0 within itself", Assert.Single(errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_of_defaults_ends_at_the_depth_limit_on_a_small_stack()
    {
        var sdl = Query + string.Concat(Enumerable.Range(0, 1_000).Select(i => $"input I{i} {{ next: I{(i + 1) % 1_000} = {{}} }} "));

        var errors = SmallStack.Run(() => SchemaValidator.Validate(SchemaBuilder.Build(sdl)));

        Assert.Equal(200, errors.Count);
    }
}
