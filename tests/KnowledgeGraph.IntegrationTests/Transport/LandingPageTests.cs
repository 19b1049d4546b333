using System.Net;
using System.Text.RegularExpressions;
using KnowledgeGraph.IntegrationTests.Processes;

namespace KnowledgeGraph.IntegrationTests.Transport;

[Trait("Category", "transport")]
public partial class LandingPageTests(SeededServer seeded)
{
    private readonly ServerProcess _server = seeded.Process;

    [Fact]
    public async Task The_page_asks_nothing_of_other_servers_and_forbids_it()
    {
        var page = await _server.GetAsync("/developers");

        Assert.Equal((200, "text/html"), (page.Status, page.MediaType));
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotMatch(ForeignReference(), page.Text);
    }

    [Fact]
    public async Task All_that_the_page_refers_to_is_there()
    {
        var page = await _server.GetAsync("/developers");
        var paths = LocalReference().Matches(page.Text).Select(match => match.Groups["path"].Value).Distinct().ToList();

        // GraphiQL is there where its packages were when the server was built.
        Assert.Equal(
            ["/find.js", "/graphql/schema.graphql", "/health/ready", "/landing.css", "/landing.js"],
            paths.Except(["/graphiql/"]).Order(StringComparer.Ordinal));
        foreach (var path in paths) Assert.Equal(200, (await _server.GetAsync(path)).Status);
    }

    [Fact]
    public async Task All_example_queries_are_shown_and_each_is_answered_with_data()
    {
        var page = await _server.GetAsync("/developers");
        var queries = ExampleText().Matches(page.Text).Select(match => WebUtility.HtmlDecode(match.Groups["query"].Value)).ToList();

        Assert.Equal(9, queries.Count);
        foreach (var query in queries)
        {
            var answer = await _server.AskAsync(query);
            Assert.Equal((200, query), (answer.Status, query));
            Assert.DoesNotContain(answer.Data.EnumerateObject(), field => field.Value.ValueKind == System.Text.Json.JsonValueKind.Null);
        }
    }

    [Fact]
    public async Task A_model_without_examples_has_a_page_too()
    {
        using var folder = new TemporaryFolder();
        var (schema, seed) = Domains.Harbour.CopyTo(folder);
        await using var server = await ServerProcess.StartAsync("--schema", schema, "--seed", seed);

        var page = await server.GetAsync("/developers");

        var query = WebUtility.HtmlDecode(ExampleText().Match(page.Text).Groups["query"].Value);
        Assert.Equal(200, (await server.AskAsync(query)).Status);
    }

    [GeneratedRegex("""(?:href|src)="(?:https?:)?//""")]
    private static partial Regex ForeignReference();

    [GeneratedRegex("""(?:href|src)="(?<path>/[^"]*)""")]
    private static partial Regex LocalReference();

    [GeneratedRegex(@"<textarea[^>]*>\n(?<query>.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex ExampleText();
}
