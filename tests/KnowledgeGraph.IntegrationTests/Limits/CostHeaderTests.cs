using System.Text;
using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Processes;

namespace KnowledgeGraph.IntegrationTests.Limits;

/// <summary><c>GraphQL-Cost: report</c> tells the cost to whoever asks, and changes nothing for anybody else.</summary>
[Trait("Category", "transport")]
public class CostHeaderTests(SeededServer seeded)
{
    private const string Query = "{ organizations(first: 3) { totalCount nodes { id people(first: 2) { nodes { id } } } } }";

    private readonly ServerProcess _server = seeded.Process;

    [Theory]
    [InlineData("report")]
    [InlineData("REPORT")]
    public async Task An_answer_has_the_cost_behind_its_data(string value)
    {
        var plain = await PostAsync(Query);
        var reported = await PostAsync(Query, value);

        Assert.Equal(
            plain.Text[..^1]
                + ""","extensions":{"cost":{"actual":10,"limit":50000,"fields":[{"path":["organizations","nodes","people"],"cost":6},{"path":["organizations"],"cost":4}]}}}""",
            reported.Text);
        Assert.Equal((200, "no-store"), (reported.Status, reported.Headers.CacheControl?.ToString()));
        Assert.Equal(plain.Text, (await PostAsync(Query)).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("validate")]
    [InlineData("report, report")]
    public async Task Any_other_value_changes_nothing(string value) => Assert.Equal((await PostAsync(Query)).Text, (await PostAsync(Query, value)).Text);

    [Fact]
    public async Task A_refusal_for_its_cost_tells_it_too()
    {
        var answer = await PostAsync("{ organizations(first: 500) { nodes { people(first: 500) { nodes { id } } } } }", "report");

        Assert.Equal((422, "COST_EXCEEDED"), (answer.Status, answer.Codes[0]));
        Assert.Contains("250500", answer.Messages[0], StringComparison.Ordinal);
        Assert.Equal(250_500, answer.Json.GetProperty("extensions").GetProperty("cost").GetProperty("actual").GetInt64());
    }

    [Fact]
    public async Task A_GET_with_a_report_gives_no_cache_anything_to_keep()
    {
        var path = "/graphql?query=" + Uri.EscapeDataString(Query);
        var plain = await _server.GetAsync(path);
        var reported = await _server.GetAsync(path, accept: null, ("GraphQL-Cost", "report"), ("If-None-Match", plain.Headers.ETag!.ToString()));

        Assert.Equal((200, "no-store"), (reported.Status, reported.Headers.CacheControl?.ToString()));
        Assert.Null(reported.Headers.ETag);
        Assert.True(reported.Json.TryGetProperty("extensions", out _), reported.Text);
    }

    [Fact]
    public async Task Kept_answers_and_reports_are_never_mixed_up()
    {
        await using var caching = await ServerProcess.StartAsync("--response-cache", "8");
        var first = await PostAsync(caching, Query);

        var reported = await PostAsync(caching, Query, "report");
        var again = await PostAsync(caching, Query);

        Assert.Equal(first.Text, again.Text);
        Assert.StartsWith(first.Text[..^1] + ",\"extensions\"", reported.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_examples_stay_well_below_the_limit()
    {
        var examples = Directory.GetFiles(Path.Combine(Requirement.RepositoryRoot(), "schema", "examples"), "*.graphql");

        foreach (var example in examples)
        {
            var answer = await PostAsync(await File.ReadAllTextAsync(example, TestContext.Current.CancellationToken), "report");
            Assert.InRange(answer.Json.GetProperty("extensions").GetProperty("cost").GetProperty("actual").GetInt64(), 1, 5_000);
        }
    }

    private Task<Answer> PostAsync(string query, string? cost = null) => PostAsync(_server, query, cost);

    private static async Task<Answer> PostAsync(ServerProcess server, string query, string? cost = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Content = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json");
        request.Headers.TryAddWithoutValidation("Accept", "application/graphql-response+json");
        if (cost is not null) request.Headers.TryAddWithoutValidation("GraphQL-Cost", cost);
        return await Answer.ReadAsync(await server.Client.SendAsync(request));
    }
}
