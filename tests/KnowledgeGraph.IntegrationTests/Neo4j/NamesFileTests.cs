using KnowledgeGraph.IntegrationTests.Caching;

namespace KnowledgeGraph.IntegrationTests.Neo4j;

/// <summary>On Neo4j a server keeps its names in the folder that it is given, for its next start, whatever has happened since.</summary>
[Collection(Neo4jServer.Collection)]
[Trait("Category", "transport")]
public class NamesFileTests
{
    [Fact]
    public async Task The_next_start_takes_the_names_up_and_hears_of_what_came_after()
    {
        using var folder = new TemporaryFolder();
        await using var database = await SharedDatabase.OpenAsync();
        var first = await database.StartAsync(arguments: ["--data", folder["names"]]);
        Assert.Equal("first", await FoundAsync(first, "first"));
        Assert.Equal(0, await first.StopAsync());
        Assert.True(File.Exists(Path.Combine(folder["names"], "names.db")));

        await database.NameAsync("Ship", "second");
        var next = await database.StartAsync(arguments: ["--data", folder["names"]]);

        Assert.Equal("second", await FoundAsync(next, "second"));
        Assert.Contains("""{"name":"names","status":"ready","ok":true,"required":false}""", (await next.GetAsync("/health/ready")).Text, StringComparison.Ordinal);
    }

    private static async Task<string?> FoundAsync(ServerProcess server, string name)
    {
        var answer = await server.AskAsync($"{{ search(query: \"{name}\", types: [SHIP]) {{ edges {{ matchedName }} }} }}");
        return answer.Data.GetProperty("search").GetProperty("edges")[0].GetProperty("matchedName").GetString();
    }
}
