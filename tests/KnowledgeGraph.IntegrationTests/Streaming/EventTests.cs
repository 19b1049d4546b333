using KnowledgeGraph.IntegrationTests.Processes;

namespace KnowledgeGraph.IntegrationTests.Streaming;

/// <summary>GraphQL over server-sent events against the real process.</summary>
[Trait("Category", "transport")]
public class EventTests(SeededServer seeded)
{
    private const string Accept = "text/event-stream";

    private readonly ServerProcess _server = seeded.Process;

    [Fact]
    public async Task A_query_is_one_event_and_the_end_another_over_POST_and_GET()
    {
        var posted = await _server.PostAsync("""{"query":"{ __typename }"}""", accept: Accept);
        var got = await _server.GetAsync("/graphql?query=%7B__typename%7D", Accept);

        Assert.All([posted, got], answer =>
        {
            Assert.Equal((200, Accept), (answer.Status, answer.MediaType));
            Assert.Equal("event: next\ndata: {\"data\":{\"__typename\":\"Query\"}}\n\nevent: complete\ndata:\n\n", answer.Text);
            Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        });
    }

    [Theory]
    [InlineData("{ nowhere }", "VALIDATION_FAILED")]
    [InlineData("{", "SYNTAX_ERROR")]
    public async Task What_is_wrong_with_an_operation_is_told_by_an_event(string query, string code)
    {
        var answer = await _server.AskAsync(query, accept: Accept);

        Assert.Equal(200, answer.Status);
        Assert.Matches($"^event: next\ndata: \\{{\"errors\":.*{code}.*\\}}\n\nevent: complete\ndata:\n\n$", answer.Text);
    }

    [Fact]
    public async Task A_mutation_does_not_run_by_GET()
    {
        var answer = await _server.GetAsync("/graphql?query=mutation%7B__typename%7D", Accept);

        Assert.Contains("Only queries may be sent this way", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("data: {\"data\"", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_request_is_refused_as_any_other()
    {
        var malformed = await _server.PostAsync("{", accept: Accept);
        var form = await _server.PostAsync("query=%7B__typename%7D", "application/x-www-form-urlencoded", Accept);
        var foreign = await _server.GetAsync("/graphql?query=%7B__typename%7D", Accept, ("Origin", "https://elsewhere.example"));

        Assert.Equal((400, 415, 403), (malformed.Status, form.Status, foreign.Status));
        Assert.All([malformed, form, foreign], answer => Assert.Equal("application/json", answer.MediaType));
    }
}
