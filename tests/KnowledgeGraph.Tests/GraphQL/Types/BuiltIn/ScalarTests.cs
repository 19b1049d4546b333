using System.Text.Json;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language.Printing;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.BuiltIn;
using KnowledgeGraph.Tests.GraphQL.Language.Parsing;

namespace KnowledgeGraph.Tests.GraphQL.Types.BuiltIn;

public class ScalarTests
{
    [Theory]
    [InlineData("Int", "1", 1)]
    [InlineData("Int", "-2147483648", int.MinValue)]
    [InlineData("Float", "1", 1d)]
    [InlineData("Float", "1.5e3", 1500d)]
    [InlineData("String", "\"a\"", "a")]
    [InlineData("String", "\"\"\"a\"\"\"", "a")]
    [InlineData("Boolean", "true", true)]
    [InlineData("ID", "\"a\"", "a")]
    [InlineData("ID", "123456789012345678901234567890", "123456789012345678901234567890")]
    public void Literals_become_values(string scalar, string literal, object value) =>
        Assert.Equal(value, BuiltInScalars.Find(scalar)!.CoerceLiteral(Alone.ParseValue(literal)));

    [Theory]
    [InlineData("Int", "2147483648", "Int cannot represent non 32-bit signed integer value: 2147483648")]
    [InlineData("Int", "1.0", "Int cannot represent non-integer value: 1.0")]
    [InlineData("Int", "\"1\"", "Int cannot represent non-integer value: \"1\"")]
    [InlineData("Float", "\"1\"", "Float cannot represent non numeric value: \"1\"")]
    [InlineData("Float", "1e999", "Float cannot represent non numeric value: 1e999")]
    [InlineData("String", "1", "String cannot represent a non string value: 1")]
    [InlineData("String", "A", "String cannot represent a non string value: A")]
    [InlineData("Boolean", "1", "Boolean cannot represent a non boolean value: 1")]
    [InlineData("ID", "1.5", "ID cannot represent value: 1.5. Expected a string or an integer.")]
    public void Other_literals_are_refused_with_the_expected_form(string scalar, string literal, string message) =>
        Assert.Equal(message, Assert.Throws<GraphQLException>(() => BuiltInScalars.Find(scalar)!.CoerceLiteral(Alone.ParseValue(literal))).Errors[0].Message);

    [Theory]
    [InlineData("Int", "1", 1)]
    [InlineData("Int", "1.0", 1)]
    [InlineData("Int", "1e2", 100)]
    [InlineData("Float", "1", 1d)]
    [InlineData("String", "\"a\"", "a")]
    [InlineData("Boolean", "false", false)]
    [InlineData("ID", "\"a\"", "a")]
    [InlineData("ID", "12", "12")]
    public void Json_becomes_values(string scalar, string json, object value) =>
        Assert.Equal(value, BuiltInScalars.Find(scalar)!.CoerceJson(JsonDocument.Parse(json).RootElement));

    [Theory]
    [InlineData("Int", "1.5", "Int cannot represent non-integer value: 1.5")]
    [InlineData("Int", "9223372036854775807", "Int cannot represent non 32-bit signed integer value: 9223372036854775807")]
    [InlineData("Int", "true", "Int cannot represent non-integer value: true")]
    [InlineData("Float", "1e999", "Float cannot represent non numeric value: 1e999")]
    [InlineData("Float", "[1]", "Float cannot represent non numeric value: […]")]
    [InlineData("String", "{\"a\":1}", "String cannot represent a non string value: {…}")]
    [InlineData("Boolean", "\"true\"", "Boolean cannot represent a non boolean value: \"true\"")]
    [InlineData("ID", "1.5", "ID cannot represent value: 1.5. Expected a string or an integer.")]
    [InlineData("ID", "true", "ID cannot represent value: true. Expected a string or an integer.")]
    public void Other_json_is_refused_with_the_expected_form(string scalar, string json, string message) =>
        Assert.Equal(
            message, Assert.Throws<GraphQLException>(() => BuiltInScalars.Find(scalar)!.CoerceJson(JsonDocument.Parse(json).RootElement)).Errors[0].Message);

    [Theory]
    [InlineData("Int", 1L, 1)]
    [InlineData("Int", true, 1)]
    [InlineData("Int", "7", 7)]
    [InlineData("Float", 1.5f, 1.5d)]
    [InlineData("String", 1.5d, "1.5")]
    [InlineData("String", true, "true")]
    [InlineData("Boolean", 0, false)]
    [InlineData("ID", 7L, "7")]
    public void Results_are_serialized(string scalar, object value, object expected) => Assert.Equal(expected, BuiltInScalars.Find(scalar)!.Serialize(value));

    [Theory]
    [InlineData("Int", 1L << 40)]
    [InlineData("Int", 1.5d)]
    [InlineData("Float", double.NaN)]
    [InlineData("Float", "x")]
    [InlineData("Boolean", "true")]
    [InlineData("ID", 1.5d)]
    public void Results_of_no_such_form_are_refused(string scalar, object value) =>
        Assert.Throws<GraphQLException>(() => BuiltInScalars.Find(scalar)!.Serialize(value));

    [Theory]
    [InlineData("{ a: [1, 2.5, \"s\", true, null, E], b: {} }", "{ a: [1, 2.5, \"s\", true, null, \"E\"], b: {} }")]
    public void A_scalar_of_unknown_form_takes_any_value(string literal, string again)
    {
        var scalar = new ScalarType("JSON");

        var value = scalar.CoerceLiteral(Alone.ParseValue(literal))!;

        Assert.Equal(again, Printer.Print(LiteralForm.Of(value)));
    }

    [Fact]
    public void A_scalar_of_unknown_form_counts_the_depth_of_json()
    {
        var json = JsonDocument.Parse(new string('[', 1_000) + new string(']', 1_000), new JsonDocumentOptions { MaxDepth = 1_000 }).RootElement;

        var error = SmallStack.Run(() => Assert.Throws<GraphQLException>(() => new ScalarType("JSON").CoerceJson(json)).Errors[0]);

        Assert.Equal(ErrorCode.LimitExceeded, error.Code);
    }
}
