using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using HotChocolate.Execution.Configuration;
using KnowledgeGraph.Opening;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.HotChocolate.Tests;

/// <summary>A HotChocolate server in the test's own process.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningServer(WebApplication app)
    {
        _app = app;
        Client = app.GetTestClient();
    }

    public HttpClient Client { get; }

    public TestServer Host => _app.GetTestServer();

    /// <summary>A server over a scripted runner.</summary>
    public static Task<RunningServer> StartAsync(ScriptedRunner runner, Action<IRequestExecutorBuilder>? before = null, string environment = "Development") =>
        StartAsync(services =>
        {
            var builder = services.AddGraphQLServer();
            before?.Invoke(builder);
            builder.AddKnowledgeGraph(runner);
        }, environment);

    /// <summary>A server over the repository's own model and seed, in memory.</summary>
    public static Task<RunningServer> StartSeededAsync(string environment = "Development", Action<IServiceCollection>? configure = null) => StartAsync(
        services =>
        {
            configure?.Invoke(services);
            services.AddGraphQLServer().AddKnowledgeGraph(Seeded);
        },
        environment);

    /// <summary>The repository's own model and seed, in memory.</summary>
    public static GraphOptions Seeded { get; } = new()
    {
        SchemaFolder = Path.Combine(RepositoryRoot(), "schema"),
        SeedFolder = Path.Combine(RepositoryRoot(), "seed"),
        DataFolder = null,
    };

    /// <summary>Any server.</summary>
    public static async Task<RunningServer> StartAsync(
        Action<IServiceCollection> configure, string environment = "Development", Action<WebApplication>? map = null, Action<WebApplication>? before = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseTestServer();
        configure(builder.Services);
        var app = builder.Build();
        before?.Invoke(app);
        app.UseWebSockets();
        app.MapGraphQL();
        map?.Invoke(app);
        await app.StartAsync();
        return new RunningServer(app);
    }

    /// <summary>Posts an operation; status and body.</summary>
    public Task<(int Status, string Text)> AskAsync(
        string query, object? variables = null, string accept = "application/graphql-response+json", string? cost = null, string path = "/graphql") =>
        PostAsync(JsonSerializer.Serialize(new { query, variables }), accept, cost, path);

    public async Task<(int Status, string Text)> PostAsync(
        string body, string accept = "application/graphql-response+json", string? cost = null, string path = "/graphql")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(accept));
        if (cost is not null) request.Headers.Add("GraphQL-Cost", cost);
        using var response = await Client.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Stops as a host stops.</summary>
    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    public static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln"))) folder = folder.Parent;
        Assert.NotNull(folder);
        return folder.FullName;
    }
}
