using KnowledgeGraph.IntegrationTests.Processes;

namespace KnowledgeGraph.IntegrationTests.Transport;

[Trait("Category", "transport")]
public class PostTests(SeededServer seeded)
{
    private readonly ServerProcess _server = seeded.Process;

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json;charset=\"UTF-8\"")]
    [InlineData("application/json; charset=utf8")]
    [InlineData("application/json;charset=\"UTF8\"")]
    [InlineData("APPLICATION/JSON")]
    public async Task A_query_is_answered(string contentType)
    {
        var answer = await _server.PostAsync("""{"query":"{ __typename }"}""", contentType);

        Assert.Equal(200, answer.Status);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", answer.Text);
    }

    [Fact]
    public async Task Every_parameter_may_be_null_or_absent_but_the_query()
    {
        var answer = await _server.PostAsync("""{"query":"{ __typename }","variables":null,"operationName":null,"extensions":null}""");

        Assert.Equal("Query", answer.Data.GetProperty("__typename").GetString());
    }

    [Fact]
    public async Task The_operation_name_chooses_an_operation()
    {
        var answer = await _server.PostAsync("""{"query":"query A { a: __typename } query B { b: __typename }","operationName":"B","extensions":{"x":1}}""");

        Assert.Equal("""{"data":{"b":"Query"}}""", answer.Text);
    }

    [Fact]
    public async Task Escapes_in_the_query_are_read_as_JSON_says()
    {
        var answer = await _server.PostAsync("""{"\u0071uery":"\u007b\n\t# \u00e9 \ud83d\ude00\n x: __typename \u007D"}""");

        Assert.Equal("""{"data":{"x":"Query"}}""", answer.Text);
    }

    [Fact]
    public async Task Variables_reach_the_operation()
    {
        var answer = await _server.AskAsync("query ($id: ID!) { node(id: $id) { id } }", new { id = "nothing:here" });

        Assert.Equal("""{"data":{"node":null}}""", answer.Text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/graphql")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Another_content_type_is_refused_with_415(string? contentType)
    {
        var answer = await _server.PostAsync("""{"query":"{ __typename }"}""", contentType);

        Assert.Equal(415, answer.Status);
        Assert.Equal(["INVALID_ARGUMENT"], answer.Codes);
        await _server.StillAnswersAsync();
    }

    [Fact]
    public async Task A_compressed_body_is_refused_with_415()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent([0x1f, 0x8b, 8, 0]) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        request.Content.Headers.TryAddWithoutValidation("Content-Encoding", "gzip");

        var answer = await Answer.ReadAsync(await _server.Client.SendAsync(request, TestContext.Current.CancellationToken));

        Assert.Equal(415, answer.Status);
        await _server.StillAnswersAsync();
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    public async Task Another_method_is_refused_with_405_and_Allow(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/graphql");

        var answer = await Answer.ReadAsync(await _server.Client.SendAsync(request, TestContext.Current.CancellationToken));

        Assert.Equal(405, answer.Status);
        Assert.Equal(["GET", "POST"], answer.ContentHeaders.Allow.Order(StringComparer.Ordinal));
    }
}
