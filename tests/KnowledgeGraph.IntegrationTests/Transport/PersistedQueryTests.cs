using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Processes;

namespace KnowledgeGraph.IntegrationTests.Transport;

/// <summary>Documents that clients register by their hash, as Apollo's automatic persisted queries do.</summary>
[Trait("Category", "transport")]
public class PersistedQueryTests(SeededServer seeded)
{
    private readonly ServerProcess _server = seeded.Process;

    [Theory]
    [InlineData("application/graphql-response+json", 422)]
    [InlineData("application/json", 200)]
    public async Task An_unknown_hash_is_told_by_the_message_that_clients_look_for(string accept, int status)
    {
        var answer = await _server.PostAsync(Body(query: null, Hash("{ nobody: __typename }")), accept: accept);

        Assert.Equal((status, "PersistedQueryNotFound"), (answer.Status, Assert.Single(answer.Messages)));
        Assert.Equal(["NOT_FOUND"], answer.Codes);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task A_document_that_was_sent_with_its_hash_is_known_by_it_over_POST_and_GET()
    {
        const string Query = "query Posted($id: ID!) { posted: node(id: $id) { id } }";
        var hash = Hash(Query);

        var first = await _server.PostAsync(Body(Query, hash, """{"id":"none"}"""));
        var posted = await _server.PostAsync(Body(query: null, hash, """{"id":"none"}"""));
        var got = await _server.GetAsync($"/graphql?extensions={Extension(hash)}&variables=%7B%22id%22:%22none%22%7D");
        var upper = await _server.PostAsync(Body(query: null, hash.ToUpperInvariant(), """{"id":"none"}"""));
        var byId = await _server.PostAsync($$$"""{"documentId":"sha256:{{{hash}}}","variables":{"id":"none"}}""");

        Assert.All([first, posted, got, upper, byId], answer => Assert.Equal("""{"data":{"posted":null}}""", answer.Text));
        Assert.NotNull(got.Headers.ETag);
    }

    [Fact]
    public async Task A_document_can_be_registered_by_GET()
    {
        const string Query = "{ got: __typename }";

        var first = await _server.GetAsync($"/graphql?query={Uri.EscapeDataString(Query)}&extensions={Extension(Hash(Query))}");
        var again = await _server.GetAsync($"/graphql?extensions={Extension(Hash(Query))}");

        Assert.Equal("""{"data":{"got":"Query"}}""", first.Text);
        Assert.Equal(first.Text, again.Text);
    }

    [Fact]
    public async Task A_registered_mutation_does_not_run_by_GET()
    {
        var answer = await _server.GetAsync($"/graphql?query=mutation%7B__typename%7D&extensions={Extension(Hash("mutation{__typename}"))}");

        Assert.Equal(405, answer.Status);
    }

    [Fact]
    public async Task A_hash_of_another_document_is_refused_and_nothing_is_kept_under_it()
    {
        var hash = Hash("{ meant: __typename }");

        var wrong = await _server.PostAsync(Body("{ other: __typename }", hash));
        var after = await _server.PostAsync(Body(query: null, hash));

        Assert.Equal((400, "INVALID_ARGUMENT"), (wrong.Status, Assert.Single(wrong.Codes)));
        Assert.Equal(["PersistedQueryNotFound"], after.Messages);
    }

    [Fact]
    public async Task What_is_not_valid_is_not_kept()
    {
        const string Query = "{ nowhere }";

        await _server.PostAsync(Body(Query, Hash(Query)));
        var after = await _server.PostAsync(Body(query: null, Hash(Query)));

        Assert.Equal(["PersistedQueryNotFound"], after.Messages);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("{}")]
    [InlineData("""{"version":2,"sha256Hash":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}""")]
    [InlineData("""{"version":1}""")]
    [InlineData("""{"version":1,"sha256Hash":7}""")]
    [InlineData("""{"version":1,"sha256Hash":"abc"}""")]
    public async Task A_malformed_extension_is_400(string extension)
    {
        var answer = await _server.PostAsync($$$"""{"extensions":{"persistedQuery":{{{extension}}} }}""");

        Assert.Equal((400, "INVALID_ARGUMENT"), (answer.Status, Assert.Single(answer.Codes)));
        await _server.StillAnswersAsync();
    }

    [Fact]
    public async Task Where_none_may_be_registered_clients_learn_that_too()
    {
        await using var server = await ServerProcess.StartAsync("--persisted-queries", "0");
        const string Query = "{ off: __typename }";

        var full = await server.PostAsync(Body(Query, Hash(Query)));
        var hash = await server.PostAsync(Body(query: null, Hash(Query)));

        Assert.Equal("""{"data":{"off":"Query"}}""", full.Text);
        Assert.Equal((422, "PersistedQueryNotSupported"), (hash.Status, Assert.Single(hash.Messages)));
    }

    [Fact]
    public async Task A_query_and_a_document_id_together_are_refused()
    {
        var answer = await _server.PostAsync("""{"query":"{ __typename }","documentId":"some"}""");

        Assert.Equal(400, answer.Status);
    }

    private static string Body(string? query, string hash, string variables = "{}") => JsonSerializer.Serialize(new
    {
        query,
        variables = JsonSerializer.Deserialize<JsonElement>(variables),
        extensions = new { persistedQuery = new { version = 1, sha256Hash = hash } },
    });

    private static string Extension(string hash) => Uri.EscapeDataString($$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{hash}}}"}}""");

    private static string Hash(string query) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query)));
}
