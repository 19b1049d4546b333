using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.IntegrationTests.Documents;

/// <summary>Known documents can be named by hash or by file, and a server can be told to answer no other.</summary>
[Trait("Category", "transport")]
public sealed class OnlyKnownTests : IAsyncLifetime
{
    private const string Known = "query Known($id: ID!) { known: node(id: $id) { id } }";
    private const string Other = "{ other: __typename }";

    private readonly TemporaryFolder _folder = new();

    public ValueTask InitializeAsync()
    {
        _folder.Write("known.graphql", Known + "\n");
        return default;
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return default;
    }

    [Theory]
    [InlineData("any")]
    [InlineData("known")]
    public async Task A_known_document_is_answered_by_its_text_its_hash_and_its_name(string operations)
    {
        await using var server = await ServerProcess.StartAsync("--documents", _folder.Path, "--operations", operations);

        Answer[] answers =
        [
            await server.PostAsync(Body("query", Known)),
            await server.PostAsync(Body("query", Known + "\n")),
            await server.PostAsync(Body("documentId", "known")),
            await server.PostAsync(Body("documentId", $"sha256:{Hash(Known)}")),
            await server.PostAsync(Body("documentId", $"sha256:{Hash(Known + "\n")}")),
            await server.PostAsync($$$$"""{"variables":{"id":"none"},"extensions":{"persistedQuery":{"version":1,"sha256Hash":"{{{{Hash(Known)}}}}"}}}"""),
            await server.GetAsync("/graphql?documentId=known&variables=%7B%22id%22:%22none%22%7D"),
            await server.GetAsync($"/graphql?documentId=sha256:{Hash(Known)}&variables=%7B%22id%22:%22none%22%7D", "text/html"),
        ];

        Assert.All(answers, answer => Assert.Equal("""{"data":{"known":null}}""", answer.Text));
    }

    [Fact]
    public async Task Any_other_document_is_refused_where_only_known_ones_are_answered()
    {
        await using var server = await ServerProcess.StartAsync("--documents", _folder.Path, "--operations", "known");
        var hash = Hash(Other);

        var text = await server.PostAsync(Body("query", Other));
        var plain = await server.PostAsync(Body("query", Other), accept: "application/json");
        var got = await server.GetAsync($"/graphql?query={Uri.EscapeDataString(Other)}", "application/graphql-response+json");
        var withHash = await server.PostAsync($$$$"""{"query":"{{{{Other}}}}","extensions":{"persistedQuery":{"version":1,"sha256Hash":"{{{{hash}}}}"}}}""");
        var byHash = await server.PostAsync($$$$"""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"{{{{hash}}}}"}}}""");
        var byName = await server.PostAsync(Body("documentId", "other"));

        Assert.All([text, got, withHash], answer => Assert.Equal((403, "FORBIDDEN"), (answer.Status, Assert.Single(answer.Codes))));
        Assert.Equal((200, text.Text), (plain.Status, plain.Text));
        Assert.All([byHash, byName], answer => Assert.Equal((422, "NOT_FOUND"), (answer.Status, Assert.Single(answer.Codes))));
    }

    private static string Body(string name, string value) => $$$"""{"{{{name}}}":{{{JsonSerializer.Serialize(value)}}},"variables":{"id":"none"}}""";

    private static string Hash(string query) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query)));
}
