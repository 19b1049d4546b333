using KnowledgeGraph.IntegrationTests.Processes;

namespace KnowledgeGraph.IntegrationTests.Transport;

/// <summary>What a status says depends on the media type that the client asked for.</summary>
[Trait("Category", "transport")]
public class StatusTests(SeededServer seeded)
{
    private const string GraphQLResponse = "application/graphql-response+json";
    private const string Json = "application/json";

    private readonly ServerProcess _server = seeded.Process;

    [Theory]
    [InlineData("{ __typename }", 200, null)]
    [InlineData("{ __typename ", 400, "SYNTAX_ERROR")]
    [InlineData("", 400, "SYNTAX_ERROR")]
    [InlineData("{ nothingOfThatName }", 422, "VALIDATION_FAILED")]
    [InlineData("query ($id: ID!) { node(id: $id) { id } }", 422, "VARIABLE_INVALID")]
    [InlineData("{ organizations(first: 501) { totalCount } }", 422, "LIMIT_EXCEEDED")]
    [InlineData("{ organizations(first: -1) { totalCount } }", 422, "INVALID_ARGUMENT")]
    [InlineData("{ organizations(after: \"forged\") { totalCount } }", 422, "INVALID_CURSOR")]
    public async Task The_status_tells_what_became_of_the_operation_for_graphql_response_json_and_200_for_json(string query, int status, string? code)
    {
        var modern = await _server.AskAsync(query);
        var plain = await _server.AskAsync(query, accept: Json);

        Assert.Equal((status, GraphQLResponse), (modern.Status, modern.MediaType));
        Assert.Equal((200, Json), (plain.Status, plain.MediaType));
        Assert.Equal(modern.Text, plain.Text);
        Assert.Equal(code, modern.Codes.FirstOrDefault());
        Assert.Equal(code is null, modern.Json.TryGetProperty("data", out _));
    }

    [Theory]
    [InlineData(null, GraphQLResponse)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData("application/graphql-response+json, */*", GraphQLResponse)]
    [InlineData("application/json, text/plain, */*", Json)]
    [InlineData("application/graphql-response+json, application/json;q=0.9", GraphQLResponse)]
    [InlineData("application/json, application/graphql-response+json", GraphQLResponse)]
    [InlineData("application/graphql-response+json;q=0.5, application/json;q=0.6", Json)]
    [InlineData("application/graphql-response+json;q=0, */*", Json)]
    [InlineData("APPLICATION/JSON; charset=utf-8", Json)]
    [InlineData("application/json; charset=utf8", Json)]
    public async Task The_Accept_header_chooses_the_media_type(string? accept, string expected)
    {
        var answer = await _server.PostAsync("""{"query":"{ __typename }"}""", accept: accept);

        Assert.Equal((200, expected), (answer.Status, answer.MediaType));
        Assert.Equal("utf-8", answer.ContentHeaders.ContentType!.CharSet);
        Assert.Contains("Accept", answer.Headers.Vary);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/xml, text/plain")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("*/*;q=0")]
    public async Task What_cannot_be_accepted_is_refused_with_406(string accept)
    {
        var answer = await _server.PostAsync("""{"query":"{ __typename }"}""", accept: accept);

        Assert.Equal(406, answer.Status);
        Assert.Equal(["INVALID_ARGUMENT"], answer.Codes);
        await _server.StillAnswersAsync();
    }

    [Fact]
    public async Task An_unknown_path_is_404_and_says_what_there_is()
    {
        var answer = await _server.GetAsync("/graphiql");

        Assert.Equal(404, answer.Status);
        Assert.Contains("/graphql", answer.Text, StringComparison.Ordinal);
    }
}
