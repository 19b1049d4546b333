using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.IntegrationTests.Durability;

/// <summary>A store of an earlier layout is brought up to date when it is opened; one of a later layout is read and left as it is.</summary>
[Trait("Category", "answers")]
public class LayoutTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_file_of_before_answers_as_before_and_its_statements_have_periods(int layout)
    {
        using var folder = new TemporaryFolder();
        var earlier = new EarlierLayout(layout);
        earlier.WriteTo(folder["data"]);
        var changes = EarlierLayout.NumberIn(folder["data"], "SELECT max(number) FROM changes");
        string[] where = ["--schema", EarlierLayout.Schema, "--data", folder["data"]];

        var asked = await Finished.RunAsync(["query", EarlierLayout.Question, .. where]);
        var verified = await Finished.RunAsync(["verify", .. where]);
        var again = await Finished.RunAsync(["load", earlier.Last, .. where]);

        Assert.Equal(await File.ReadAllTextAsync(earlier.At("store.sql.json"), TestContext.Current.CancellationToken), asked.Output);
        Assert.Equal((0, ""), (verified.ExitCode, verified.Error));
        Assert.StartsWith("Nothing new", again.Output, StringComparison.Ordinal);
        Assert.Equal(2, EarlierLayout.NumberIn(folder["data"], "PRAGMA user_version"));
        Assert.Equal(changes + 1, EarlierLayout.NumberIn(folder["data"], "SELECT max(number) FROM changes"));
        await using var store = EmbeddedStore.Open(ModelLoader.LoadFolder(EarlierLayout.Schema), folder["data"], TimeProvider.System);
        await PeriodsOfBefore.CheckAsync(layout, store);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task The_file_of_before_stays_beside_as_it_was(int layout)
    {
        using var folder = new TemporaryFolder();
        var earlier = new EarlierLayout(layout);
        earlier.WriteTo(folder["data"]);
        var changes = EarlierLayout.NumberIn(folder["data"], "SELECT max(number) FROM changes");
        await Finished.RunAsync(["query", "{ __typename }", "--schema", EarlierLayout.Schema, "--data", folder["data"]]);

        Directory.CreateDirectory(folder["before"]);
        File.Move(Path.Combine(folder["data"], $"graph.layout-{layout}.db"), Path.Combine(folder["before"], "graph.db"));

        Assert.Equal(layout, EarlierLayout.NumberIn(folder["before"], "PRAGMA user_version"));
        Assert.Equal(changes, EarlierLayout.NumberIn(folder["before"], "SELECT max(number) FROM changes"));
        Assert.Equal(0, EarlierLayout.NumberIn(folder["before"], "SELECT max(open) FROM session"));
        var asked = await Finished.RunAsync(["query", EarlierLayout.Question, "--schema", EarlierLayout.Schema, "--data", folder["before"]]);
        Assert.Equal(await File.ReadAllTextAsync(earlier.At("store.sql.json"), TestContext.Current.CancellationToken), asked.Output);
    }

    [Fact]
    public async Task A_server_whose_store_has_a_newer_layout_answers_and_says_so()
    {
        using var folder = new TemporaryFolder();
        string[] where = ["--schema", EarlierLayout.Schema, "--data", folder["data"]];
        await Finished.RunAsync(["load", new EarlierLayout(2).First, .. where]);
        EarlierLayout.RunIn(folder["data"], "UPDATE meta SET value = '4' WHERE key = 'layout'");

        var refused = await Finished.RunAsync(["load", new EarlierLayout(2).Last, .. where]);
        await using var server = await ServerProcess.StartAsync(where);
        var asked = await server.AskAsync("{ ports { nodes { country } } }");
        var ready = await server.GetAsync("/health/ready");

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("The store has layout 4, and this program", Assert.Single(refused.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("writes layout 3", refused.Error, StringComparison.Ordinal);
        Assert.Contains("Start the version that brought it there", refused.Error, StringComparison.Ordinal);
        Assert.Equal("""{"data":{"ports":{"nodes":[{"country":"MX"}]}}}""", asked.Text);
        Assert.Equal(200, ready.Status);
        Assert.Contains("""{"name":"layout","status":"degraded","ok":false,"required":false,"reason":"The store has layout 4""", ready.Text, StringComparison.Ordinal);
        await server.SaysAsync("The store has layout 4");
    }
}
