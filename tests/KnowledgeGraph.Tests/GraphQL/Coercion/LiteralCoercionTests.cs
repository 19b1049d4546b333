using KnowledgeGraph.GraphQL.Coercion;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Tests.GraphQL.Language.Parsing;
using static KnowledgeGraph.Tests.GraphQL.Coercion.CoercionSchema;

namespace KnowledgeGraph.Tests.GraphQL.Coercion;

public class LiteralCoercionTests
{
    private static readonly VariableValues Variables = VariableCoercion.CoerceVariables(
        CoercionSchema.Schema, Operation("query($one: Int, $text: String, $none: Int, $null: Int, $list: [Int]) { f }"),
        Json("""{"one": 1, "text": "t", "null": null, "list": [1, 2]}""")).OrThrow();

    [Theory]
    [InlineData("Int", "1", "1")]
    [InlineData("Int", "null", "null")]
    [InlineData("Float", "1", "1")]
    [InlineData("Color", "RED", "RED")]
    [InlineData("[Int]", "1", "[1]")]
    [InlineData("[[Int]]", "[1, [2], null]", "[[1], [2], null]")]
    [InlineData("[Int]", "[$one, $none]", "[1, null]")]
    [InlineData("[Int]", "$list", "[1, 2]")]
    [InlineData("In", "{b: \"x\"}", "{a: 1, b: \"x\"}")]
    [InlineData("In", "{b: $text, a: $none}", "{a: 1, b: \"t\"}")]
    [InlineData("In", "{b: $text, a: $null}", "{a: null, b: \"t\"}")]
    [InlineData("One", "{a: $one}", "{a: 1}")]
    [InlineData("JSON", "{a: [E]}", "{a: [\"E\"]}")]
    public void Literals_become_values(string type, string literal, string value) =>
        Assert.Equal(value, Show(LiteralCoercion.CoerceLiteral(Alone.ParseValue(literal), Type(type), Variables)));

    [Fact]
    public void An_enum_value_is_its_definition()
    {
        var value = LiteralCoercion.CoerceLiteral(Alone.ParseValue("RED"), Type("Color"));

        Assert.Same(((EnumType)CoercionSchema.Schema.GetType("Color")!).Values.Find("RED"), value);
    }

    [Theory]
    [InlineData("Int!", "null", "1:1", "Expected value of type \"Int!\", found null.")]
    [InlineData("Int", "\"x\"", "1:1", "Int cannot represent non-integer value: \"x\"")]
    [InlineData("Color", "\"RED\"", "1:1", "Enum \"Color\" cannot represent non-enum value: \"RED\". Did you mean the enum value \"RED\"?")]
    [InlineData("[Int!]", "[1, null]", "1:5", "Expected value of type \"Int!\", found null.")]
    [InlineData("[Int!]", "[$none]", "1:2", "Expected variable \"$none\" of type \"Int!\" to have a value that is not null.")]
    [InlineData("In", "[]", "1:1", "Expected value of type \"In\" to be an object, found […].")]
    [InlineData("In", "{}", "1:1", "Field \"In.b\" of required type \"String!\" was not provided.")]
    [InlineData("In", "{b: $none}", "1:1", "Field \"In.b\" of required type \"String!\" was not provided.")]
    [InlineData("In", "{b: \"x\", z: 1}", "1:10", "Field \"z\" is not defined by type \"In\".")]
    [InlineData("In", "{b: \"x\", c: [{b: 1}]}", "1:18", "String cannot represent a non string value: 1")]
    [InlineData("One", "{}", "1:1", "Exactly one key must be specified for OneOf type \"One\", and its value must not be null.")]
    [InlineData("One", "{a: 1, b: \"x\"}", "1:1", "Exactly one key must be specified for OneOf type \"One\", and its value must not be null.")]
    [InlineData("One", "{a: null}", "1:1", "Exactly one key must be specified for OneOf type \"One\", and its value must not be null.")]
    [InlineData("One", "{a: $none}", "1:1", "Exactly one key must be specified for OneOf type \"One\", and its value must not be null.")]
    [InlineData("JSON", "[$one]", "1:1", "Expected a constant value, found $one.")]
    public void What_is_no_value_is_located(string type, string literal, string place, string message)
    {
        var error = Assert.Throws<GraphQLException>(() => LiteralCoercion.CoerceLiteral(Alone.ParseValue(literal), Type(type), Variables)).Errors[0];

        Assert.Equal((message, place), (error.Message, Assert.Single(error.Locations).ToString()));
    }

    [Theory]
    [InlineData("In", "{e: ", "}")]
    [InlineData("In", "{c: [", "]}")]
    [InlineData("JSON", "[", "]")]
    public void Nesting_is_counted_on_a_small_stack(string type, string open, string close)
    {
        var literal = Alone.ParseValue(
            string.Concat(Enumerable.Repeat(open, 300)) + "1" + string.Concat(Enumerable.Repeat(close, 300)), new ParserLimits { MaxNesting = 1_000 });

        var error = SmallStack.Run(() => Assert.Throws<GraphQLException>(() => LiteralCoercion.CoerceLiteral(literal, Type(type))).Errors[0]);

        Assert.Equal(ErrorCode.LimitExceeded, error.Code);
    }
}
