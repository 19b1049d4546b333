using KnowledgeGraph.IntegrationTests.Processes;

namespace KnowledgeGraph.IntegrationTests.Transport;

/// <summary>Which pages may call through a browser, and which requests of a browser are refused.</summary>
[Trait("Category", "transport")]
public class CrossOriginTests(SeededServer seeded)
{
    private const string Query = "/graphql?query=%7B__typename%7D";
    private const string Foreign = "https://elsewhere.example";

    private static readonly (string, string)[] Image = [("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "no-cors"), ("Sec-Fetch-Dest", "image")];
    private static readonly (string, string)[] Link = [("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-Dest", "document")];
    private static readonly (string, string)[] Frame = [("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-Dest", "iframe")];

    private readonly ServerProcess _server = seeded.Process;

    [Fact]
    public async Task By_default_no_page_of_another_origin_is_told_anything_and_a_preflight_is_405()
    {
        var post = await SendAsync(_server, HttpMethod.Post, "/graphql", ("Origin", Foreign));
        var preflight = await PreflightAsync(_server, Foreign);

        Assert.Equal((200, 405), (post.Status, preflight.Status));
        Assert.Contains("cors-origins", preflight.Messages[0], StringComparison.Ordinal);
        Assert.All([post, preflight], answer =>
            Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task An_allowed_origin_is_answered_and_no_other()
    {
        await using var server = await ServerProcess.StartAsync("--cors-origins", "https://app.example;http://localhost:3000");

        var preflight = await PreflightAsync(server, "https://app.example");
        var post = await SendAsync(server, HttpMethod.Post, "/graphql", ("Origin", "http://localhost:3000"));
        var get = await SendAsync(
            server, HttpMethod.Get, Query, ("Origin", "https://app.example"), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "cors"));
        var error = await SendAsync(server, HttpMethod.Get, "/graphql?query=%7B", ("Origin", "https://app.example"));
        var foreign = await PreflightAsync(server, Foreign);
        var foreignGet = await SendAsync(server, HttpMethod.Get, Query, ("Origin", Foreign));

        Assert.Equal(204, preflight.Status);
        Assert.Equal("https://app.example", Header(preflight, "Access-Control-Allow-Origin"));
        Assert.Equal("GET, POST", Header(preflight, "Access-Control-Allow-Methods"));
        Assert.Equal("content-type, x-any", Header(preflight, "Access-Control-Allow-Headers"));
        Assert.Equal((200, "http://localhost:3000"), (post.Status, Header(post, "Access-Control-Allow-Origin")));
        Assert.Equal((200, "https://app.example"), (get.Status, Header(get, "Access-Control-Allow-Origin")));
        Assert.Equal("https://app.example", Header(error, "Access-Control-Allow-Origin"));
        Assert.All([preflight, post, get, error], answer => Assert.Contains("Origin", answer.Headers.Vary));
        Assert.Equal((405, null), (foreign.Status, Header(foreign, "Access-Control-Allow-Origin")));
        Assert.Contains("--cors-origins", foreign.Messages[0], StringComparison.Ordinal);
        Assert.Equal((403, null), (foreignGet.Status, Header(foreignGet, "Access-Control-Allow-Origin")));
    }

    [Fact]
    public async Task The_schema_may_be_read_by_the_pages_that_may_ask()
    {
        const string Schema = "/graphql/schema.graphql";
        await using var server = await ServerProcess.StartAsync("--cors-origins", "https://app.example;http://localhost:3000");

        var allowed = await SendAsync(server, HttpMethod.Get, Schema, ("Origin", "https://app.example"));
        var foreign = await SendAsync(server, HttpMethod.Get, Schema, ("Origin", Foreign));
        var preflight = await SendAsync(
            server, HttpMethod.Options, Schema, ("Origin", "https://app.example"), ("Access-Control-Request-Method", "GET"),
            ("Access-Control-Request-Headers", "if-none-match"));

        Assert.Equal((200, "https://app.example"), (allowed.Status, Header(allowed, "Access-Control-Allow-Origin")));
        Assert.Equal((200, null), (foreign.Status, Header(foreign, "Access-Control-Allow-Origin")));
        Assert.Equal((204, "if-none-match"), (preflight.Status, Header(preflight, "Access-Control-Allow-Headers")));
        Assert.All([allowed, foreign], answer => Assert.Contains("Origin", answer.Headers.Vary));
    }

    [Fact]
    public async Task A_star_allows_every_origin()
    {
        await using var server = await ServerProcess.StartAsync("--cors-origins", "*");

        var preflight = await PreflightAsync(server, Foreign);
        var get = await SendAsync(server, HttpMethod.Get, Query, ("Origin", "null"));

        Assert.Equal((204, "*"), (preflight.Status, Header(preflight, "Access-Control-Allow-Origin")));
        Assert.Equal((200, "*"), (get.Status, Header(get, "Access-Control-Allow-Origin")));
    }

    [Fact]
    public async Task What_a_browser_sends_for_a_foreign_page_without_a_preflight_is_refused()
    {
        Answer[] answers =
        [
            await SendAsync(_server, HttpMethod.Get, Query, Image),
            await SendAsync(_server, HttpMethod.Get, Query, Frame),
            await SendAsync(_server, HttpMethod.Get, Query, ("Origin", Foreign)),
            await SendAsync(_server, HttpMethod.Get, Query, ("Origin", "null")),
            await SendAsync(_server, HttpMethod.Get, Query, ("Sec-Fetch-Site", "same-site"), ("Sec-Fetch-Mode", "no-cors")),
        ];

        Assert.All(answers, answer =>
        {
            Assert.Equal((403, "FORBIDDEN"), (answer.Status, Assert.Single(answer.Codes)));
            Assert.Contains("cors-origins", answer.Messages[0], StringComparison.Ordinal);
        });
        await _server.StillAnswersAsync();
    }

    [Theory]
    [InlineData("GraphQL-Preflight", "1")]
    [InlineData("GraphQL-Require-Preflight", "1")]
    [InlineData("Apollo-Require-Preflight", "true")]
    [InlineData("X-Apollo-Operation-Name", "Typename")]
    [InlineData("Content-Type", "application/json")]
    public async Task A_header_that_a_browser_asks_for_first_lets_a_GET_through(string name, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Query) { Content = name == "Content-Type" ? new ByteArrayContent([]) : null };
        request.Headers.TryAddWithoutValidation("Origin", Foreign);
        if (request.Content is { } content) content.Headers.TryAddWithoutValidation(name, value);
        else request.Headers.TryAddWithoutValidation(name, value);

        var answer = await Answer.ReadAsync(await _server.Client.SendAsync(request, TestContext.Current.CancellationToken));

        Assert.Equal(200, answer.Status);
    }

    [Fact]
    public async Task Programs_links_and_pages_of_the_server_itself_go_on()
    {
        var own = $"http://{_server.Address.Authority}";
        Answer[] answers =
        [
            await SendAsync(_server, HttpMethod.Get, Query),
            await SendAsync(_server, HttpMethod.Get, Query, ("Accept", "application/graphql-response+json")),
            await SendAsync(_server, HttpMethod.Get, Query, Link),
            await SendAsync(_server, HttpMethod.Get, Query, ("Sec-Fetch-Site", "none"), ("Sec-Fetch-Mode", "navigate")),
            await SendAsync(_server, HttpMethod.Get, Query, ("Sec-Fetch-Site", "same-origin"), ("Sec-Fetch-Mode", "cors")),
            await SendAsync(_server, HttpMethod.Get, Query, ("Origin", own)),
        ];

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
    }

    private static Task<Answer> PreflightAsync(ServerProcess server, string origin) => SendAsync(
        server, HttpMethod.Options, "/graphql", ("Origin", origin), ("Access-Control-Request-Method", "POST"),
        ("Access-Control-Request-Headers", "content-type, x-any"));

    private static async Task<Answer> SendAsync(ServerProcess server, HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (method == HttpMethod.Post)
            request.Content = new StringContent("""{"query":"{ __typename }"}""", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Answer.ReadAsync(await server.Client.SendAsync(request, TestContext.Current.CancellationToken));
    }

    private static string? Header(Answer answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}
