using HotChocolate.ApolloFederation.Types;
using HotChocolate.Execution.Configuration;
using HotChocolate.Types;
using HotChocolate.Types.Composite;
using HotChocolate.Types.Relay;
using KnowledgeGraph.HotChocolate.Api;
using KnowledgeGraph.HotChocolate.Objects;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.HotChocolate.Tests;

/// <summary>A graph beside other graphs, other types, and what other parts of HotChocolate do to a schema.</summary>
public class NeighbourTests
{
    private const string Name = "{ organization(id: \"org:ustr\") { acronym } }";
    private const string Ustr = """{"data":{"organization":{"acronym":"USTR"}}}""";

    [Fact]
    public async Task Two_schemas_of_a_server_have_each_a_graph_of_its_own()
    {
        await using var server = await RunningServer.StartAsync(
            services =>
            {
                services.AddGraphQLServer().AddKnowledgeGraph(RunningServer.Seeded);
                services.AddGraphQLServer("empty").AddKnowledgeGraph(RunningServer.Seeded with { SeedFolder = null });
            },
            map: app => app.MapGraphQL("/empty", "empty"));

        Assert.Equal(Ustr, (await server.AskAsync(Name)).Text);
        Assert.Equal("""{"data":{"organization":null}}""", (await server.AskAsync(Name, path: "/empty")).Text);
    }

    [Theory]
    [InlineData("RootQuery")]
    [InlineData("Query")]
    public async Task The_query_type_may_have_any_name(string name)
    {
        await using var server = await StartAsync(before: builder => builder.AddQueryType(query => query.Name(name).Field("hello").Resolve("world")));

        Assert.Equal(Ustr, (await server.AskAsync(Name)).Text);
        Assert.Equal($$$$"""{"data":{"__typename":"{{{{name}}}}","hello":"world","organization":{"acronym":"USTR"}}}""",
            (await server.AskAsync("{ __typename hello organization(id: \"org:ustr\") { acronym } }")).Text);
        Assert.Equal($$$$$"""{"data":{"__typename":"{{{{{name}}}}}","asOf":{"organization":{"acronym":"USTR"}}}}""",
            (await server.AskAsync("{ __typename asOf(valid: \"2020\") { organization(id: \"org:ustr\") { acronym } } }")).Text);
    }

    [Fact]
    public async Task A_prefix_keeps_types_of_the_graph_and_of_the_server_apart()
    {
        await using var server = await StartAsync(
            before: builder => builder.AddQueryType<WithPerson>(),
            hosting: new GraphHosting { TypePrefix = "Kg" });

        var (_, text) = await server.AskAsync(
            "query($w: KgOrganizationFilter) { me { name } organizations(first: 1, where: $w) { nodes { __typename ... on KgOrganization { acronym } } } }",
            new { w = new { acronym = new { eq = "USTR" } } });
        var (_, whole) = await server.AskAsync(
            "query($w: KgOrganizationFilter) { organizations(first: 1, where: $w) { nodes { ... on KgOrganization { acronym } } } }",
            new { w = new { acronym = new { eq = "USTR" } } });

        Assert.Equal("""{"data":{"me":{"name":"I"},"organizations":{"nodes":[{"__typename":"KgOrganization","acronym":"USTR"}]}}}""", text);
        Assert.Equal("""{"data":{"organizations":{"nodes":[{"acronym":"USTR"}]}}}""", whole);
    }

    [Fact]
    public async Task Extensions_that_only_describe_change_nothing()
    {
        await using var server = await StartAsync(after: builder => builder
            .AddDirectiveType(new DirectiveType(directive => directive.Name("mark").Location(DirectiveLocation.FieldDefinition | DirectiveLocation.Object)))
            .AddTypeExtension(
                new ObjectTypeExtension(type => type.Name("Organization").Description("Ours.").Field("acronym").Description("Short.").Directive("mark"))));

        Assert.Equal(Ustr, (await server.AskAsync(Name)).Text);
        Assert.Contains("acronym: String @mark", await server.Client.GetStringAsync(
            new Uri("/graphql?sdl", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cache_control_of_fields_of_the_graph_is_told()
    {
        await using var server = await StartAsync(after: builder => builder
            .AddCacheControl().UseQueryCache()
            .AddTypeExtension(new ObjectTypeExtension(type => type.Name("Query").Field("organization").CacheControl(maxAge: 90)))
            .AddTypeExtension(new ObjectTypeExtension(type => type.Name("Organization").Field("acronym").CacheControl(maxAge: 60))));

        Assert.Equal(Ustr, (await server.AskAsync(Name)).Text);
        using var response = await server.Client.GetAsync(
            new Uri($"/graphql?query={Uri.EscapeDataString(Name)}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(TimeSpan.FromSeconds(60), response.Headers.CacheControl?.MaxAge);
    }

    [Fact]
    public async Task Semantic_introspection_stands_beside_fields_of_the_graph()
    {
        await using var server = await StartAsync(after: builder => builder.DisableIntrospection(false));

        var (status, text) = await server.AskAsync("{ __search(query: \"organization\", first: 1) { __typename } organization(id: \"org:ustr\") { acronym } }");

        Assert.True(status == 200, text);
        Assert.Contains("\"acronym\":\"USTR\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Federation_asks_for_nodes_by_their_ids()
    {
        await using var server = await StartAsync(
            after: builder => builder.AddApolloFederation(),
            hosting: new GraphHosting
            {
                NodeTypes = type =>
                type.Key("id").ResolveReferenceWith(typeof(GraphReference).GetMethod(nameof(GraphReference.Of))!)
            });

        var (_, text) = await server.AskAsync(
            "query($r: [_Any!]!) { _entities(representations: $r) { ... on Organization { acronym } } }",
            new { r = new[] { new { __typename = "Organization", id = "org:ustr" }, new { __typename = "Organization", id = "org:none" } } });

        Assert.Equal("""{"data":{"_entities":[{"acronym":"USTR"},null]}}""", text);
        Assert.Equal(Ustr, (await server.AskAsync(Name)).Text);
    }

    [Fact]
    public async Task Global_ids_of_the_server_stand_beside_the_graph()
    {
        await using var server = await StartAsync(
            before: builder => builder.AddQueryType<WithPerson>().AddGlobalObjectIdentification(),
            hosting: new GraphHosting { TypePrefix = "Kg", WithoutRootFields = ["node", "nodes"] });

        var (_, text) = await server.AskAsync("{ book { id title } " + Name[1..]);
        var id = System.Text.Json.JsonDocument.Parse(text).RootElement.GetProperty("data").GetProperty("book").GetProperty("id").GetString();
        var (_, again) = await server.AskAsync("query($i: ID!) { node(id: $i) { ... on Book { title } } " + Name[1..], new { i = id });

        Assert.Equal("""{"data":{"node":{"title":"One"},"organization":{"acronym":"USTR"}}}""", again);
    }

    [Fact]
    public async Task A_price_that_the_server_gives_is_kept()
    {
        await using var server = await StartAsync(after: builder => builder
            .AddTypeExtension(new ObjectTypeExtension(type => type.Name("Organization").Field("acronym")
                .Directive("cost", new global::HotChocolate.Language.ArgumentNode("weight", "77")))));

        var (_, text) = await server.AskAsync(Name, cost: "report");

        Assert.Matches("\"fieldCost\":77", text);
    }

    [Fact]
    public async Task Look_ups_of_composite_schemas_are_marked_by_extensions()
    {
        await using var server = await StartAsync(after: builder => builder
            .AddTypeExtension(new ObjectTypeExtension(type => type.Name("Query").Field("organization").Lookup())));

        Assert.Equal(Ustr, (await server.AskAsync(Name)).Text);
        Assert.Matches(@"\): Organization\s+@lookup\b", await server.Client.GetStringAsync(
            new Uri("/graphql?sdl", UriKind.Relative), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_list_of_the_graph_is_streamed()
    {
        await using var server = await StartAsync(after: builder => builder.ModifyOptions(options => options.EnableStream = true));

        var (_, text) = await server.AskAsync(
            "{ nodes(ids: [\"org:ustr\", \"org:world-bank\"]) @stream(initialCount: 1) { id } }", accept: "text/event-stream");

        Assert.Contains("org:ustr", text, StringComparison.Ordinal);
        Assert.Contains("org:world-bank", text, StringComparison.Ordinal);
    }

    private static Task<RunningServer> StartAsync(
        Action<IRequestExecutorBuilder>? before = null, Action<IRequestExecutorBuilder>? after = null, GraphHosting? hosting = null) =>
        RunningServer.StartAsync(services =>
        {
            var builder = services.AddGraphQLServer();
            before?.Invoke(builder);
            builder.AddKnowledgeGraph(RunningServer.Seeded, hosting);
            after?.Invoke(builder);
        });

    /// <summary>A server that has persons of its own.</summary>
    public sealed class WithPerson
    {
        public Person Me() => new("I");

        public Book Book() => new(1, "One");
    }

    /// <summary>Has a global id of HotChocolate's.</summary>
    [Node(NodeResolver = nameof(GetAsync))]
    public sealed record Book(int Id, string Title)
    {
        public static Task<Book> GetAsync(int id) => Task.FromResult(new Book(id, "One"));
    }

    /// <summary>Called as a type of the graph is.</summary>
    public sealed record Person(string Name);
}
