using KnowledgeGraph.GraphQL.Coercion;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Types;
using static KnowledgeGraph.Tests.GraphQL.Coercion.CoercionSchema;

namespace KnowledgeGraph.Tests.GraphQL.Coercion;

public class ArgumentCoercionTests
{
    [Theory]
    [InlineData("s: \"x\"", "{i: 7, s: \"x\", d: \"d\"}")]
    [InlineData("n: 1, s: \"x\", i: null", "{i: null, s: \"x\", d: \"d\", n: 1}")]
    [InlineData("s: $text, i: $none, n: $none, d: $none", "{i: 7, s: \"t\", d: \"d\"}")]
    [InlineData("s: $text, i: $null, n: $null", "{i: null, s: \"t\", d: \"d\", n: null}")]
    [InlineData("s: \"x\", l: $one, o: {b: $text}", "{i: 7, s: \"x\", o: {a: 1, b: \"t\"}, l: 1, d: \"d\"}")]
    public void Arguments_stand_in_the_order_of_their_definitions(string arguments, string values) => Assert.Equal(values, Show(Coerce(arguments)));

    [Theory]
    [InlineData("", ErrorCode.ValidationFailed, "Argument \"s\" of required type \"String!\" was not provided.")]
    [InlineData("s: null", ErrorCode.ValidationFailed, "Argument \"s\" of non-null type \"String!\" must not be null.")]
    [InlineData(
        "s: $none", ErrorCode.VariableInvalid,
        "Argument \"s\" of required type \"String!\" was provided the variable \"$none\" which was not provided a runtime value.")]
    [InlineData("s: $null", ErrorCode.VariableInvalid, "Argument \"s\" of non-null type \"String!\" must not be null.")]
    [InlineData("s: \"x\", d: $null", ErrorCode.VariableInvalid, "Argument \"d\" of non-null type \"String!\" must not be null.")]
    [InlineData("s: \"x\", i: \"y\"", ErrorCode.ValidationFailed, "Argument \"i\" has invalid value \"y\". Int cannot represent non-integer value: \"y\"")]
    public void What_is_no_value_names_the_argument(string arguments, ErrorCode code, string message)
    {
        var error = Assert.Throws<GraphQLException>(() => Coerce(arguments)).Errors[0];

        Assert.Equal((code, message), (error.Code, error.Message));
        Assert.Single(error.Locations);
    }

    [Fact]
    public void A_field_without_arguments_has_none() =>
        Assert.Same(InputObject.Empty, ArgumentCoercion.CoerceArguments(IntrospectionFields.TypeName, Field("{ __typename }"), VariableValues.Empty));

    [Fact]
    public void An_absent_key_differs_from_a_null_one()
    {
        var values = Coerce("s: \"x\", i: null");

        Assert.True(values.TryGet("i", out var i));
        Assert.Null(i);
        Assert.False(values.TryGet("n", out _));
        Assert.Null(values["n"]);
    }

    private static InputObject Coerce(string arguments)
    {
        var operation = Operation($"query($text: String, $none: Int, $null: Int, $one: Int) {{ f{(arguments.Length == 0 ? "" : $"({arguments})")} }}");
        var variables = VariableCoercion.CoerceVariables(CoercionSchema.Schema, operation, Json("""{"text": "t", "null": null, "one": 1}""")).OrThrow();
        return ArgumentCoercion.CoerceArguments(CoercionSchema.Schema.QueryType!.Fields[0], (FieldNode)operation.SelectionSet.Selections[0], variables);
    }

    private static FieldNode Field(string text) => (FieldNode)Operation(text).SelectionSet.Selections[0];
}
