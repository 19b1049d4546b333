using System.Text;
using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Server.Serving;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Tests.Server.Serving;

/// <summary>A server that opens its store answers: that it lives, that it is not ready and why, and that operations come too early.</summary>
public class EntranceTests
{
    private readonly Entrance _entrance = new();

    [Fact]
    public async Task It_lives() => Assert.Equal((200, """{"status":"live"}"""), await AskAsync("/health/live"));

    [Fact]
    public async Task It_is_not_ready_and_says_what_it_waits_for()
    {
        _entrance.Hear(new ServerNews("Neo4j at bolt://db cannot be reached.", IsTrouble: true, MayPass: true));

        var (status, body) = await AskAsync("/health/ready");

        Assert.Equal(503, status);
        Assert.Contains(""" "reason":"Neo4j at bolt://db cannot be reached." """.Trim(), body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/graphql", "application/json")]
    [InlineData("/graphql", "application/graphql-response+json")]
    [InlineData("/", "text/html")]
    public async Task An_operation_comes_too_early_and_learns_no_address(string path, string accept)
    {
        _entrance.Hear(new ServerNews("Neo4j at bolt://db cannot be reached.", IsTrouble: true, MayPass: true));

        var (status, body) = await AskAsync(path, accept);

        Assert.Equal(503, status);
        Assert.Contains("STORE_UNAVAILABLE", body, StringComparison.Ordinal);
        Assert.DoesNotContain("bolt", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_open_all_goes_to_the_routes()
    {
        _entrance.Open(context =>
        {
            context.Response.StatusCode = 204;
            return Task.CompletedTask;
        });

        Assert.Equal(204, (await AskAsync("/health/ready")).Status);
    }

    private async Task<(int Status, string Body)> AskAsync(string path, string accept = "*/*")
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext();
        context.Request.Path = path;
        context.Request.Headers.Accept = accept;
        context.Response.Body = body;
        await _entrance.HandleAsync(context);
        await context.Response.CompleteAsync();
        return (context.Response.StatusCode, Encoding.UTF8.GetString(body.ToArray()));
    }
}
