using System.Text.Json;

namespace KnowledgeGraph.Tests.Query.Operations;

/// <summary>README.md shows a call with its answer, and a larger one; they are held to the product here.</summary>
public class ReadmeTests
{
    private static readonly string Root = Requirement.RepositoryRoot();
    private static readonly string Example = File.ReadAllText(Path.Combine(Root, "schema", "examples", "1-one-call.graphql"));

    [Fact]
    public void The_readmes_second_query_is_the_first_example()
    {
        var query = Block("graphql", skip: 1);

        Assert.Equal(Example[(Example.IndexOf('\n') + 1)..].Trim(), query.Trim());
    }

    [Fact]
    public async Task The_readmes_answer_is_part_of_the_real_one()
    {
        using var graph = await Answering.OverSeedAsync();

        var answer = JsonDocument.Parse(await graph.AskAsync(Block("graphql"))).RootElement;

        AssertPart(JsonDocument.Parse(Block("json")).RootElement, answer, "$");
    }

    [Fact]
    public async Task The_whole_answer_is_as_recorded()
    {
        using var graph = await Answering.OverSeedAsync();
        var golden = Path.Combine(Root, "tests", "KnowledgeGraph.Tests", "Golden", "one-call.json");

        var answer = JsonSerializer.Serialize(JsonDocument.Parse(await graph.AskAsync(Example)).RootElement, Readable);
        if (Environment.GetEnvironmentVariable("KG_REWRITE_GOLDEN") == "1") await File.WriteAllTextAsync(
            golden, answer + "\n", TestContext.Current.CancellationToken);

        Assert.Equal((await File.ReadAllTextAsync(golden, TestContext.Current.CancellationToken)).Trim(), answer);
    }

    [Fact]
    public void The_readme_stays_short() => Assert.InRange(File.ReadLines(Path.Combine(Root, "README.md")).Count(), 1, 119);

    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Block(string language, int skip = 0)
    {
        var readme = File.ReadAllText(Path.Combine(Root, "README.md"));
        var (mark, start) = ($"```{language}\n", 0);
        for (var i = 0; i <= skip; i++) start = readme.IndexOf(mark, start, StringComparison.Ordinal) + mark.Length;
        return readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)];
    }

    /// <summary>Every entry of an object is there with its part; a list is the beginning of the real one.</summary>
    private static void AssertPart(JsonElement part, JsonElement whole, string path)
    {
        Assert.Equal(whole.ValueKind, part.ValueKind);
        switch (part.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var entry in part.EnumerateObject())
                {
                    Assert.True(whole.TryGetProperty(entry.Name, out var real), $"{path}.{entry.Name} is not in the answer.");
                    AssertPart(entry.Value, real, $"{path}.{entry.Name}");
                }
                break;
            case JsonValueKind.Array:
                Assert.True(part.GetArrayLength() <= whole.GetArrayLength(), $"{path} is longer than the answer's.");
                for (var i = 0; i < part.GetArrayLength(); i++) AssertPart(part[i], whole[i], $"{path}[{i}]");
                break;
            default:
                Assert.True(part.GetRawText() == whole.GetRawText(), $"{path} is {part.GetRawText()}, the answer says {whole.GetRawText()}.");
                break;
        }
    }
}
