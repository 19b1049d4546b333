namespace KnowledgeGraph.IntegrationTests.Domains;

/// <summary>Mistakes in a model or in facts: all of them at once, each with file, line and column, and nothing is served or stored.</summary>
[Trait("Category", "transport")]
public class MistakeTests
{
    [Fact]
    public async Task A_model_with_mistakes_stops_the_start_and_tells_all_of_them()
    {
        using var folder = new TemporaryFolder();
        var (schema, seed) = Harbour.CopyTo(folder);
        folder.Write("schema/berth.graphql", "type Berth @node {\n  name: Strin!\n  port: Harbor @relationship(type: \"AT\", direction: OUT)\n}\n");

        var ended = await Finished.RunAsync(["serve", "--schema", schema, "--seed", seed, "--data", ":memory:", "--urls", "http://127.0.0.1:0"]);

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains(
            ended.ErrorLines, line => line.StartsWith("berth.graphql:2:", StringComparison.Ordinal) && line.Contains("Strin", StringComparison.Ordinal));
        Assert.Contains(
            ended.ErrorLines, line => line.StartsWith("berth.graphql:3:", StringComparison.Ordinal) && line.Contains("Harbor", StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seed_with_mistakes_stops_the_start_and_tells_all_of_them()
    {
        using var folder = new TemporaryFolder();
        var (schema, seed) = Harbour.CopyTo(folder);
        folder.Write(
            "seed/more.yaml",
            """
            document: { id: "doc:more", title: More }
            entities:
              - { id: "ship:ghost", type: Shipp, name: Ghost }
              - { id: "ship:old", type: Ship, name: Old, launchedOn: 1898-13 }
            statements:
              - { id: "st:9", subject: "ship:alva", predicate: voyages, object: "voyage:cod", edge: { captn: X } }
              - { id: "st:10", subject: "ship:alva", predicate: voyages, object: "voyage:none" }
            """);

        var ended = await Finished.RunAsync(["serve", "--schema", schema, "--seed", seed, "--data", folder["data"], "--urls", "http://127.0.0.1:0"]);
        var after = await Finished.RunAsync(["query", "{ ships { totalCount } }", "--schema", schema, "--seed", Harbour.Seed, "--data", folder["data"]]);

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains(ended.ErrorLines, line => line.Contains("more.yaml:3:", StringComparison.Ordinal) && line.Contains("Shipp", StringComparison.Ordinal));
        Assert.Contains(
            ended.ErrorLines, line => line.Contains("more.yaml:4:", StringComparison.Ordinal) && line.Contains("1898-13", StringComparison.Ordinal));
        Assert.Contains(ended.ErrorLines, line => line.Contains("more.yaml:6:", StringComparison.Ordinal) && line.Contains("captn", StringComparison.Ordinal));
        Assert.Contains(
            ended.ErrorLines, line => line.Contains("more.yaml:7:", StringComparison.Ordinal) && line.Contains("voyage:none", StringComparison.Ordinal));
        Assert.Equal("""{"data":{"ships":{"totalCount":2}}}""", after.Output.Trim());
    }

    [Fact]
    public async Task A_load_with_a_mistake_in_one_file_of_two_loads_nothing()
    {
        using var folder = new TemporaryFolder();
        var good = folder.Write("in/good.yaml", "document: { id: \"doc:a\", title: A }\nentities:\n  - { id: \"port:a\", type: Port, name: A }\n");
        folder.Write("in/wrong.yaml", "document: { id: \"doc:b\", title: B }\nentities:\n  - { id: \"port:b\", type: Porth, name: B }\n");
        string[] where = ["--schema", Harbour.Schema, "--data", folder["data"]];

        var refused = await Finished.RunAsync(["load", folder["in"], .. where]);
        var loaded = await Finished.RunAsync(["load", good, .. where]);
        var asked = await Finished.RunAsync(["query", "{ ports { nodes { id } } }", .. where, "--seed", Harbour.Seed]);

        Assert.Equal((1, 0), (refused.ExitCode, loaded.ExitCode));
        Assert.Equal("""{"data":{"ports":{"nodes":[{"id":"port:a"}]}}}""", asked.Output.Trim());
    }
}
