namespace KnowledgeGraph.IntegrationTests.Durability;

[Trait("Category", "answers")]
public class RestartTests
{
    private const string Everything =
        "{ about { change counts { type count } loadedAt } statements(first: 100) { totalCount nodes { id confidence knownFrom } } }";

    [Fact]
    public async Task A_server_that_starts_again_has_everything_and_loads_nothing()
    {
        using var folder = new TemporaryFolder();
        string before;
        await using (var server = await ServerProcess.StartAsync("--data", folder["data"]))
        {
            Assert.Contains(" documents, ", server.Output, StringComparison.Ordinal);
            before = (await server.AskAsync(Everything)).Text;
            Assert.Equal(0, await server.StopAsync());
        }

        await using var again = await ServerProcess.StartAsync("--data", folder["data"]);

        Assert.DoesNotContain(" documents, ", again.Output, StringComparison.Ordinal);
        Assert.Equal(before, (await again.AskAsync(Everything)).Text);
    }

    [Fact]
    public async Task A_server_that_was_killed_has_everything_that_it_had()
    {
        using var folder = new TemporaryFolder();
        string before;
        await using (var server = await ServerProcess.StartAsync("--data", folder["data"]))
        {
            before = (await server.AskAsync(Everything)).Text;
            await server.KillAsync();
        }

        await using var again = await ServerProcess.StartAsync("--data", folder["data"]);

        Assert.Equal(before, (await again.AskAsync(Everything)).Text);
    }

    [Fact]
    public async Task Nothing_is_kept_of_a_store_in_memory()
    {
        using var folder = new TemporaryFolder();

        var asked = await Finished.RunAsync(["query", "{ __typename }", "--data", ":memory:"], folder.Path);

        Assert.Equal(0, asked.ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Without_a_setting_the_store_lies_in_data_of_the_working_folder()
    {
        using var folder = new TemporaryFolder();

        await Finished.RunAsync(["query", "{ __typename }"], folder.Path);

        Assert.True(Directory.Exists(folder["data"]));
    }
}
