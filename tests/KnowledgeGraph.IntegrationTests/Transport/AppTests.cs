using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Processes;

namespace KnowledgeGraph.IntegrationTests.Transport;

/// <summary>Small apps on the clients that frontends use, compiled against the running server's own schema, as their makers tell it.</summary>
[Trait("Category", "answers")]
public class AppTests(SeededServer seeded)
{
    private const string Governments = """{ organizations(first: 100, where: { kind: { eq: GOVERNMENT } }) { totalCount nodes { id name } } }""";

    private readonly ServerProcess _server = seeded.Process;

    [Fact]
    public async Task Apollo_Client_with_generated_types_pages_caches_and_understands_errors()
    {
        var found = await RunAsync("apollo", "dist/app.js");

        var expected = (await _server.AskAsync(Governments)).Data.GetProperty("organizations");
        Assert.Equal(Ids(expected), Texts(found.GetProperty("ids")));
        Assert.Equal(expected.GetProperty("totalCount").GetInt32(), found.GetProperty("totalCount").GetInt32());
        Assert.Equal(4, found.GetProperty("pages").GetInt32());
        Assert.Equal(expected.GetProperty("nodes")[0].GetProperty("id").GetString(), found.GetProperty("cacheId").GetString()!["Organization:".Length..]);
        Assert.Equal(found.GetProperty("name").GetString(), found.GetProperty("cachedName").GetString());
        // Every taker of the dialogue is an organization: fragments on an interface find their types.
        Assert.Equal(7, found.GetProperty("participants").GetInt32());
        Assert.Equal(7, found.GetProperty("countries").GetInt32());
        Assert.Equal(0, found.GetProperty("askedAgain").GetInt32());
        Assert.Equal("COST_EXCEEDED", found.GetProperty("code").GetString());
        Assert.Equal(["GET", "POST with text"], Texts(found.GetProperty("methods")));
    }

    [Fact]
    public async Task Relay_compiles_against_the_schema_pages_a_connection_and_finds_objects_again_by_id()
    {
        var found = await RunAsync("relay", "dist/app.mjs");

        var expected = (await _server.AskAsync(Governments)).Data.GetProperty("organizations");
        Assert.Equal(Ids(expected), Texts(found.GetProperty("ids")));
        Assert.Equal(4, found.GetProperty("pages").GetInt32());
        Assert.Equal(found.GetProperty("ids").GetArrayLength(), found.GetProperty("records").GetInt32());
        Assert.Equal(found.GetProperty("name").GetString(), found.GetProperty("refetched").GetProperty("name").GetString());
        Assert.Equal(found.GetProperty("ids")[0].GetString(), found.GetProperty("refetched").GetProperty("id").GetString());
    }

    private async Task<JsonElement> RunAsync(string app, string program)
    {
        var lines = await Node.RunAppAsync(app, program, _server.Address.GetLeftPart(UriPartial.Authority));
        return JsonSerializer.Deserialize<JsonElement>(Assert.Single(lines));
    }

    private static List<string?> Ids(JsonElement connection) =>
        [.. connection.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString())];

    private static List<string?> Texts(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString())];
}
