namespace KnowledgeGraph.IntegrationTests.CommandLine;

/// <summary>The commands that write to a store or check it.</summary>
[Trait("Category", "answers")]
public class StoreCommandTests
{
    private static readonly string Seed = Path.Combine(AppContext.BaseDirectory, "seed");

    [Fact]
    public async Task Loading_twice_loads_once()
    {
        using var folder = new TemporaryFolder();

        var first = await Finished.RunAsync(["load", Seed, "--data", folder["data"]]);
        var second = await Finished.RunAsync(["load", Seed, "--data", folder["data"]]);

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.StartsWith($"Loaded {Directory.GetFiles(Seed).Length} documents", first.Output, StringComparison.Ordinal);
        Assert.StartsWith("Nothing new", second.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', first.Output);
    }

    [Fact]
    public async Task A_path_of_nothing_is_a_mistake_of_the_command_line()
    {
        var ended = await Finished.RunAsync(["load", "no-such-file.yaml", "--data", ":memory:"]);

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("no-such-file.yaml", Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_loaded_store_verifies_without_a_fault()
    {
        using var folder = new TemporaryFolder();
        await Finished.RunAsync(["load", Seed, "--data", folder["data"]]);

        var verified = await Finished.RunAsync(["verify", "--data", folder["data"]]);

        Assert.Equal((0, ""), (verified.ExitCode, verified.Error));
    }

    [Fact]
    public async Task A_text_that_is_not_the_one_that_was_read_is_passed_over()
    {
        using var folder = new TemporaryFolder();
        folder.Write("texts/other.txt", "Another text altogether.");
        await Finished.RunAsync(["load", Seed, "--data", folder["data"]]);

        var verified = await Finished.RunAsync(["verify", "--data", folder["data"], "--texts", folder["texts"]]);

        Assert.Equal(0, verified.ExitCode);
    }

    [Fact]
    public async Task A_generated_graph_has_the_numbers_asked_for_and_is_the_same_for_the_same_seed()
    {
        using var folder = new TemporaryFolder();
        string[] what = ["generate", "Organization=50", "Person=80", "Partnership=40", "Initiative=5", "--relationships", "400", "--random-seed", "7"];

        var first = await Finished.RunAsync([.. what, "--data", folder["a"]]);
        var second = await Finished.RunAsync([.. what, "--data", folder["b"]]);

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        const string Query = "{ organizations(first: 50) { totalCount nodes { id name people { totalCount } } } people { totalCount } }";
        var a = await Finished.RunAsync(["query", Query, "--data", folder["a"]]);
        var b = await Finished.RunAsync(["query", Query, "--data", folder["b"]]);
        Assert.StartsWith("""{"data":{"organizations":{"totalCount":50,""", a.Output, StringComparison.Ordinal);
        Assert.EndsWith("\"people\":{\"totalCount\":80}}}", a.Output.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(a.Output, b.Output);
        Assert.Equal("", a.Error);
    }

    [Fact]
    public async Task A_store_that_is_not_empty_is_not_generated_into()
    {
        using var folder = new TemporaryFolder();
        await Finished.RunAsync(["load", Seed, "--data", folder["data"]]);

        var refused = await Finished.RunAsync(["generate", "Organization=1", "--relationships", "0", "--data", folder["data"]]);

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("empty", Assert.Single(refused.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Organization")]
    [InlineData("Organization=x")]
    [InlineData("Organization=-1")]
    [InlineData("=1")]
    public async Task A_number_of_nodes_that_is_none_is_a_mistake_of_the_command_line(string what)
    {
        var refused = await Finished.RunAsync(["generate", what, "--relationships", "0", "--data", ":memory:"]);

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("TYPE=N", Assert.Single(refused.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_type_that_the_model_lacks_is_refused()
    {
        var refused = await Finished.RunAsync(["generate", "Unicorn=1", "--relationships", "0", "--data", ":memory:"]);

        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains("Unicorn", Assert.Single(refused.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_processes_cannot_open_one_store()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.StartAsync("--data", folder["data"]);

        var second = await Finished.RunAsync(["query", "{ __typename }", "--data", folder["data"]]);

        Assert.Equal((1, ""), (second.ExitCode, second.Output));
        Assert.Single(second.ErrorLines);
        await server.StillAnswersAsync();
    }

    [Fact]
    public async Task Help_lists_the_commands_and_the_settings()
    {
        var help = await Finished.RunAsync(["--help"]);

        Assert.Equal(0, help.ExitCode);
        foreach (var word in new[] { "serve", "query", "schema", "load", "verify", "generate", "--data", "--urls", "--schema", "--seed", "--texts" })
            Assert.Contains(word, help.Output, StringComparison.Ordinal);
    }
}
