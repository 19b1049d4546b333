using System.Security.Claims;
using HotChocolate.Execution.Configuration;
using HotChocolate.Types;
using KnowledgeGraph.HotChocolate.Api;
using KnowledgeGraph.HotChocolate.Objects;
using KnowledgeGraph.Query.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.HotChocolate.Tests;

/// <summary>What a schema demands before the graph is shown, it demands however the operation is answered.</summary>
public class AuthorizationTests
{
    private const string Organizations = "{ organizations(first: 1) { nodes { id } } }";

    [Fact]
    public async Task A_policy_on_the_query_type_guards_the_graphs_root_fields()
    {
        await using var server = await StartAsync(builder => builder.AddQueryType<StaffQuery>());

        await RefusedAsync(server, "{ hello }");
        await RefusedAsync(server, Organizations);
        await RefusedAsync(server, "{ asOf(valid: \"2020\") { organizations(first: 1) { nodes { id } } } }");
        Assert.StartsWith("""{"data":{"organizations":""", await StaffAsync(server, Organizations), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_on_a_type_of_the_graph_guards_every_way_to_it()
    {
        await using var server = await StartAsync(builder => builder
            .AddQueryType<OpenQuery>()
            .AddTypeExtension(new ObjectTypeExtension(type => type.Name("Person").Authorize("staff"))));

        await RefusedAsync(server, "{ people(first: 1) { nodes { id } } }");
        await RefusedAsync(server, "{ organization(id: \"org:world-bank\") { people(first: 5) { nodes { name } } } }");
        await RefusedAsync(server, "{ someone { name } }");
        await RefusedAsync(server, "{ nodes(ids: [\"person:none\"]) { ... on Person { name } } people(first: 1) { nodes { name } } }");
        Assert.StartsWith("""{"data":{"organizations":""", (await server.AskAsync(Organizations)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_on_a_field_of_the_graph_guards_that_field_alone()
    {
        await using var server = await StartAsync(builder => builder
            .AddQueryType<OpenQuery>()
            .AddTypeExtension(new ObjectTypeExtension(type => type.Name("Organization").Field("acronym").Authorize("staff"))));

        var (_, text) = await server.AskAsync("{ organization(id: \"org:ustr\") { id acronym } }");

        Assert.Contains("AUTH_NOT_AUTH", text, StringComparison.Ordinal);
        Assert.Contains("""{"organization":{"id":"org:ustr","acronym":null}}""", text, StringComparison.Ordinal);
        Assert.Equal(
            """{"data":{"organization":{"id":"org:ustr","acronym":"USTR"}}}""", await StaffAsync(server, "{ organization(id: \"org:ustr\") { id acronym } }"));
    }

    [Fact]
    public async Task Middleware_of_the_server_acts_on_fields_of_the_graph()
    {
        await using var server = await StartAsync(builder => builder
            .AddQueryType<OpenQuery>()
            .AddTypeExtension(new ObjectTypeExtension(type => type.Name("Organization").Field("acronym").Use(next => async context =>
            {
                await next(context);
                context.Result = $"<{context.Result}>";
            }))));

        Assert.Equal("""{"data":{"organization":{"acronym":"<USTR>"}}}""", (await server.AskAsync("{ organization(id: \"org:ustr\") { acronym } }")).Text);
    }

    [Fact]
    public async Task Who_asks_is_what_the_server_says()
    {
        var callers = new List<string?>();
        var hosting = new GraphHosting
        {
            Caller = http =>
            {
                callers.Add(http?.User.Identity?.Name);
                return new Caller(IsCostReported: true);
            },
        };
        await using var server = await RunningServer.StartAsync(
            services => Guard(services).AddGraphQLServer().AddAuthorization().AddQueryType<OpenQuery>().AddKnowledgeGraph(RunningServer.Seeded, hosting),
            before: Identify);

        await StaffAsync(server, "{ organization(id: \"org:world-bank\") { name } }");

        Assert.Equal(["staff"], callers);
    }

    private static Task<RunningServer> StartAsync(Action<IRequestExecutorBuilder> configure) => RunningServer.StartAsync(
        services =>
        {
            var builder = Guard(services).AddGraphQLServer().AddAuthorization();
            configure(builder);
            builder.AddKnowledgeGraph(RunningServer.Seeded);
        },
        before: Identify);

    private static IServiceCollection Guard(IServiceCollection services) =>
        services.AddAuthorization(options => options.AddPolicy("staff", policy => policy.RequireClaim("role", "staff")));

    // Whoever sends the header is of the staff: who is who is the server's affair, and no part of this.
    private static void Identify(WebApplication app) => app.Use((context, next) =>
    {
        if (context.Request.Headers.ContainsKey("X-Staff"))
            context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim("role", "staff"), new Claim(ClaimTypes.Name, "staff")], "test"));
        return next(context);
    });

    private static async Task<string> StaffAsync(RunningServer server, string query)
    {
        server.Client.DefaultRequestHeaders.Add("X-Staff", "yes");
        try
        {
            return (await server.AskAsync(query)).Text;
        }
        finally
        {
            server.Client.DefaultRequestHeaders.Remove("X-Staff");
        }
    }

    private static async Task RefusedAsync(RunningServer server, string query)
    {
        var (_, text) = await server.AskAsync(query);
        Assert.Contains("AUTH_NOT_AUTH", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"id\":\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"name\":\"", text, StringComparison.Ordinal);
    }

    [global::HotChocolate.Authorization.Authorize("staff")]
    public sealed class StaffQuery
    {
        public string Hello() => "hi";
    }

    public sealed class OpenQuery
    {
        public string Hello() => "hi";

        [global::HotChocolate.GraphQLType("Person")]
        public GraphReference Someone() => new("person:alejandro-encinas");
    }
}
