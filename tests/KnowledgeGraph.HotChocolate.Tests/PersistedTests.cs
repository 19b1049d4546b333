using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using HotChocolate.Language;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.HotChocolate.Tests;

/// <summary>Operations that are asked for by their hash, whole and joined.</summary>
public class PersistedTests
{
    [Theory]
    [InlineData("query($i: ID!) { organization(id: $i) { id name } }")]
    [InlineData("query($i: ID!) { hello organization(id: $i) { id label people(first: 1) { edges { mark } } } }")]
    public async Task An_operation_that_was_sent_once_is_answered_by_its_hash(string query)
    {
        await using var server = await SampleServer.StartAsync(
            builder => builder.AddSha256DocumentHashProvider(HashFormat.Hex).UseAutomaticPersistedOperationPipeline().AddInMemoryOperationDocumentStorage(),
            services => services.AddMemoryCache());
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query)));

        var unknown = await AskAsync(server, hash, null, "org:ustr");
        var sent = await AskAsync(server, hash, query, "org:ustr");
        var known = await AskAsync(server, hash, null, "org:ustr");
        var other = await AskAsync(server, hash, null, "org:world-bank");

        Assert.Contains("PersistedQueryNotFound", unknown.Text, StringComparison.Ordinal);
        Assert.Contains("\"id\":\"org:ustr\"", sent.Text, StringComparison.Ordinal);
        Assert.Equal(200, known.Status);
        Assert.Contains(Data(sent.Text), known.Text, StringComparison.Ordinal);
        Assert.Contains("\"id\":\"org:world-bank\"", other.Text, StringComparison.Ordinal);
    }

    private static Task<(int Status, string Text)> AskAsync(RunningServer server, string hash, string? query, string id)
    {
        var extensions = new { persistedQuery = new { version = 1, sha256Hash = hash } };
        var variables = new { i = id };
        return server.PostAsync(query is null
            ? JsonSerializer.Serialize(new { variables, extensions })
            : JsonSerializer.Serialize(new { query, variables, extensions }));
    }

    // The answer that keeps a document tells so in its extensions.
    private static string Data(string answer)
    {
        using var json = JsonDocument.Parse(answer);
        return json.RootElement.GetProperty("data").GetRawText();
    }
}
