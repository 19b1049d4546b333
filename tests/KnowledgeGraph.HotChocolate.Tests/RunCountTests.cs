using System.Text;
using HotChocolate;
using HotChocolate.AspNetCore;
using HotChocolate.Types;
using KnowledgeGraph.HotChocolate.Objects;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.HotChocolate.Tests;

/// <summary>How often the runner is asked, and what: one operation of it is one flush to the store.</summary>
public class RunCountTests
{
    [Fact]
    public async Task All_roots_of_the_graph_are_one_run_with_what_the_servers_fields_need()
    {
        var runner = new ScriptedRunner(_ => """{"data":{"a":{"name":"x","kgId_":"1","kg_name":"x"},"b":{"nodes":[]}}}""");
        await using var server = await StartAsync(runner);

        var (_, text) = await server.AskAsync(
            "query($i: ID!, $n: Int) { hello a: thing(id: $i) { name colour } b: things(first: $n) { nodes { id } } }", new { i = "1", n = 2 });

        Assert.Equal("""{"data":{"hello":"world","a":{"name":"x","colour":"red x 1"},"b":{"nodes":[]}}}""", text);
        var (document, variables) = Assert.Single(runner.Asked);
        Assert.Equal(
            "query($i: ID! $n: Int) { a: thing(id: $i) { name kgId_: id kg_name: name } b: things(first: $n) { nodes { id } } }",
            string.Join(' ', document.Split([' ', '\n', ','], StringSplitOptions.RemoveEmptyEntries)).Replace("( ", "(", StringComparison.Ordinal));
        Assert.Equal("""{"i":"1","n":2}""", variables);
    }

    [Fact]
    public async Task What_asks_nothing_of_the_graph_runs_nothing_there()
    {
        var runner = new ScriptedRunner(_ => throw new InvalidOperationException("nobody asked"));
        await using var server = await StartAsync(runner);

        Assert.Equal("""{"data":{"hello":"world"}}""", (await server.AskAsync("query($i: ID = 1) { hello thing(id: $i) @skip(if: true) { name } }")).Text);
        Assert.Empty(runner.Asked);
    }

    [Fact]
    public async Task References_of_one_level_are_one_run_whichever_fields_return_them()
    {
        var runner = new ScriptedRunner(request => """{"data":{"r0":[{"kgType_":"Thing","name":"p"},null],"r1":[{"kgType_":"Thing","id":"9"}]}}""");
        await using var server = await StartAsync(runner);

        var (_, text) = await server.AskAsync("{ pair { name } single { id } }");

        Assert.Equal("""{"data":{"pair":[{"name":"p"},null],"single":{"id":"9"}}}""", text);
        Assert.Equal("""{"kgIds_0":["1","2"],"kgIds_1":["9"]}""", Assert.Single(runner.Asked).Variables);
    }

    [Fact]
    public async Task Each_set_of_variables_has_its_own_run_and_values()
    {
        var runner = new ScriptedRunner(request => """{"data":{"thing":{"name":"""
            + System.Text.Json.JsonSerializer.Serialize(Encoding.UTF8.GetString(request.Variables.Span)) + "}}}");
        await using var server = await StartAsync(runner);

        var (_, text) = await server.PostAsync(
            """{"query":"query($i: ID!) { hello thing(id: $i) { name } }","variables":[{"i":"1"},{"i":"2"}]}""", "application/jsonl");

        Assert.Contains("""{\u0022i\u0022:\u00221\u0022}""", text, StringComparison.Ordinal);
        Assert.Contains("""{\u0022i\u0022:\u00222\u0022}""", text, StringComparison.Ordinal);
        Assert.Equal(2, runner.Asked.Count);
    }

    [Fact]
    public async Task A_mutation_that_mixes_both_says_how_to_ask_the_graph()
    {
        var runner = new ScriptedRunner(_ => """{"data":{"rename":{"id":"1"}}}""");
        await using var server = await StartAsync(runner);

        var (_, text) = await server.AskAsync("mutation { touch rename(id: 1, name: \"b\") { id } }");

        Assert.Contains("in an operation of its own", text, StringComparison.Ordinal);
        Assert.Empty(runner.Asked);
    }

    [Fact]
    public async Task A_resolver_that_returns_no_reference_says_what_it_should()
    {
        await using var server = await StartAsync(new ScriptedRunner(_ => """{"data":{}}"""));

        var (_, text) = await server.AskAsync("{ wrong { name } }");

        Assert.Contains("GraphReference", text, StringComparison.Ordinal);
        Assert.Contains("""{"wrong":{"name":null}}""", text, StringComparison.Ordinal);
    }

    private static Task<RunningServer> StartAsync(ScriptedRunner runner) => RunningServer.StartAsync(services => services.AddGraphQLServer()
        .AddQueryType<OwnQuery>()
        .AddMutationType<OwnMutation>()
        .AddKnowledgeGraph(runner)
        .AddTypeExtension<ThingExtension>()
        .ModifyServerOptions(options => options.Batching = AllowedBatching.VariableBatching));

    public sealed class OwnQuery
    {
        public string Hello() => "world";

        [GraphQLType("[Thing]")]
        public IEnumerable<GraphReference> Pair() => [new("1"), new("2")];

        [GraphQLType("Thing")]
        public Task<GraphReference> Single() => Task.FromResult(new GraphReference("9"));

        [GraphQLType("Thing")]
        public object Wrong() => new();
    }

    public sealed class OwnMutation
    {
        public bool Touch() => true;
    }

    [ExtendObjectType("Thing")]
    public sealed class ThingExtension
    {
        [GraphRequires("name")]
        public string Colour([Parent] GraphObject thing) => $"red {thing["name"].GetString()} {thing.Id}";
    }
}
