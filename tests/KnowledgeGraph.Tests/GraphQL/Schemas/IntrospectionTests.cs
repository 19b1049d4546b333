using System.Text.Json;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.Testing.Schemas;
using KnowledgeGraph.Tests.GraphQL.Execution;

namespace KnowledgeGraph.Tests.GraphQL.Schemas;

public class IntrospectionTests
{
    private const string Standard = """
        query IntrospectionQuery {
          __schema {
            description
            queryType { name kind } mutationType { name kind } subscriptionType { name kind }
            types { ...FullType }
            directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } }
          }
        }
        fragment FullType on __Type {
          kind name description specifiedByURL isOneOf
          fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
          inputFields(includeDeprecated: true) { ...InputValue }
          interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
        fragment TypeRef on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }
        """;

    private static readonly Schema Schema = SchemaBuilder.Build("""
        "The API" schema { query: Query mutation: Mutation }
        type Query implements Node { "id" id: ID!, list(of: Filter = { name: "x", in: [1, 2] }, old: Int @deprecated): [[Kind!]]! @deprecated(reason: "gone") }
        type Mutation { do: Boolean }
        interface Node { id: ID! }
        union Any = Query | Mutation
        enum Kind { A B @deprecated }
        scalar Date @specifiedBy(url: "https://example.org/date")
        input Filter { name: String, in: [Int!], old: Int @deprecated(reason: "x") }
        input One @oneOf { a: Int }
        directive @mark(of: Int = 1, old: Int @deprecated) repeatable on FIELD
        """);

    [Fact]
    public async Task The_standard_query_describes_every_type_and_directive()
    {
        var answer = JsonDocument.Parse(await Answer.Of(Schema, Standard)).RootElement;

        Assert.False(answer.TryGetProperty("errors", out _));
        var schema = answer.GetProperty("data").GetProperty("__schema");
        Assert.Equal("The API", schema.GetProperty("description").GetString());
        Assert.Equal(JsonValueKind.Null, schema.GetProperty("subscriptionType").ValueKind);
        Assert.Equal(
            [
                "Query", "Mutation", "Node", "Any", "Kind", "Date", "Filter", "One", "Int", "String", "Boolean", "ID",
                "__Schema", "__Type", "__TypeKind", "__Field", "__InputValue", "__EnumValue", "__Directive", "__DirectiveLocation",
            ],
            schema.GetProperty("types").EnumerateArray().Select(type => type.GetProperty("name").GetString()!));
        Assert.Equal(
            ["mark", "include", "skip", "deprecated", "specifiedBy", "oneOf"],
            schema.GetProperty("directives").EnumerateArray().Select(directive => directive.GetProperty("name").GetString()!));
    }

    [Fact]
    public async Task A_built_in_scalar_that_nothing_uses_is_not_listed()
    {
        var answer = await Answer.Of(SchemaBuilder.Build("type Query { a: Boolean }"), "{ __schema { types { name } } }");

        Assert.StartsWith(
            """{"data":{"__schema":{"types":[{"name":"Query"},{"name":"String"},{"name":"Boolean"},{"name":"__Schema"}""", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""__type(name: "Missing") { name }""", "null")]
    [InlineData(
        """__type(name: "Query") { kind name fields { name } interfaces { name } possibleTypes { name } ofType { name } enumValues { name } inputFields { name } isOneOf }""",
        """{"kind":"OBJECT","name":"Query","fields":[{"name":"id"}],"interfaces":[{"name":"Node"}],"possibleTypes":null,"ofType":null,"enumValues":null,"inputFields":null,"isOneOf":null}""")]
    [InlineData(
        """__type(name: "Query") { fields(includeDeprecated: true) { name isDeprecated deprecationReason type { kind ofType { kind ofType { kind ofType { kind ofType { name } } } } } } }""",
        """{"fields":[{"name":"id","isDeprecated":false,"deprecationReason":null,"type":{"kind":"NON_NULL","ofType":{"kind":"SCALAR","ofType":null}}},{"name":"list","isDeprecated":true,"deprecationReason":"gone","type":{"kind":"NON_NULL","ofType":{"kind":"LIST","ofType":{"kind":"LIST","ofType":{"kind":"NON_NULL","ofType":{"name":"Kind"}}}}}}]}""")]
    [InlineData("""__type(name: "Query") { fields(includeDeprecated: true) { args { name defaultValue } } }""",
        """{"fields":[{"args":[]},{"args":[{"name":"of","defaultValue":"{ name: \"x\", in: [1, 2] }"}]}]}""")]
    [InlineData("""__type(name: "Node") { kind possibleTypes { name } }""", """{"kind":"INTERFACE","possibleTypes":[{"name":"Query"}]}""")]
    [InlineData(
        """__type(name: "Any") { kind fields { name } possibleTypes { name } }""",
        """{"kind":"UNION","fields":null,"possibleTypes":[{"name":"Query"},{"name":"Mutation"}]}""")]
    [InlineData("""__type(name: "Kind") { kind enumValues { name } all: enumValues(includeDeprecated: true) { name deprecationReason } }""",
        """{"kind":"ENUM","enumValues":[{"name":"A"}],"all":[{"name":"A","deprecationReason":null},{"name":"B","deprecationReason":"No longer supported"}]}""")]
    [InlineData("""__type(name: "Date") { kind specifiedByURL }""", """{"kind":"SCALAR","specifiedByURL":"https://example.org/date"}""")]
    [InlineData("""__type(name: "Filter") { kind isOneOf inputFields { name } all: inputFields(includeDeprecated: true) { name isDeprecated } }""",
        """{"kind":"INPUT_OBJECT","isOneOf":false,"inputFields":[{"name":"name"},{"name":"in"}],"all":[{"name":"name","isDeprecated":false},{"name":"in","isDeprecated":false},{"name":"old","isDeprecated":true}]}""")]
    [InlineData("""__type(name: "One") { isOneOf }""", """{"isOneOf":true}""")]
    [InlineData("""__type(name: "__Type") { name fields { name } }""",
        """{"name":"__Type","fields":[{"name":"kind"},{"name":"name"},{"name":"description"},{"name":"specifiedByURL"},{"name":"fields"},{"name":"interfaces"},{"name":"possibleTypes"},{"name":"enumValues"},{"name":"inputFields"},{"name":"ofType"},{"name":"isOneOf"}]}""")]
    public async Task A_type_describes_itself(string selection, string json) =>
        Assert.Equal($$$"""{"data":{"__type":{{{json}}}}}""", await Answer.Of(Schema, $"{{ {selection} }}"));

    [Fact]
    public async Task A_directive_describes_itself() => Assert.StartsWith(
        """{"data":{"__schema":{"directives":[{"name":"mark","isRepeatable":true,"locations":["FIELD"],"args":[{"name":"of","type":{"name":"Int"}}]},""",
        await Answer.Of(Schema, "{ __schema { directives { name isRepeatable locations args { name type { name } } } } }"),
        StringComparison.Ordinal);
}
