namespace KnowledgeGraph.IntegrationTests.Export;

/// <summary><c>kg export</c>.</summary>
[Trait("Category", "answers")]
public class ExportCommandTests
{
    private static readonly string Seed = Path.Combine(AppContext.BaseDirectory, "seed");

    [Fact]
    public async Task A_file_and_standard_output_get_the_same_bytes_and_no_part_is_left()
    {
        using var folder = await LoadedAsync();

        var printed = await Finished.RunAsync(["export", "--format", "graphml", "--data", folder["data"]]);
        var kept = await Finished.RunAsync(["export", "--format", "graphml", "--out", folder["graph.graphml"], "--data", folder["data"]]);

        Assert.Equal((0, ""), (printed.ExitCode, printed.Error));
        Assert.Equal((0, ""), (kept.ExitCode, kept.Error));
        Assert.Equal(printed.Output, await File.ReadAllTextAsync(folder["graph.graphml"], TestContext.Current.CancellationToken));
        Assert.StartsWith("Exported the state after change 1 to ", kept.Output, StringComparison.Ordinal);
        Assert.Equal(["data", "graph.graphml"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_same_graph_gives_the_same_bytes()
    {
        using var folder = await LoadedAsync();

        foreach (var format in (string[])["csv", "gexf"])
        {
            await Finished.RunAsync(["export", "--format", format, "--out", folder["one"], "--data", folder["data"]]);
            await Finished.RunAsync(["export", "--format", format, "--out", folder["other"], "--data", folder["data"]]);

            Assert.Equal(
                await File.ReadAllBytesAsync(folder["one"], TestContext.Current.CancellationToken),
                await File.ReadAllBytesAsync(folder["other"], TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task A_part_of_the_graph_is_asked_for_by_options()
    {
        using var folder = await LoadedAsync();

        var part = await Finished.RunAsync(
            ["export", "--format", "gexf", "--of", "org:index", "--depth", "1", "--types", "PERSON", "--via", "HOLDS_POSITION,PART_OF", "--data", folder["data"]]);

        Assert.Equal(0, part.ExitCode);
        Assert.Contains("<node id=\"org:index\"", part.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("<node id=\"initiative:", part.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "pdf", "gexf, graphml, cytoscape, csv", "--format", "pdf")]
    [InlineData(1, "org:nobody", "search", "--format", "gexf", "--of", "org:nobody")]
    [InlineData(1, "'depth'", "'of'", "--format", "gexf", "--depth", "2")]
    [InlineData(2, "--format", "required", "--out", "x")]
    public async Task What_makes_no_sense_is_one_line_and_leaves_the_file_that_was_there(int exit, string part, string other, params string[] arguments)
    {
        using var folder = await LoadedAsync();
        folder.Write("graph", "as it was");

        var refused = await Finished.RunAsync(["export", "--out", folder["graph"], .. arguments.Where(argument => argument is not ("--out" or "x")), "--data", folder["data"]]);

        Assert.Equal((exit, ""), (refused.ExitCode, refused.Output));
        Assert.Contains(part, Assert.Single(refused.ErrorLines), StringComparison.Ordinal);
        Assert.Contains(other, refused.ErrorLines[0], StringComparison.OrdinalIgnoreCase);
        Assert.Equal("as it was", await File.ReadAllTextAsync(folder["graph"], TestContext.Current.CancellationToken));
        Assert.DoesNotContain(Directory.GetFiles(folder.Path), file => file.EndsWith(".part", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_to_is_named()
    {
        using var folder = await LoadedAsync();

        var refused = await Finished.RunAsync(["export", "--format", "gexf", "--out", folder["no-such-folder/graph"], "--data", folder["data"]]);

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("no-such-folder", Assert.Single(refused.ErrorLines), StringComparison.Ordinal);
    }

    private static async Task<TemporaryFolder> LoadedAsync()
    {
        var folder = new TemporaryFolder();
        Assert.Equal(0, (await Finished.RunAsync(["load", Seed, "--data", folder["data"]])).ExitCode);
        return folder;
    }
}
