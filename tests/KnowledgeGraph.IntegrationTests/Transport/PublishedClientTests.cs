using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Processes;

namespace KnowledgeGraph.IntegrationTests.Transport;

/// <summary>The clients that others published for GraphQL over WebSocket, over server-sent events and over HTTP work unchanged.</summary>
[Trait("Category", "transport")]
public class PublishedClientTests(SeededServer seeded)
{
    [Theory]
    [InlineData("sockets.mjs", 50)]
    [InlineData("events.mjs", 20)]
    public async Task A_query_has_one_answer_and_ends(string program, int many)
    {
        var told = await TellAsync(program);

        Assert.Equal("""[{"next":{"data":{"organization":{"id":"org:index"}}}},{"complete":true}]""", told["query"]);
        Assert.Equal(JsonSerializer.Serialize(Enumerable.Range(0, many).Select(i => $"a{i}")), told["many"]);
    }

    [Fact]
    public async Task Over_a_WebSocket_an_invalid_operation_ends_with_its_errors_and_pings_are_answered()
    {
        var told = await TellAsync("sockets.mjs");

        Assert.StartsWith("""[{"error":[{"message":"Cannot query field \"nowhere\" on type \"Query\".""", told["invalid"], StringComparison.Ordinal);
        Assert.Contains("SYNTAX_ERROR", told["syntax"], StringComparison.Ordinal);
        Assert.Equal("\"pong\"", told["pong"]);
        Assert.Equal("true", told["disposed"]);
    }

    [Fact]
    public async Task Over_server_sent_events_an_invalid_operation_is_told_by_an_event()
    {
        var told = await TellAsync("events.mjs");

        Assert.StartsWith("""[{"next":{"errors":[{"message":"Cannot query field \"nowhere\" on type \"Query\".""", told["invalid"], StringComparison.Ordinal);
        Assert.EndsWith("""{"complete":true}]""", told["invalid"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_normalized_cache_of_urql_pages_connections_and_knows_the_interfaces_of_entities()
    {
        var told = await TellAsync("urql.mjs");

        Assert.Equal("[2,4]", told["pages"]);
        Assert.Equal("true", told["entity"]);
        Assert.Equal("0", told["sent again"]);
        Assert.Equal("\"VALIDATION_FAILED\"", told["invalid"]);
        Assert.Equal("[]", told["warnings"]);
    }

    private async Task<Dictionary<string, string>> TellAsync(string program)
    {
        var lines = await Node.RunAsync(program, new Uri(seeded.Process.Address, "/graphql").ToString());
        return lines.Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToDictionary(
            line => line.GetProperty("name").GetString()!, line => line.GetProperty("value").GetRawText(), StringComparer.Ordinal);
    }
}
