using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language.Parsing;
using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.Testing.Schemas;
using static KnowledgeGraph.Tests.GraphQL.Execution.Answer;

namespace KnowledgeGraph.Tests.GraphQL.Execution;

public class NullPropagationTests
{
    private static readonly Schema Schema = SchemaBuilder.Build("""
        type Query { ok: Int, may: T, must: T!, list: [T], full: [T!], fullest: [T!]!, color: Color, node: Node }
        type T { id: Int, must: Int!, may: T, deep: T! }
        enum Color { RED }
        interface Node { id: Int }
        type Thing implements Node { id: Int }
        """);

    private static readonly FieldResolver Throw = _ => throw new InvalidOperationException("secret");
    private static readonly FieldResolver Refuse = _ => throw new GraphQLException(ErrorCode.NotFound, "not there");

    [Theory]
    [InlineData("{ ok may { id must } }", "may", "must", """{"ok":1,"may":null}""", "may.must")]
    [InlineData("{ ok may { deep { must } } }", "may.deep", "must", """{"ok":1,"may":null}""", "may.deep.must")]
    [InlineData("{ ok may { may { must } } }", "may.may", "must", """{"ok":1,"may":{"may":null}}""", "may.may.must")]
    [InlineData("{ ok must { must } }", "must", "must", "null", "must.must")]
    public async Task Null_where_there_must_be_a_value_goes_up_to_the_next_field_that_may_be_null(
        string text, string parents, string field, string data, string path)
    {
        var leaf = Object(("id", 1), (field, null));
        var value = parents.Split('.').Reverse().Aggregate(leaf, (below, name) => Object((name, below)));
        var root = new Dictionary<string, object?>(value, StringComparer.Ordinal) { ["ok"] = 1 };

        var result = await Execute(text, root);

        var error = Assert.Single(result.Errors);
        Assert.Equal((ErrorCode.Internal, "Cannot return null for non-nullable field T.must.", path), (error.Code, error.Message, error.Path!.ToString()));
        Assert.EndsWith($"\"data\":{data}}}", Json(result), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list", """{"list":[{"must":1},null]}""")]
    [InlineData("full", """{"full":null}""")]
    [InlineData("fullest", "null")]
    public async Task A_null_item_goes_up_as_the_list_type_says(string field, string data)
    {
        var result = await Execute($"{{ {field} {{ must }} }}", Object((field, new[] { Object(("must", 1)), Object(("must", null)) })));

        Assert.Equal($"{field}[1].must", Assert.Single(result.Errors).Path!.ToString());
        Assert.EndsWith($"\"data\":{data}}}", Json(result), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_field_that_fails_is_reported_once_though_one_null_covers_them()
    {
        var result = await Execute("{ may { must other: must } ok }", Object(("may", Object(("must", null))), ("ok", 1)));

        Assert.Equal(["may.must", "may.other"], result.Errors.Select(error => error.Path!.ToString()));
        Assert.EndsWith("""{"may":null,"ok":1}}""", Json(result), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_of_a_resolver_keeps_its_code_and_gets_path_and_place() => Assert.Equal(
        """{"errors":[{"message":"not there","locations":[{"line":1,"column":12}],"path":["list",0,"x"],"extensions":{"code":"NOT_FOUND"}}],"data":{"list":[{"x":null}]}}""",
        Json(await Execute("{ list {   x: id } }", Object(("list", new[] { Object(("id", Refuse)) })))));

    [Fact]
    public async Task An_exception_becomes_an_internal_error_that_tells_nothing()
    {
        var told = new List<string>();

        var result = await Execute("{ may { id } }", Object(("may", Object(("id", Throw)))), request => request with
        {
            OnInternalError = (exception, path) => told.Add($"{path}: {exception.Message}"),
        });

        Assert.Equal((ErrorCode.Internal, "The field may.id could not be answered: internal error."), (result.Errors[0].Code, result.Errors[0].Message));
        Assert.Equal(["may.id: secret"], told);
    }

    [Theory]
    [InlineData("ok", "text", "Int cannot represent non-integer value: text")]
    [InlineData("color", "BLUE", "Value \"BLUE\" does not exist in \"Color\" enum. Expected one of: RED.")]
    [InlineData("list { id }", 1, "Expected a list, but did not find one for field \"Query.list\".")]
    [InlineData(
        "node { id }", "untyped",
        "Abstract type \"Node\" must resolve to an Object type at runtime for field \"Query.node\", but the value does not say its type.")]
    public async Task A_value_that_the_type_cannot_hold_is_an_internal_error(string selection, object value, string message)
    {
        var result = await Execute($"{{ {selection} }}", Object((selection.Split(' ')[0], value)));

        Assert.Equal((ErrorCode.Internal, message), (result.Errors[0].Code, result.Errors[0].Message));
    }

    [Fact]
    public async Task A_runtime_type_that_is_not_possible_is_refused()
    {
        var result = await Execute("{ node { id } }", Object(("node", Object(("__typename", "T")))));

        Assert.Contains("\"T\" is no possible type of it", result.Errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_are_reported_up_to_a_limit()
    {
        var items = Enumerable.Repeat(Object(("id", Refuse)), 50);

        var result = await Execute("{ list { id } }", Object(("list", items)), request => request with { Limits = new ExecutionLimits { MaxErrors = 10 } });

        Assert.Equal(11, result.Errors.Count);
        Assert.Equal(ErrorCode.LimitExceeded, result.Errors[^1].Code);
    }

    private static async Task<ExecutionResult> Execute(string text, object root, Func<ExecutionRequest, ExecutionRequest>? _change = null)
    {
        var request = new ExecutionRequest
        {
            Schema = Schema,
            Document = Parser.Parse(text),
            RootValue = root,
            CancellationToken = TestContext.Current.CancellationToken,
        };
        return await Executor.ExecuteAsync(_change is null ? request : _change(request));
    }
}
