using KnowledgeGraph.GraphQL.Schemas;
using KnowledgeGraph.Testing.Schemas;
using static KnowledgeGraph.Tests.GraphQL.Execution.Answer;

namespace KnowledgeGraph.Tests.GraphQL.Execution;

public class ExecutorTests
{
    private static readonly Schema Schema = SchemaBuilder.Build("""
        type Query { a: Int, b: String, echo(x: Int = 1, y: [String]): String, one: Thing, many: [Thing], matrix: [[Int]], color: Color, any: Any, node: Node }
        type Mutation { first: Int, second: Int, third: Int }
        type Subscription { tick: Int }
        enum Color { RED }
        interface Node { id: ID }
        type Thing implements Node { id: ID, name: String, thing: Thing }
        type Other implements Node { id: ID, size: Int }
        union Any = Thing | Other
        """);

    [Theory]
    [InlineData("{ a b }", """{"data":{"a":1,"b":"two"}}""")]
    [InlineData("{ b a }", """{"data":{"b":"two","a":1}}""")]
    [InlineData("{ x: a, a }", """{"data":{"x":1,"a":1}}""")]
    [InlineData("{ a ... { b a } ...F } fragment F on Query { c: a }", """{"data":{"a":1,"b":"two","c":1}}""")]
    [InlineData("{ one { id } ... { one { name } one { id } } }", """{"data":{"one":{"id":"1","name":"first"}}}""")]
    [InlineData("{ many { id } matrix }", """{"data":{"many":[{"id":"1"},null,{"id":"2"}],"matrix":[[1,null],null,[]]}}""")]
    [InlineData("{ color }", """{"data":{"color":"RED"}}""")]
    [InlineData("{ __typename one { __typename } }", """{"data":{"__typename":"Query","one":{"__typename":"Thing"}}}""")]
    [InlineData(
        "{ any { __typename ... on Thing { name } ... on Other { size } ... on Node { id } } }",
        """{"data":{"any":{"__typename":"Other","size":3,"id":"2"}}}""")]
    [InlineData("{ node { id ...T ...O } } fragment T on Thing { name } fragment O on Other { size }", """{"data":{"node":{"id":"1","name":"first"}}}""")]
    [InlineData("{ a missing }", """{"data":{"a":1}}""")]
    public async Task Fields_are_answered_in_the_order_of_the_selection(string text, string json) => Assert.Equal(json, await Of(Schema, text, Root()));

    [Theory]
    [InlineData("{ a @skip(if: true) b }", """{"data":{"b":"two"}}""")]
    [InlineData("{ a @skip(if: false) b @include(if: false) }", """{"data":{"a":1}}""")]
    [InlineData("{ a @skip(if: true) @include(if: true) }", """{"data":{}}""")]
    [InlineData("query($t: Boolean!) { a @skip(if: $t) ... @include(if: $t) { b } }", """{"data":{"b":"two"}}""")]
    [InlineData("query($t: Boolean!) { ...F @skip(if: $t) ...F b } fragment F on Query { a }", """{"data":{"a":1,"b":"two"}}""")]
    public async Task Skip_and_include_decide_what_is_collected(string text, string json) =>
        Assert.Equal(json, await Of(Schema, text, Root(), """{"t": true}"""));

    [Theory]
    [InlineData("{ echo }", "1/")]
    [InlineData("{ echo(x: 2, y: \"a\") }", "2/a")]
    [InlineData("query($x: Int, $y: [String] = [\"b\", \"c\"]) { echo(x: $x, y: $y) }", "1/b,c")]
    public async Task Resolvers_get_coerced_arguments(string text, string echo) =>
        Assert.Equal($$$"""{"data":{"echo":"{{{echo}}}"}}""", await Of(Schema, text, Root()));

    [Theory]
    [InlineData("query A { a } query B { b }", "B", """{"data":{"b":"two"}}""")]
    [InlineData("query A { a }", null, """{"data":{"a":1}}""")]
    [InlineData("query A { a }", "", """{"data":{"a":1}}""")]
    [InlineData(
        "query A { a } query B { b }", null,
        """{"errors":[{"message":"Must provide operation name if query contains multiple operations.","extensions":{"code":"INVALID_ARGUMENT"}}]}""")]
    [InlineData("query A { a }", "C", """{"errors":[{"message":"Unknown operation named \"C\".","extensions":{"code":"INVALID_ARGUMENT"}}]}""")]
    [InlineData("fragment F on Query { a }", null, """{"errors":[{"message":"Must provide an operation.","extensions":{"code":"INVALID_ARGUMENT"}}]}""")]
    public async Task The_operation_is_chosen_by_name(string text, string? name, string json) =>
        Assert.Equal(json, await Of(Schema, text, Root(), change: request => request with { OperationName = name }));

    [Fact]
    public async Task Variables_that_are_wrong_refuse_the_request() => Assert.Equal(
        """{"errors":[{"message":"Variable \"$v\" of required type \"Int!\" was not provided.","locations":[{"line":1,"column":7}],"extensions":{"code":"VARIABLE_INVALID"}}]}""",
        await Of(Schema, "query($v: Int!) { echo(x: $v) }", Root()));

    [Fact]
    public async Task A_schema_without_mutations_refuses_them() => Assert.Equal(
        """{"errors":[{"message":"Schema is not configured to execute mutation operation.","locations":[{"line":1,"column":1}],"extensions":{"code":"VALIDATION_FAILED"}}]}""",
        await Of(SchemaBuilder.Build("type Query { a: Int }"), "mutation { a }"));

    [Fact]
    public async Task Only_the_roots_that_are_asked_for_are_executed() =>
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await Of(Schema, "{ a __typename b }", Root(), change: request => request with
        {
            Roots = field => field.Name.Value.StartsWith("__", StringComparison.Ordinal),
        }));

    [Fact]
    public async Task Mutations_run_one_after_the_other()
    {
        var log = new List<string>();
        FieldResolver Slow(string name) => async _ =>
        {
            log.Add("begin " + name);
            await Task.Yield();
            log.Add("end " + name);
            return log.Count;
        };
        var root = Object(("first", Slow("first")), ("second", Slow("second")), ("third", Slow("third")));

        Assert.Equal("""{"data":{"third":2,"first":4,"second":6}}""", await Of(Schema, "mutation { third first second }", root));
        Assert.Equal(["begin third", "end third", "begin first", "end first", "begin second", "end second"], log);
    }

    [Fact]
    public async Task Queries_run_side_by_side()
    {
        var bothBegan = new CountdownEvent(2);
        FieldResolver Meet(object value) => async _ =>
        {
            await Task.Yield();
            bothBegan.Signal();
            await Task.Run(() => bothBegan.Wait(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
            return value;
        };

        Assert.Equal("""{"data":{"a":1,"b":"x"}}""", await Of(Schema, "{ a b }", Object(("a", Meet(1)), ("b", Meet("x")))));
    }

    [Fact]
    public async Task A_subscription_executes_one_event() =>
        Assert.Equal("""{"data":{"tick":5}}""", await Of(Schema, "subscription { tick }", Object(("tick", 5))));

    [Fact]
    public async Task A_cancelled_request_ends_with_the_cancellation()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Of(Schema, "{ a }", Root(), change: request => request with { CancellationToken = source.Token }));
    }

    [Fact]
    public async Task A_resolver_knows_where_it_stands()
    {
        FieldContext? seen = null;
        var thing = Object(("name", (FieldResolver)(context =>
        {
            seen = context;
            return new("x");
        })));

        await Of(Schema, "query Q { many { n: name } }", Object(("many", new[] { null, thing })), change: request => request with { Context = "opaque" });

        Assert.Equal(
            ("many[1].n", "Thing", "name", "Q", "opaque"),
            (seen!.Path.ToString(), seen.ParentType.Name, seen.Field.Name, seen.Operation.Name!.Value, seen.Context));
        Assert.Same(thing, seen.Parent);
    }

    private static IReadOnlyDictionary<string, object?> Root()
    {
        var first = Object(("__typename", "Thing"), ("id", 1), ("name", "first"));
        var second = Object(("__typename", "Other"), ("id", "2"), ("size", 3));
        return Object(
            ("a", 1),
            ("b", "two"),
            ("echo", (FieldResolver)(context => new($"{context.Arguments["x"]}/{string.Join(',', (IReadOnlyList<object?>?)context.Arguments["y"] ?? [])}"))),
            ("one", first),
            ("many", new object?[] { first, null, second }),
            ("matrix", new object?[] { new object?[] { 1, null }, null, Array.Empty<object>() }),
            ("color", "RED"),
            ("any", second),
            ("node", first));
    }
}
