namespace KnowledgeGraph.IntegrationTests.Domains;

[Trait("Category", "answers")]
public class AnotherDomainTests
{
    [Fact]
    public async Task The_same_binary_answers_for_any_model_and_its_facts()
    {
        await using var server = await ServerProcess.StartAsync("--schema", Harbour.Schema, "--seed", Harbour.Seed);

        var answer = await server.AskAsync(
            """
            {
              ships(where: { tonnage: { gt: 800 } }, order: [{ tonnage: DESC }]) {
                totalCount
                nodes { id name(language: PT) flag voyages { edges { captain since until confidence node { name } } } }
              }
              port(id: "port:porto") { depth arrivals { nodes { name ships(order: [{ node: { name: ASC } }]) { nodes { name } } } } }
            }
            """);

        Assert.Equal(
            """
            {"data":{"ships":{"totalCount":2,"nodes":[{"id":"ship:alva","name":"Alva","flag":"PORTUGAL","voyages":{"edges":[{"captain":null,"since":null,"until":null,"confidence":0.6,"node":{"name":"The cod voyage"}}]}},{"id":"ship:havfrue","name":"Sereia","flag":"NORWAY","voyages":{"edges":[{"captain":"Ingrid Dahl","since":"1903-04","until":"1903-05","confidence":0.8,"node":{"name":"The cod voyage"}}]}}]},"port":{"depth":11.5,"arrivals":{"nodes":[{"name":"The cod voyage","ships":{"nodes":[{"name":"Alva"},{"name":"Havfrue"}]}}]}}}}
            """,
            answer.Text);
    }

    [Fact]
    public async Task Its_schema_has_its_types_and_no_others()
    {
        await using var server = await ServerProcess.StartAsync("--schema", Harbour.Schema, "--seed", Harbour.Seed);

        var schema = await server.GetAsync("/graphql/schema.graphql");

        Assert.Contains("type ShipVoyagesEdge", schema.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Organization", schema.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_facts_of_its_own_it_begins_empty()
    {
        await using var server = await ServerProcess.StartAsync("--schema", Harbour.Schema);

        var answer = await server.AskAsync("{ ships { totalCount nodes { id } } about { change counts { count } } }");
        var asked = await Finished.RunAsync(["query", "{ ships { totalCount } }", "--schema", Harbour.Schema, "--data", ":memory:"]);

        Assert.Equal(0, answer.Data.GetProperty("ships").GetProperty("totalCount").GetInt32());
        Assert.Equal((0, """{"data":{"ships":{"totalCount":0}}}""", ""), (asked.ExitCode, asked.Output.TrimEnd(), asked.Error));
        Assert.Contains("loaded   nothing", server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_verified_without_a_fault()
    {
        using var folder = new TemporaryFolder();
        string[] where = ["--schema", Harbour.Schema, "--data", folder["data"]];
        var loaded = await Finished.RunAsync(["load", Harbour.Seed, .. where]);

        var verified = await Finished.RunAsync(["verify", .. where]);

        Assert.Equal((0, 0), (loaded.ExitCode, verified.ExitCode));
    }
}
