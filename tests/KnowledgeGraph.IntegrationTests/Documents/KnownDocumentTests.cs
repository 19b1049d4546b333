namespace KnowledgeGraph.IntegrationTests.Documents;

/// <summary>A server on Neo4j plans the documents that it will be asked for, in the background.</summary>
[Collection(Neo4jServer.Collection)]
public class KnownDocumentTests
{
    [Fact]
    public async Task A_server_on_Neo4j_plans_examples_and_the_documents_of_its_folder_and_names_what_fails()
    {
        await Neo4jServer.EmptyAsync(Neo4jServer.Options);
        using var folder = new TemporaryFolder();
        folder.Write("documents/people.graphql", "query People($name: String) { people(where: { name: { eq: $name } }) { totalCount } }");
        folder.Write("documents/people.variables.json", """{ "name": "no one" }""");
        folder.Write("documents/wrong.graphql", "{ nowhere }");
        await using var server = await ServerProcess.StartAsync(Neo4jServer.Environment, "--documents", folder["documents"]);

        await server.SaysAsync("11 known documents ahead");

        Assert.Contains("wrong.graphql failed: Cannot query field \"nowhere\"", server.Output, StringComparison.Ordinal);
        Assert.Contains("; 1 failed.", server.Output, StringComparison.Ordinal);
        var planning = (await server.GetAsync("/health/ready")).Json.GetProperty("parts").EnumerateArray()
            .Single(part => part.GetProperty("name").GetString() == "planning");
        Assert.Equal("degraded", planning.GetProperty("status").GetString());
        Assert.DoesNotContain("notices", server.Output, StringComparison.Ordinal);
        await server.StillAnswersAsync();
    }
}
