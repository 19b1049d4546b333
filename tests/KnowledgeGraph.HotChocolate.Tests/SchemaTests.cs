using HotChocolate;
using HotChocolate.AspNetCore.Formatters;
using HotChocolate.Execution;
using HotChocolate.Types;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.HotChocolate.Tests;

/// <summary>A graph beside what else a server has: own fields, other schemas, other formatters, and HotChocolate's limits.</summary>
public class SchemaTests
{
    private const string Thing = """{"data":{"thing":{"name":"a"}}}""";

    [Fact]
    public async Task Fields_of_the_server_beside_those_of_the_graph_keep_their_resolvers()
    {
        var runner = new ScriptedRunner(_ => Thing);
        await using var server = await RunningServer.StartAsync(
            runner, builder => builder.AddQueryType(query => query.Name("Query").Field("hello").Resolve("world")));

        Assert.Equal("""{"data":{"hello":"world"}}""", (await server.AskAsync("{ hello }")).Text);
        Assert.Empty(runner.Asked);
        Assert.Equal(Thing, (await server.AskAsync("{ thing(id: 1) { name } }")).Text);
        Assert.Single(runner.Asked);
    }

    [Fact]
    public async Task The_formatter_of_a_server_stays_in_charge()
    {
        var runner = new ScriptedRunner(_ => Thing);
        await using var server = await RunningServer.StartAsync(
            services =>
            {
                services.AddGraphQLServer().AddHttpResponseFormatter<Teapot>().AddKnowledgeGraph(runner);
                services.AddGraphQLServer("other").AddQueryType(query => query.Name("Query").Field("hello").Resolve("world"));
            },
            map: app => app.MapGraphQL("/other", "other"));

        Assert.Equal((418, Thing), await server.AskAsync("{ thing(id: 1) { name } }"));
        Assert.Equal((200, """{"data":{"hello":"world"}}"""), await server.AskAsync("{ hello }", path: "/other"));
    }

    [Fact]
    public async Task Introspection_beside_fields_of_the_graph_is_answered_too()
    {
        await using var server = await RunningServer.StartSeededAsync();

        var (_, text) = await server.AskAsync("{ __schema { queryType { name } } organization(id: \"org:none\") { name } __type(name: \"Person\") { kind } }");

        Assert.Equal("""{"data":{"__schema":{"queryType":{"name":"Query"}},"organization":null,"__type":{"kind":"OBJECT"}}}""", text);
    }

    [Theory]
    [InlineData("Development", true)]
    [InlineData("Production", false)]
    public async Task Introspection_is_open_in_development_alone_unless_the_server_says_so(string environment, bool isOpen)
    {
        await using var server = await RunningServer.StartSeededAsync(environment);

        var alone = await server.AskAsync("{ __schema { queryType { name } } }");
        var beside = await server.AskAsync("{ __schema { queryType { name } } organization(id: \"org:none\") { name } }");

        Assert.Equal([isOpen, isOpen], new[] { alone, beside }.Select(answer => answer.Text.Contains("\"data\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_page_costs_its_entities_and_HotChocolates_limit_leaves_the_decision_to_the_runner()
    {
        await using var server = await RunningServer.StartAsync(new ScriptedRunner(_ => """{"data":{"things":{"nodes":[]}}}"""), environment: "Production");

        var (status, text) = await server.AskAsync("{ things(first: 400) { nodes { name } } }", cost: "report");

        // 400 entities of a hundred times 50,000 are 0.08 of HotChocolate's 1,000; the root is one more.
        Assert.True(status == 200, text);
        Assert.Contains("""data":{"things":{"nodes":[]}}""", text, StringComparison.Ordinal);
        Assert.Contains("\"typeCost\":1.08}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_variable_that_is_not_defined_is_refused_inside_a_scalars_literal_too()
    {
        await using var server = await RunningServer.StartSeededAsync();

        var (status, text) = await server.AskAsync("{ asOf(valid: {a: $missing}) { organization(id: \"org:none\") { name } } }");

        Assert.Equal(400, status);
        Assert.Contains("VALIDATION_FAILED", text, StringComparison.Ordinal);
    }

    private sealed class Teapot() : DefaultHttpResponseFormatter(indented: false)
    {
        protected override System.Net.HttpStatusCode OnDetermineStatusCode(
            OperationResult result, FormatInfo format, System.Net.HttpStatusCode? proposedStatusCode) =>
            (System.Net.HttpStatusCode)StatusCodes.Status418ImATeapot;
    }
}
