using System.Text.Json;
using System.Text.Json.Nodes;
using HotChocolate.AspNetCore;
using HotChocolate.Types;
using KnowledgeGraph.HotChocolate.Api;
using KnowledgeGraph.Query.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.HotChocolate.Tests;

/// <summary>Root fields that are no look-up, of which each may fail alone: however the operation is answered, it brings data and errors.</summary>
public class AskedRootTests
{
    private const string Found = """
        found(ids: ["ship:2", "fleet:1"]) {
          __typename totalCount
          edges { s: score label isFirst kind node { id ... on Ship { name fleet { name } } ... on Fleet { ships { totalCount } } } }
          nodes { __typename id }
        }
        """;

    private const string FoundJson =
        "\"found\":" + """{"__typename":"FoundPage","totalCount":2,"edges":["""
        + """{"s":1,"label":null,"isFirst":true,"kind":"PLAIN","node":{"id":"ship:2","name":"Two","fleet":{"name":"Home"}}},"""
        + """{"s":0.5,"label":"> \"fleet:1\" ñ","isFirst":false,"kind":"PLAIN","node":{"id":"fleet:1","ships":{"totalCount":2}}}],"""
        + "\"nodes\":" + """[{"__typename":"Ship","id":"ship:2"},{"__typename":"Fleet","id":"fleet:1"}]}""";

    private const string Error = """{"message":"There is no such thing. Ask for another.","path":["bad"],"extensions":{"code":"NOT_FOUND"}}""";

    [Fact]
    public async Task Alone_its_values_and_nodes_are_the_runners()
    {
        await using var fleet = await FleetServer.StartAsync();

        Assert.Equal((200, Data(FoundJson)), await fleet.AskAsync($"{{ {Found} }}"));
    }

    [Fact]
    public async Task Beside_a_field_of_the_servers_own_they_are_the_same()
    {
        await using var fleet = await FleetServer.StartAsync();

        Assert.Equal((200, Data("\"hello\":\"world\"," + FoundJson)), await fleet.AskAsync($"{{ hello {Found} }}"));
    }

    [Fact]
    public async Task Fields_of_the_servers_own_stand_on_it_and_on_the_nodes_below()
    {
        await using var fleet = await FleetServer.StartAsync();

        var (_, text) = await fleet.AskAsync($"{{ {Found} also: found(ids: [\"ship:1\", \"fleet:1\"]) {{ summary nodes {{ id ... on Ship {{ tag }} }} }} }}");
        var (_, values) = await fleet.AskAsync($"{{ {Found[..Found.LastIndexOf('}')]} summary }} }}");

        Assert.Equal(
            Data(FoundJson + ",\"also\":" + """{"summary":"2 in all","nodes":[{"id":"ship:1","tag":"ship:1 One"},{"id":"fleet:1"}]}"""), text);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Data(FoundJson[..^1] + ",\"summary\":\"2 in all\"}")), JsonNode.Parse(values)), values);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello ")]
    public async Task One_that_fails_is_null_with_an_error_at_its_path_beside_all_else(string own)
    {
        await using var fleet = await FleetServer.StartAsync();

        var (status, text) = await fleet.AskAsync($"{{ {own}bad: found(ids: [], fail: \"NotFound\") {{ totalCount }} ship(id: \"ship:1\") {{ name }} }}");

        Assert.Equal(200, status);
        var hello = own.Length > 0 ? "\"hello\":\"world\"," : "";
        Assert.Equal($"{{\"errors\":[{Error}],{Data(hello + "\"bad\":null,\"ship\":{\"name\":\"One\"}")[1..]}", text);
    }

    [Fact]
    public async Task One_that_fails_where_HotChocolate_executes_leaves_the_rest_executed()
    {
        await using var fleet = await FleetServer.StartAsync();

        var (status, text) = await fleet.AskAsync("""
            { hello bad: found(ids: [], fail: "NotFound") { summary } good: found(ids: ["ship:2"]) { summary } ship(id: "ship:1") { tag }
              asOf { worse: found(ids: [], fail: "LimitExceeded") { totalCount } ship(id: "ship:2") { tag } } }
            """);

        Assert.Equal(200, status);
        Assert.EndsWith(
            "\"data\":" + """{"hello":"world","bad":null,"good":{"summary":"1 in all"},"ship":{"tag":"ship:1 One"},"""
            + "\"asOf\":" + """{"worse":null,"ship":{"tag":"ship:2 Two"}}}}""",
            text, StringComparison.Ordinal);
        Assert.Equal(["asOf.worse:LIMIT_EXCEEDED", "bad:NOT_FOUND"], ErrorsOf(text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task One_that_is_the_runners_fails_beside_one_that_HotChocolate_executes()
    {
        await using var fleet = await FleetServer.StartAsync();

        var (_, text) = await fleet.AskAsync("""
            query($f: String) { a: found(ids: [], fail: $f) { totalCount } b: found(ids: [], fail: $f) { summary } }
            """, new { f = "NotFound" });

        Assert.EndsWith("""
            "data":{"a":null,"b":null}}
            """, text, StringComparison.Ordinal);
        Assert.Equal(["a:NOT_FOUND", "b:NOT_FOUND"], ErrorsOf(text).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("totalCount", "")]
    [InlineData("totalCount", "hello ")]
    [InlineData("summary", "")]
    public async Task Error_filters_see_what_failed_alone(string field, string own)
    {
        await using var fleet = await FleetServer.StartAsync(
            builder => builder.AddErrorFilter(error => error.WithMessage($"At {error.Path}: {error.Code}")));

        var (_, text) = await fleet.AskAsync($"{{ {own}bad: found(ids: [], fail: \"NotFound\") {{ {field} }} ship(id: \"ship:1\") {{ id }} }}");

        Assert.StartsWith("""{"errors":[{"message":"At bad: NOT_FOUND",""", text, StringComparison.Ordinal);
        Assert.Single(ErrorsOf(text));
    }

    [Theory]
    [InlineData("totalCount", "")]
    [InlineData("totalCount", "hello ")]
    [InlineData("summary", "")]
    public async Task Each_set_of_variables_has_its_own_errors(string field, string own)
    {
        await using var fleet = await FleetServer.StartAsync(
            builder => builder.ModifyServerOptions(options => options.Batching = AllowedBatching.VariableBatching));

        var (_, text) = await fleet.Server.PostAsync(
            $$$"""
            {"query":"query($f: String) { {{{own}}}bad: found(ids: [], fail: $f) { {{{field}}} } }","variables":[{},{"f":"NotFound"},{"f":"FAULT"}]}
            """,
            "application/jsonl");

        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).OrderBy(line => Json(line).GetProperty("variableIndex").GetInt32()).ToList();
        Assert.Equal(["", "bad:NOT_FOUND", "bad:INTERNAL"], lines.Select(line => string.Join(',', ErrorsOf(line))));
        Assert.Equal(["Object", "Null", "Null"], lines.Select(line => $"{Json(line).GetProperty("data").GetProperty("bad").ValueKind}"));
    }

    [Theory]
    [InlineData("text/event-stream")]
    [InlineData("multipart/mixed")]
    public async Task Media_types_that_wrap_an_answer_carry_both(string accept)
    {
        await using var fleet = await FleetServer.StartAsync();

        var (_, text) = await fleet.Server.AskAsync("{ bad: found(ids: [], fail: \"NotFound\") { totalCount } }", accept: accept);

        Assert.Contains($$$"""{"errors":[{{{Error}}}],"data":{"bad":null}}""", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_of_a_subscription_carry_both()
    {
        const string Event = """{"errors":[{"message":"No.","path":["renamed"],"extensions":{"code":"NOT_FOUND"}}],"data":{"renamed":null}}""";
        await using var server = await RunningServer.StartAsync(
            new ScriptedRunner(_ => "", Event, """{"data":{"renamed":{"id":"2"}}}"""));

        var (_, text) = await server.AskAsync("subscription { renamed { id } }", accept: "text/event-stream");

        Assert.Equal(
            [$"data: {Event}", """data: {"data":{"renamed":{"id":"2"}}}"""],
            text.Split('\n').Where(line => line.StartsWith("data: {", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_deferred_one_that_fails_follows_with_its_error()
    {
        await using var fleet = await FleetServer.StartAsync(builder => builder.ModifyOptions(options => options.EnableDefer = true));

        var (_, text) = await fleet.Server.AskAsync(
            "{ hello ... @defer { bad: found(ids: [], fail: \"NotFound\") { summary } } }", accept: "text/event-stream");

        Assert.Contains("\"hello\":\"world\"", text, StringComparison.Ordinal);
        Assert.Contains("\"bad\":null", text, StringComparison.Ordinal);
        Assert.Contains("NOT_FOUND", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_before_it_and_does_not_ask_for_it_hears_nothing_of_its_failure()
    {
        await using var fleet = await FleetServer.StartAsync(builder => builder.AddTypeExtension(new ObjectTypeExtension(
            type => type.Name("OwnQuery").Field("found").Use(_ => context =>
            {
                context.Result = null;
                return ValueTask.CompletedTask;
            }))));

        Assert.Equal((200, """{"data":{"bad":null}}"""), await fleet.AskAsync("{ bad: found(ids: [], fail: \"NotFound\") { totalCount } }"));
    }

    [Theory]
    [InlineData("NotFound", true)]
    [InlineData(null, false)]
    public async Task The_report_of_the_cost_stands_beside_both_and_beside_what_the_server_tells(string? fail, bool hasErrors)
    {
        await using var fleet = await FleetServer.StartAsync(hosting: new GraphHosting { Caller = _ => new Caller(IsCostReported: true) });

        var (_, text) = await fleet.Server.AskAsync(
            "query($f: String) { bad: found(ids: [], fail: $f) { totalCount } }", new { f = fail }, cost: "report");

        var answer = Json(text);
        Assert.Equal(hasErrors, answer.TryGetProperty("errors", out _));
        Assert.True(answer.GetProperty("data").TryGetProperty("bad", out _));
        Assert.Equal(7, answer.GetProperty("extensions").GetProperty("cost").GetProperty("actual").GetInt32());
        Assert.True(answer.GetProperty("extensions").TryGetProperty("operationCost", out _), text);
        Assert.Equal(answer.EnumerateObject().Count(), answer.EnumerateObject().DistinctBy(member => member.Name).Count());
    }

    private static string Data(string members) => "{\"data\":{" + members + "}}";

    private static JsonElement Json(string text) => JsonElement.Parse(text);

    private static IEnumerable<string> ErrorsOf(string text) => !Json(text).TryGetProperty("errors", out var errors) ? []
        : errors.EnumerateArray().Select(error =>
            $"{string.Join('.', error.GetProperty("path").EnumerateArray())}:{error.GetProperty("extensions").GetProperty("code").GetString()}");
}
