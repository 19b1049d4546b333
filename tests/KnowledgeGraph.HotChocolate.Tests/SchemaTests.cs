using HotChocolate;
using HotChocolate.AspNetCore.Formatters;
using HotChocolate.Execution;
using HotChocolate.Types;
using KnowledgeGraph.Query.Operations;
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
    public async Task An_operation_that_mixes_both_is_the_servers_and_says_how_to_ask_the_graph()
    {
        var runner = new ScriptedRunner(_ => Thing);
        await using var server = await RunningServer.StartAsync(
            runner, builder => builder.AddQueryType(query => query.Name("Query").Field("hello").Resolve("world")));

        var (_, text) = await server.AskAsync("{ hello thing(id: 1) { name } }");

        Assert.Contains("'thing' is of the knowledge graph", text, StringComparison.Ordinal);
        Assert.Contains("""data":{"hello":"world","thing":null}""", text, StringComparison.Ordinal);
        Assert.Empty(runner.Asked);
    }

    [Fact]
    public async Task A_field_of_the_server_on_a_type_of_the_graph_is_refused_when_the_schema_is_built()
    {
        var services = new ServiceCollection();
        var runner = new ScriptedRunner(_ => Thing);
        services.AddSingleton<IOperationRunner>(runner).AddSingleton<IOperationStreamer>(runner);
        services.AddGraphQLServer().AddKnowledgeGraph(ScriptedRunner.Sdl, 50_000)
            .AddTypeExtension(new ObjectTypeExtension(type => type.Name("Thing").Field("colour").Resolve("red")));
        await using var provider = services.BuildServiceProvider();

        var refusal = await Assert.ThrowsAsync<SchemaException>(
            async () => await provider.GetRequestExecutorAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains("put 'colour' on a type of your own", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_formatter_of_a_server_stays_in_charge()
    {
        var runner = new ScriptedRunner(_ => Thing);
        await using var server = await RunningServer.StartAsync(
            services =>
            {
                services.AddSingleton<IOperationRunner>(runner).AddSingleton<IOperationStreamer>(runner);
                services.AddGraphQLServer().AddHttpResponseFormatter<Teapot>().AddKnowledgeGraph(ScriptedRunner.Sdl, 50_000);
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
    public async Task HotChocolates_limit_is_the_runners_and_a_page_costs_its_entities()
    {
        await using var server = await RunningServer.StartAsync(new ScriptedRunner(_ => """{"data":{"things":{"nodes":[]}}}"""), environment: "Production");

        var (status, text) = await server.AskAsync("{ things(first: 400) { nodes { name } } }", cost: "report");

        // 400 entities of 50,000 are 8 of HotChocolate's 1,000; the root is one more.
        Assert.Equal(200, status);
        Assert.Contains("""data":{"things":{"nodes":[]}}""", text, StringComparison.Ordinal);
        Assert.Contains("\"typeCost\":9}", text, StringComparison.Ordinal);
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
