using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KnowledgeGraph.GraphQL.Coercion;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language.Nodes;
using KnowledgeGraph.GraphQL.Language.Parsing;
using KnowledgeGraph.GraphQL.Responses;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.GraphQL.Validation;
using KnowledgeGraph.Testing.Schemas;

namespace KnowledgeGraph.IntegrationTests.Oracle;

/// <summary>Each kind of value for each kind of input, as a literal and as a variable: both engines take it for the same, or both refuse it.</summary>
[Trait("Category", "oracle")]
public partial class CoercionOracleTests(ITestOutputHelper output)
{
    private static readonly string[] Types =
    [
        "Int", "Int!", "Float", "Float!", "String", "String!", "Boolean", "Boolean!", "ID", "ID!", "Color", "Color!",
        "[Int]", "[Int!]!", "[[Int]]", "[String!]", "[Color]", "[ID]", "In", "In!", "[In]", "One", "[One!]", "Deep", "Opaque", "[Opaque]",
    ];

    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "1", "-0", "-7", "2147483647", "2147483648", "-2147483648", "-2147483649",
        "9007199254740993", "1.0", "1.5", "-0.0", "1e3", "1e400", "5e-324",
        "\"\"", "\"1\"", "\"a\"", "\"RED\"", "\"true\"", "\"\\u00e9\\ud83d\\ude00\"", "[]", "[null]", "[1]",
        "[1, \"a\"]", "[1, null, 2]", "[[1], [2, 3]]", "[[1], null]", "[\"a\"]", "[[[1]]]",
        "{}", "{\"b\": \"x\"}", "{\"a\": 2, \"b\": \"x\"}", "{\"a\": null, \"b\": \"x\"}", "{\"b\": null}",
        "{\"b\": \"x\", \"unknown\": 1}", "{\"b\": \"x\", \"c\": {\"b\": \"y\"}}",
        "{\"b\": \"x\", \"c\": [{\"b\": \"y\", \"a\": 3}]}", "{\"b\": \"x\", \"c\": [null]}",
        "{\"b\": \"x\", \"d\": \"BLUE\"}", "{\"b\": \"x\", \"e\": {\"b\": \"y\", \"e\": {\"b\": \"z\"}}}",
        "{\"a\": 1}", "{\"a\": 1, \"b\": \"x\"}", "{\"a\": null}", "{\"b\": \"x\", \"c\": null}", "{\"l\": 5}",
        "{\"l\": [1, 2], \"s\": \"t\"}", "{\"o\": {\"a\": 1}}", "{\"o\": {}}",
        "{\"f\": 3}", "{\"f\": 1e2, \"i\": 7}", "{\"i\": \"x\"}", "{\"i\": 12345678901234567890}",
    ];

    private static readonly string Sdl =
        $$"""
        enum Color { RED GREEN }
        input In { a: Int = 1, b: String!, c: [In!], d: Color = GREEN, e: In }
        input One @oneOf { a: Int, b: String, l: [Int] }
        input Deep { l: [Int!] = [3], s: String! = "s", o: One, f: Float = 2, i: ID = 5 }
        scalar Opaque
        type Query {
          {{string.Join("\n  ", Types.Select((type, index) => $"f{index}(v: {type}): Int"))}}
          {{string.Join("\n  ", Types.Where(type => !type.EndsWith('!')).Select((type, index) => $"d{index}(v: {type} = null, n: Int = 4): Int"))}}
        }
        """;

    private static readonly Schema Schema = SchemaBuilder.Build(Sdl);

    [Fact]
    public async Task Literals_are_taken_for_the_same()
    {
        var cases = Types.SelectMany(
            (type, index) => Values.Select(Literal).Concat(["RED", "BLUE", "{ b: $missing }", "\"\"\"block\n  text\"\"\""])
            .Select(value => (Document: $"{{ f{index}(v: {value}) }}", Variables: "{}")))
            .Concat(Types.Select((_, index) => ($"{{ f{index} }}", "{}")))
            .Where(one => !one.Item1.Contains("1e400", StringComparison.Ordinal))
            // An opaque scalar keeps an integer as exact as it is written; a number of JavaScript cannot.
            .Where(one =>
                !(one.Item1.Contains($"f{Array.IndexOf(Types, "Opaque")}(", StringComparison.Ordinal) || one.Item1.Contains(
                $"f{Array.IndexOf(Types, "[Opaque]")}(", StringComparison.Ordinal)) || !one.Item1.Contains("9007199254740993", StringComparison.Ordinal));

        await AgreeAsync(cases);
    }

    [Fact]
    public async Task Variables_are_taken_for_the_same()
    {
        // A number that no number of JavaScript is: graphql-js never sees it as it was written.
        var values = Values.Where(
            value => !value.Contains("1e400", StringComparison.Ordinal) && !value.Contains("9007199254740993", StringComparison.Ordinal)
            && !value.Contains("12345678901234567890", StringComparison.Ordinal));
        var cases = Types.SelectMany((type, index) => values.Select(value => ($"query ($v: {type}) {{ f{index}(v: $v) }}", $$"""{"v":{{value}}}""")))
            .Concat(Types.Select((type, index) => ($"query ($v: {type}) {{ f{index}(v: $v) }}", "{}")))
            .Concat(Types.Where(type => !type.EndsWith('!')).Select((type, index) => ($"query ($v: {type}, $n: Int) {{ d{index}(v: $v, n: $n) }}", "{}")));

        await AgreeAsync(cases);
    }

    [Fact]
    public async Task Variables_within_literals_are_taken_for_the_same()
    {
        int Index(string type) => Array.IndexOf(Types, type);
        string[] variables = ["{}", "{\"i\":5,\"s\":\"t\"}", "{\"i\":null,\"s\":null}", "{\"i\":7}"];
        string[] documents =
        [
            $"query ($i: Int) {{ f{Index("[Int]")}(v: [1, $i]) }}",
            $"query ($i: Int) {{ f{Index("[[Int]]")}(v: [[$i]]) }}",
            $"query ($i: Int, $s: String!) {{ f{Index("In")}(v: {{ a: $i, b: $s }}) }}",
            $"query ($i: Int = 9, $s: String = \"d\") {{ f{Index("In")}(v: {{ a: $i, b: $s }}) }}",
            $"query ($i: Int!) {{ f{Index("One")}(v: {{ a: $i }}) }}",
            $"query ($i: Int, $s: String!) {{ f{Index("In")}(v: {{ b: $s, c: [{{ b: $s, a: $i }}] }}) }}",
            $"query ($i: ID) {{ f{Index("ID")}(v: $i) }}",
        ];

        await AgreeAsync(documents.SelectMany(document => variables.Select(values => (document, values))));
    }

    /// <summary>
    /// Where graphql-js 17 and this engine contradict each other. A number beyond a double is an error by section 3.5.2 of the
    /// specification, and of no use in an opaque scalar; what a variable within the literal of an opaque scalar means, the specification
    /// does not say: we refuse it by name rather than to guess.
    /// </summary>
    [Theory]
    [InlineData("Float", "v: 1e400", "Float cannot represent non numeric value: 1e400")]
    [InlineData("Float", "v: -1e400", "Float cannot represent non numeric value: -1e400")]
    [InlineData("Opaque", "v: 1e400", "1e400 is beyond what a double holds")]
    [InlineData("Opaque", "v: { a: [$i, 1] }", "Expected a constant value, found $i")]
    public async Task The_contradictions_are_known(string type, string argument, string expected)
    {
        await using var oracle = await GraphQLJs.StartAsync(Sdl);
        var document = $"query ($i: Int = 1) {{ f{Array.IndexOf(Types, type)}({argument}) f0(v: $i) }}";

        Assert.True((await oracle.AskAsync(new { coerce = document })).GetProperty("ok").GetBoolean());
        Assert.Null(Ours(document, "{}", out var error));
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    private async Task AgreeAsync(IEnumerable<(string Document, string Variables)> cases)
    {
        await using var oracle = await GraphQLJs.StartAsync(Sdl);
        var (taken, refused) = (0, 0);
        var disagreements = new List<string>();
        foreach (var (document, variables) in cases)
        {
            var valid = (await oracle.AskAsync(new { validate = document })).GetProperty("valid").GetBoolean();
            var theirs = valid ? await oracle.AskAsync(new { coerce = document, variables = JsonNode.Parse(variables) }) : default;
            var expected = valid && theirs.GetProperty("ok").GetBoolean() ? JsonNode.Parse(theirs.GetProperty("value").GetRawText()) : null;
            var actual = Ours(document, variables, out var error);
            if (!JsonNode.DeepEquals(expected, actual)) disagreements.Add(
                $"{document} {variables}\n  graphql-js: {(valid ? theirs : "not valid")}\n  ours: {actual?.ToJsonString() ?? error}");
            if (actual is null) refused++;
            else taken++;
        }

        output.WriteLine($"{taken} taken, {refused} refused.");
        Assert.True(disagreements.Count == 0, $"{disagreements.Count} differ:\n{string.Join('\n', disagreements.Take(20))}");
        Assert.True(taken > 10 && refused > 3, "There are cases of both kinds.");
    }

    private static JsonNode? Ours(string document, string variables, out string? error)
    {
        error = null;
        try
        {
            var parsed = Parser.Parse(document);
            if (DocumentValidator.Validate(Schema, parsed) is { Count: > 0 } errors) throw new GraphQLException(errors);
            var operation = (OperationDefinitionNode)parsed.Definitions[0];
            var values = VariableCoercion.CoerceVariables(Schema, operation, JsonDocument.Parse(variables).RootElement).OrThrow();
            var field = (FieldNode)operation.SelectionSet.Selections[0];
            var arguments = ArgumentCoercion.CoerceArguments(Schema.QueryType!.Fields.Find(field.Name.Value)!, field, values);
            using var stream = new MemoryStream();
            using (var json = new Utf8JsonWriter(stream)) ResponseValueWriter.Write(json, arguments);
            return JsonNode.Parse(stream.ToArray());
        }
        catch (GraphQLException refusal)
        {
            error = refusal.Message;
            return null;
        }
    }

    // JSON with the quotes of its keys taken off.
    private static string Literal(string json) => QuotedKey().Replace(json, "${key}:");

    [GeneratedRegex("\"(?<key>\\w+)\":")]
    private static partial Regex QuotedKey();
}
