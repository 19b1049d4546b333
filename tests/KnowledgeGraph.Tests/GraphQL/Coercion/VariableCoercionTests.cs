using KnowledgeGraph.GraphQL.Coercion;
using KnowledgeGraph.GraphQL.Errors;
using static KnowledgeGraph.Tests.GraphQL.Coercion.CoercionSchema;

namespace KnowledgeGraph.Tests.GraphQL.Coercion;

public class VariableCoercionTests
{
    [Theory]
    [InlineData("$v: Int", null, "")]
    [InlineData("$v: Int", "{}", "")]
    [InlineData("$v: Int", "null", "")]
    [InlineData("$v: Int", """{"v": null}""", "v: null")]
    [InlineData("$v: Int", """{"v": 1}""", "v: 1")]
    [InlineData("$v: Int!", """{"v": 1, "other": {}}""", "v: 1")]
    [InlineData("$v: Int = 5", "{}", "v: 5")]
    [InlineData("$v: Int = 5", """{"v": null}""", "v: null")]
    [InlineData("$v: Int! = 5", "{}", "v: 5")]
    [InlineData("$v: Int", """{"v": 1, "v": 2}""", "v: 2")]
    [InlineData("$v: ID!", """{"v": 12}""", "v: \"12\"")]
    [InlineData("$v: Color", """{"v": "RED"}""", "v: RED")]
    [InlineData("$v: [Int]", """{"v": 1}""", "v: [1]")]
    [InlineData("$v: [[Int]]", """{"v": 1}""", "v: [[1]]")]
    [InlineData("$v: [[Int]]", """{"v": [1, [2], null]}""", "v: [[1], [2], null]")]
    [InlineData("$v: [Int!]", """{"v": []}""", "v: []")]
    [InlineData("$v: [Int!] = 3", "{}", "v: [3]")]
    [InlineData("$v: In", """{"v": {"b": "x"}}""", "v: {a: 1, b: \"x\"}")]
    [InlineData("$v: In", """{"v": {"b": "x", "a": null}}""", "v: {a: null, b: \"x\"}")]
    [InlineData("$v: In", """{"v": {"b": "x", "b": "y"}}""", "v: {a: 1, b: \"y\"}")]
    [InlineData("$v: In", """{"v": {"d": "GREEN", "c": {"b": "y"}, "b": "x"}}""", "v: {a: 1, b: \"x\", c: [{a: 1, b: \"y\"}], d: GREEN}")]
    [InlineData("$v: One", """{"v": {"b": "x"}}""", "v: {b: \"x\"}")]
    [InlineData("$v: One = {a: 1}", "{}", "v: {a: 1}")]
    [InlineData("$v: JSON", """{"v": {"a": [1, 1.5, "s", true, null]}}""", "v: {a: [1, 1.5, \"s\", true, null]}")]
    [InlineData("$v: Int, $w: Int = 2, $x: Int", """{"x": 3}""", "w: 2, x: 3")]
    public void Variables_become_values(string definitions, string? json, string values) =>
        Assert.Equal(values, Show(VariableCoercion.CoerceVariables(Schema, Operation($"query({definitions}) {{ f }}"), Json(json)).OrThrow()));

    [Theory]
    [InlineData("$v: Int!", "{}", "Variable \"$v\" of required type \"Int!\" was not provided.")]
    [InlineData("$v: Int!", """{"v": null}""", "Variable \"$v\" of non-null type \"Int!\" must not be null.")]
    [InlineData("$v: Int! = 5", """{"v": null}""", "Variable \"$v\" of non-null type \"Int!\" must not be null.")]
    [InlineData("$v: Missing", """{"v": 1}""", "Variable \"$v\" expected value of type \"Missing\" which cannot be used as an input type.")]
    [InlineData("$v: Query", "{}", "Variable \"$v\" expected value of type \"Query\" which cannot be used as an input type.")]
    [InlineData("$v: Int", """{"v": "1"}""", "Variable \"$v\" got invalid value \"1\"; Int cannot represent non-integer value: \"1\"")]
    [InlineData(
        "$v: Color", """{"v": "BLUE"}""",
        "Variable \"$v\" got invalid value \"BLUE\"; Value \"BLUE\" does not exist in \"Color\" enum. Expected one of: RED, GREEN.")]
    [InlineData(
        "$v: Color", """{"v": "red"}""",
        "Variable \"$v\" got invalid value \"red\"; Value \"red\" does not exist in \"Color\" enum. Did you mean the enum value \"RED\"?")]
    [InlineData(
        "$v: Color", """{"v": 1}""", "Variable \"$v\" got invalid value 1; Enum \"Color\" cannot represent non-string value: 1. Expected one of: RED, GREEN.")]
    [InlineData("$v: [Int!]", """{"v": [1, null]}""", "Variable \"$v\" got an invalid value at \"v[1]\"; Expected non-nullable type \"Int!\" not to be null.")]
    [InlineData("$v: In", """{"v": 1}""", "Variable \"$v\" got an invalid value; Expected type \"In\" to be an object.")]
    [InlineData("$v: In", """{"v": {}}""", "Variable \"$v\" got an invalid value; Field \"b\" of required type \"String!\" was not provided.")]
    [InlineData("$v: In", """{"v": {"b": "x", "z": 1}}""", "Variable \"$v\" got an invalid value; Field \"z\" is not defined by type \"In\".")]
    [InlineData("$v: In", """{"v": {"b": "x", "A": 1}}""", "Variable \"$v\" got an invalid value; Field \"A\" is not defined by type \"In\".")]
    [InlineData(
        "$v: In", """{"v": {"b": "x", "c": [{"b": "y"}, {"b": 1}]}}""",
        "Variable \"$v\" got an invalid value at \"v.c[1].b\"; String cannot represent a non string value: 1")]
    [InlineData(
        "$v: One", """{"v": {}}""",
        "Variable \"$v\" got an invalid value; Exactly one key must be specified for OneOf type \"One\", and its value must not be null.")]
    [InlineData(
        "$v: One", """{"v": {"a": 1, "b": "x"}}""",
        "Variable \"$v\" got an invalid value; Exactly one key must be specified for OneOf type \"One\", and its value must not be null.")]
    [InlineData(
        "$v: One", """{"v": {"a": null}}""",
        "Variable \"$v\" got an invalid value; Exactly one key must be specified for OneOf type \"One\", and its value must not be null.")]
    [InlineData("$v: Int", "[1]", "Variables must be given as a JSON object.")]
    [InlineData(
        "$v: String", """{"v": "\ud800"}""", "Variable \"$v\" got an invalid value; it holds a text that is no Unicode: a surrogate without its partner.")]
    [InlineData(
        "$v: In", """{"v": {"\ud800": 1}}""", "Variable \"$v\" got an invalid value; it holds a text that is no Unicode: a surrogate without its partner.")]
    [InlineData("$v: Int", """{"\ud800": 1, "v": true}""", "Variable \"$v\" got invalid value true; Int cannot represent non-integer value: true")]
    public void What_is_no_value_names_the_variable_and_the_place_inside(string definitions, string? json, string message)
    {
        var error = Assert.Single(VariableCoercion.CoerceVariables(Schema, Operation($"query({definitions}) {{ f }}"), Json(json)).Errors);

        Assert.Equal((ErrorCode.VariableInvalid, message), (error.Code, error.Message));
    }

    [Fact]
    public void All_faults_of_all_variables_are_reported_with_their_places()
    {
        var errors = VariableCoercion.CoerceVariables(Schema, Operation("query($a: In, $b: Int!) { f }"), Json("""{"a": {"b": 1, "a": "x"}}""")).Errors;

        Assert.Equal(3, errors.Count);
        Assert.Equal(["1:7", "1:7", "1:15"], errors.Select(error => error.Locations[0].ToString()));
    }

    [Fact]
    public void After_twenty_faults_the_rest_is_not_looked_at()
    {
        var json = $$"""{"v": [{{string.Join(',', Enumerable.Repeat("true", 100_000))}}]}""";

        var errors = VariableCoercion.CoerceVariables(Schema, Operation("query($v: [Int]) { f }"), Json(json)).Errors;

        Assert.Equal(VariableCoercion.MaxErrors + 1, errors.Count);
        Assert.StartsWith("Too many errors", errors[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_variables_are_looked_up_by_name()
    {
        var definitions = string.Join(", ", Enumerable.Range(0, 100).Select(i => $"$v{i}: Int"));
        var json = "{" + string.Join(", ", Enumerable.Range(0, 100).Select(i => $"\"v{i}\": {i}")) + "}";

        var values = VariableCoercion.CoerceVariables(Schema, Operation($"query({definitions}) {{ f }}"), Json(json)).OrThrow();

        Assert.All(Enumerable.Range(0, 100), i => Assert.Equal(i, values[$"v{i}"]));
    }

    [Theory]
    [InlineData("$v: In", "{\"e\":", "1", "}")]
    [InlineData("$v: In", "{\"c\":[", "1", "]}")]
    [InlineData("$v: One", "{\"c\":", "1", "}")]
    [InlineData("$v: JSON", "[", "1", "]")]
    public void Nesting_is_counted_on_a_small_stack(string definitions, string open, string middle, string close)
    {
        var json = $$"""{"v": {{string.Concat(Enumerable.Repeat(open, 400))}}{{middle}}{{string.Concat(Enumerable.Repeat(close, 400))}}}""";
        var operation = Operation($"query({definitions}) {{ f }}");

        var errors = SmallStack.Run(() => VariableCoercion.CoerceVariables(Schema, operation, Json(json)).Errors);

        Assert.Contains(errors, error => error.Code == ErrorCode.LimitExceeded && error.Message.Contains("MaxDepth of 200", StringComparison.Ordinal));
    }

    [Fact]
    public void One_scalar_variable_allocates_next_to_nothing()
    {
        var operation = Operation("query($v: ID!) { f }");
        var json = Json("""{"v": "org:index"}""");
        var types = VariableCoercion.TypesOf(Schema, operation);
        for (var i = 0; i < 100; i++) VariableCoercion.CoerceVariables(operation, types, json);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++) VariableCoercion.CoerceVariables(operation, types, json);
        var perCall = (GC.GetAllocatedBytesForCurrentThread() - before) / 1_000;

        // The text, an array of one, and the values object.
        Assert.InRange(perCall, 1, 160);
    }
}
