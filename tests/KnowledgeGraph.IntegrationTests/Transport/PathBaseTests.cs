using System.Text.RegularExpressions;
using KnowledgeGraph.IntegrationTests.Streaming;

namespace KnowledgeGraph.IntegrationTests.Transport;

/// <summary>A proxy may show the server under a path that it keeps in what it hands on.</summary>
[Trait("Category", "transport")]
public sealed partial class PathBaseTests : IAsyncLifetime
{
    private ServerProcess _server = null!;

    public async ValueTask InitializeAsync() => _server = await ServerProcess.StartAsync("--path-base", "/kg/");

    [Theory]
    [InlineData("/kg/graphql?query=%7B__typename%7D")]
    [InlineData("/kg/graphql/?query=%7B__typename%7D")]
    [InlineData("/kg/health/ready")]
    [InlineData("/kg/graphql/schema.graphql")]
    [InlineData("/kg/")]
    [InlineData("/kg")]
    [InlineData("/health/ready")]
    public async Task Every_address_is_below_the_path_and_probes_may_leave_it_out(string path) =>
        Assert.Equal(200, (await _server.GetAsync(path)).Status);

    [Theory]
    [InlineData("/kgraphql")]
    [InlineData("/KG/graphql")]
    [InlineData("/kg/kg/graphql")]
    public async Task Nothing_else_is_there(string path) => Assert.Equal(404, (await _server.GetAsync(path)).Status);

    [Theory]
    [InlineData("/kg/")]
    [InlineData("/kg/developers")]
    public async Task A_page_links_below_the_path(string path)
    {
        var page = await _server.GetAsync(path);
        var links = Link().Matches(page.Text).Select(match => match.Groups["path"].Value).Distinct().ToList();

        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            Assert.StartsWith("/kg/", link, StringComparison.Ordinal);
            Assert.Equal(200, (await _server.GetAsync(link)).Status);
        }
    }

    [Fact]
    public async Task A_browser_that_looks_for_a_page_is_sent_below_the_path()
    {
        var answer = await _server.GetAsync("/kg/graphql", "text/html");

        Assert.Equal(302, answer.Status);
        Assert.StartsWith("/kg/", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sockets_open_below_the_path()
    {
        await using var socket = await Socket.ReadyAsync(_server, "/kg/graphql");

        await socket.SubscribeAsync("a", "{ __typename }");

        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"__typename":"Query"}}}""", await socket.HearAsync());
    }

    [Fact]
    public void The_start_tells_the_whole_address() => Assert.EndsWith("/kg", _server.Address.AbsolutePath, StringComparison.Ordinal);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [GeneratedRegex("""(?:href|src)="(?<path>/[^"]*)""")]
    private static partial Regex Link();
}
