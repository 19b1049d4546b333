using KnowledgeGraph.IntegrationTests.Processes;

namespace KnowledgeGraph.IntegrationTests.Transport;

[Trait("Category", "transport")]
public class GetTests(SeededServer seeded)
{
    private readonly ServerProcess _server = seeded.Process;

    [Theory]
    [InlineData("/graphql?query=%7B__typename%7D", """{"data":{"__typename":"Query"}}""")]
    [InlineData("/graphql?query={__typename}", """{"data":{"__typename":"Query"}}""")]
    [InlineData("/graphql/?query={__typename}", """{"data":{"__typename":"Query"}}""")]
    [InlineData("/graphql?variables=&query=query+A+%7Ba:__typename%7D+query+B+%7Bb:__typename%7D&operationName=B", """{"data":{"b":"Query"}}""")]
    [InlineData(
        "/graphql?query=query($id:ID!)%7Bnode(id:$id)%7Bid%7D%7D&variables=%7B%22id%22:%22%C3%A9%22%7D&extensions=%7B%7D&other=1",
        """{"data":{"node":null}}""")]
    public async Task A_query_is_answered(string path, string expected)
    {
        var answer = await _server.GetAsync(path);

        Assert.Equal(200, answer.Status);
        Assert.Equal(expected, answer.Text);
    }

    [Theory]
    [InlineData("/graphql")]
    [InlineData("/graphql?query=")]
    [InlineData("/graphql?variables=%7B%7D")]
    [InlineData("/graphql?query=%7B__typename%7D&query=%7B__typename%7D")]
    [InlineData("/graphql?query=%7B__typename%7D%")]
    [InlineData("/graphql?query=%7B__typename%7D%2")]
    [InlineData("/graphql?query=%7B__typename%7D%C3")]
    [InlineData("/graphql?query=%7B__typename%7D&variables=%5B%5D")]
    [InlineData("/graphql?query=%7B__typename%7D&variables=%7B%22a%22:1")]
    [InlineData("/graphql?query=%7B__typename%7D&variables=%7B%22a%22:1,%22a%22:2%7D")]
    [InlineData("/graphql?query=%7B__typename%7D&extensions=1")]
    public async Task What_is_no_request_is_400_in_either_media_type(string path)
    {
        var modern = await _server.GetAsync(path, accept: "application/graphql-response+json");
        var plain = await _server.GetAsync(path, accept: "application/json");

        Assert.Equal((400, 400), (modern.Status, plain.Status));
        Assert.Equal(["INVALID_ARGUMENT"], modern.Codes);
        await _server.StillAnswersAsync();
    }

    [Theory]
    [InlineData(8_100, 200)]
    [InlineData(8_300, 414)]
    [InlineData(100_000, 414)]
    [InlineData(1_000_000, 414)]
    public async Task A_query_that_is_too_long_for_a_URL_is_told_so(int length, int status)
    {
        var answer = await _server.GetAsync($"/graphql?query=%7B__typename%7D%23{new string('a', length - 30)}");

        Assert.Equal(status, answer.Status);
        if (status == 200) return;
        Assert.Equal(["LIMIT_EXCEEDED"], answer.Codes);
        Assert.Contains("POST", answer.Messages[0], StringComparison.Ordinal);
        await _server.StillAnswersAsync();
    }

    [Theory]
    [InlineData("application/graphql-response+json")]
    [InlineData("application/json")]
    public async Task Whatever_is_no_query_is_refused_with_405_and_Allow_POST(string accept)
    {
        var answer = await _server.GetAsync("/graphql?query=mutation%7B__typename%7D", accept);

        Assert.Equal(405, answer.Status);
        Assert.Equal(["POST"], answer.ContentHeaders.Allow);
        await _server.StillAnswersAsync();
    }

    [Fact]
    public async Task An_answer_has_a_strong_entity_tag_and_is_304_for_those_who_have_it()
    {
        const string Path = "/graphql?query=%7B__typename%7D";
        var first = await _server.GetAsync(Path, "application/json");
        var tag = first.Headers.ETag!;

        var again = await _server.GetAsync(Path, "application/json", ("If-None-Match", $"\"other\", {tag}"));
        var modern = await _server.GetAsync(Path, "application/graphql-response+json", ("If-None-Match", tag.ToString()));

        Assert.False(tag.IsWeak);
        Assert.Equal("no-cache", first.Headers.CacheControl!.ToString());
        Assert.Equal(["Accept", "Accept-Encoding"], first.Headers.Vary);
        Assert.Equal((304, ""), (again.Status, again.Text));
        Assert.Equal(200, modern.Status);
    }

    [Theory]
    [InlineData("/graphql?query=%7Bnothing%7D")]
    [InlineData("/graphql?query=")]
    public async Task An_error_is_kept_by_nobody_and_has_no_tag(string path)
    {
        var answer = await _server.GetAsync(path);

        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Null(answer.Headers.ETag);
    }

    [Fact]
    public async Task A_browser_without_a_query_is_sent_to_the_page()
    {
        var answer = await _server.GetAsync("/graphql", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");

        Assert.Equal(302, answer.Status);
        Assert.Equal((await _server.GetAsync("/graphiql/")).Status == 200 ? "/graphiql/" : "/", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_browser_that_follows_a_link_to_a_query_gets_JSON_that_it_can_show()
    {
        var answer = await _server.GetAsync("/graphql?query=%7B__typename%7D", "text/html,*/*;q=0.8");

        Assert.Equal((200, "application/json"), (answer.Status, answer.MediaType));
    }
}
