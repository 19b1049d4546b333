using KnowledgeGraph.IntegrationTests.Processes;

namespace KnowledgeGraph.IntegrationTests.Transport;

[Trait("Category", "transport")]
public class SchemaDocumentTests(SeededServer seeded)
{
    private const string Path = "/graphql/schema.graphql";

    private readonly ServerProcess _server = seeded.Process;

    [Fact]
    public async Task The_schema_is_served_as_SDL_with_a_strong_entity_tag()
    {
        var answer = await _server.GetAsync(Path);

        Assert.Equal(200, answer.Status);
        Assert.StartsWith("text/plain", answer.ContentHeaders.ContentType!.ToString(), StringComparison.Ordinal);
        Assert.Contains("type Query", answer.Text, StringComparison.Ordinal);
        Assert.False(answer.Headers.ETag!.IsWeak);
    }

    [Fact]
    public async Task Whoever_has_the_schema_gets_304()
    {
        var first = await _server.GetAsync(Path);

        var again = await _server.GetAsync(Path, null, ("If-None-Match", first.Headers.ETag!.ToString()));
        var other = await _server.GetAsync(Path, null, ("If-None-Match", "\"other\""));

        Assert.Equal((304, ""), (again.Status, again.Text));
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Equal(200, other.Status);
    }

    [Fact]
    public async Task The_schema_command_prints_the_same_text()
    {
        var served = await _server.GetAsync(Path);

        var printed = await Finished.RunAsync(["schema"]);

        Assert.Equal(0, printed.ExitCode);
        Assert.Equal(served.Text.TrimEnd(), printed.Output.TrimEnd());
    }
}
