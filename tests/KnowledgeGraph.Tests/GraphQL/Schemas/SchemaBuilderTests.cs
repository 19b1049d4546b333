using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Language.Parsing;
using KnowledgeGraph.GraphQL.Language.Printing;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.BuiltIn;
using KnowledgeGraph.Testing.Schemas;
using KnowledgeGraph.Testing.Schemas.Rules;

namespace KnowledgeGraph.Tests.GraphQL.Schemas;

public class SchemaBuilderTests
{
    [Fact]
    public void Sdl_becomes_types_with_all_that_it_says()
    {
        var schema = SchemaBuilder.Build(""""
            """The API""" schema { query: Root }
            "dates" scalar Date @specifiedBy(url: "https://example.org/date")
            type Root implements Node { "the id" id: ID!, find(by: Filter = { name: "x" }, old: Int @deprecated): [Node!]! @deprecated(reason: "gone") }
            interface Node { id: ID! }
            union Any = Root | Other
            type Other implements Node { id: ID! kind: Kind, date: Date }
            enum Kind { A "b" B @deprecated }
            input Filter @oneOf { name: String other: [Filter!] }
            directive @mark(of: Int = 1) repeatable on FIELD | OBJECT
            """");

        Assert.Equal("The API", schema.Description);
        Assert.Equal("Root", schema.QueryType!.Name);
        Assert.Null(schema.MutationType);
        Assert.Equal("https://example.org/date", ((ScalarType)schema.GetType("Date")!).SpecifiedBy);
        var find = schema.QueryType.Fields.Find("find")!;
        Assert.Equal(("[Node!]!", "gone"), (find.Type.ToString(), find.DeprecationReason));
        Assert.Equal("{ name: \"x\" }", Printer.Print(find.Arguments[0].DefaultValue!));
        Assert.Equal(BuiltInDirectives.DefaultDeprecationReason, find.Arguments[1].DeprecationReason);
        Assert.Equal("the id", schema.QueryType.Fields[0].Description);
        Assert.Equal(["Root", "Other"], ((UnionType)schema.GetType("Any")!).Types.Select(type => type.Name));
        Assert.Equal(["Root", "Other"], schema.GetPossibleTypes(schema.GetType("Node")!).Select(type => type.Name));
        Assert.Equal("b", ((EnumType)schema.GetType("Kind")!).Values.Find("B")!.Description);
        Assert.True(((InputObjectType)schema.GetType("Filter")!).IsOneOf);
        var mark = schema.Directives.Find("mark")!;
        Assert.True(mark.IsRepeatable);
        Assert.Equal([DirectiveLocation.Field, DirectiveLocation.Object], mark.Locations);
        Assert.Empty(SchemaValidator.Validate(schema));
    }

    [Fact]
    public void Extensions_add_to_what_they_extend_from_any_document()
    {
        var schema = SchemaBuilder.Build(
        [
            Parser.Parse(
                "extend type Query implements I { b: U } extend union U = B extend enum E { Y } extend input In { y: Int } extend interface I { b: U } extend scalar S @specifiedBy(url: \"u\") extend schema { mutation: M }"),
            Parser.Parse(
                "schema { query: Query } type Query { a: E, s(i: In): S } type A { a: Int } type B { a: Int } type M { m: Int } union U = A enum E { X } input In { x: Int } interface I { a: E } scalar S"),
        ]);

        Assert.Equal(["a", "s", "b"], schema.QueryType!.Fields.Select(field => field.Name));
        Assert.Equal("I", Assert.Single(schema.QueryType.Interfaces).Name);
        Assert.Equal(["A", "B"], ((UnionType)schema.GetType("U")!).Types.Select(type => type.Name));
        Assert.Equal(["X", "Y"], ((EnumType)schema.GetType("E")!).Values.Select(value => value.Name));
        Assert.Equal(["x", "y"], ((InputObjectType)schema.GetType("In")!).Fields.Select(field => field.Name));
        Assert.Equal("u", ((ScalarType)schema.GetType("S")!).SpecifiedBy);
        Assert.Equal("M", schema.MutationType!.Name);
        Assert.Empty(SchemaValidator.Validate(schema));
    }

    [Theory]
    [InlineData("type Query { a: Int } type Mutation { a: Int } type Subscription { a: Int }", "Query", "Mutation", "Subscription")]
    [InlineData("type Query { a: Int }", "Query", null, null)]
    [InlineData("schema { query: Q } type Q { a: Mutation } type Mutation { a: Int }", "Q", null, null)]
    public void Roots_have_default_names_only_where_no_schema_is_defined(string sdl, string? query, string? mutation, string? subscription)
    {
        var schema = SchemaBuilder.Build(sdl);

        Assert.Equal((query, mutation, subscription), (schema.QueryType?.Name, schema.MutationType?.Name, schema.SubscriptionType?.Name));
    }

    [Theory]
    [InlineData("type A { a: Int }\ntype A { a: Int }", "There can be only one type named \"A\".", "1:6, 2:6")]
    [InlineData("directive @a on FIELD directive @a on FIELD", "There can be only one directive named \"@a\".", "1:12, 1:34")]
    [InlineData("type Q { a: Int } schema { query: Q } schema { query: Q }", "Must provide only one schema definition.", "1:39")]
    [InlineData("type Q { a: Int } schema { query: Q query: Q }", "There can be only one query type in schema.", "1:28, 1:37")]
    [InlineData("schema { query: E } enum E { A }", "Query root type must be Object type, it cannot be E.", "1:17")]
    [InlineData("type A { a: Missing }", "Unknown type \"Missing\".", "1:13")]
    [InlineData("type A { a(b: [Missing!]): Int }", "Unknown type \"Missing\".", "1:16")]
    [InlineData("input A { a: Missing }", "Unknown type \"Missing\".", "1:14")]
    [InlineData("type A implements Missing { a: Int }", "Unknown type \"Missing\".", "1:19")]
    [InlineData("union A = Missing", "Unknown type \"Missing\".", "1:11")]
    [InlineData("directive @a(b: Missing) on FIELD", "Unknown type \"Missing\".", "1:17")]
    [InlineData("type A { a: Int } type B implements A { a: Int }", "Type B must only implement Interface types, it cannot implement A.", "1:37")]
    [InlineData("union U = Int", "Union type U can only include Object types, it cannot include Int.", "1:11")]
    [InlineData("extend type A { a: Int }", "Cannot extend type \"A\" because it is not defined.", "1:13")]
    [InlineData("enum A { B } extend type A { a: Int }", "Cannot extend non-object type \"A\".", "1:6, 1:26")]
    [InlineData("type A { a: Int } extend input A { b: Int }", "Cannot extend non-input object type \"A\".", "1:6, 1:32")]
    [InlineData("type A { a: Int } extend type A { a: Int }", "Field \"A.a\" can only be defined once.", "1:10, 1:35")]
    [InlineData("type A { a(b: Int, b: Int): Int }", "Argument \"A.a(b:)\" can only be defined once.", "1:12, 1:20")]
    [InlineData("input A { a: Int a: Int }", "Field \"A.a\" can only be defined once.", "1:11, 1:18")]
    [InlineData("enum A { B B }", "Enum value \"A.B\" can only be defined once.", "1:10, 1:12")]
    [InlineData("directive @a(b: Int b: Int) on FIELD", "Argument \"@a(b:)\" can only be defined once.", "1:14, 1:21")]
    [InlineData("type Query { a: Int } { a }", "A schema holds no operations and fragments.", "1:23")]
    public void Sdl_of_which_no_schema_can_be_made_says_where_and_why(string sdl, string message, string places)
    {
        var error = Assert.Single(Assert.Throws<GraphQLException>(() => SchemaBuilder.Build(sdl)).Errors);

        Assert.Equal((ErrorCode.ValidationFailed, message, places), (error.Code, error.Message, string.Join(", ", error.Locations)));
    }

    [Fact]
    public void All_faults_are_reported_at_once_with_their_files()
    {
        var documents = new[] { Parser.Parse(new Source("type A { a: X }", "a.graphql")), Parser.Parse(new Source("type B { b: Y }", "b.graphql")) };

        var errors = Assert.Throws<GraphQLException>(() => SchemaBuilder.Build(documents)).Errors;

        Assert.Equal(["Unknown type \"X\". (a.graphql:1:13)", "Unknown type \"Y\". (b.graphql:1:13)"], errors.Select(error => error.ToString()));
    }
}
