using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Questions.Export;
using KnowledgeGraph.Questions.Export.Scopes;
using KnowledgeGraph.Server.Commands;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Testing.Exporting;
using KnowledgeGraph.Tests.Server.Exports;

namespace KnowledgeGraph.Tests.Server.Commands;

/// <summary>What <c>kg export --out</c> does where the graph changes meanwhile, or cannot be read.</summary>
public sealed class ExportedFileTests
{
    [Fact]
    public async Task An_export_of_a_graph_that_changed_begins_anew_and_says_so()
    {
        var run = await RunAsync(store => new MadeStore(store) { Nodes = 3, Changes = [1, 2, 2, 2] });

        Assert.Null(run.Failure);
        Assert.Contains("\"change\":2", run.File, StringComparison.Ordinal);
        Assert.StartsWith("Exported the state after change 2 to ", run.Output, StringComparison.Ordinal);
        Assert.Contains("change 1, and is that of change 2", Assert.Single(run.Troubles), StringComparison.Ordinal);
        Assert.EndsWith("Beginning anew.", run.Troubles[0], StringComparison.Ordinal);
        Assert.Equal(["graph"], run.Left);
    }

    [Fact]
    public async Task One_that_changes_each_time_is_given_up_and_the_file_stays_as_it_was()
    {
        var run = await RunAsync(store => new MadeStore(store) { Nodes = 3, Changes = [.. Enumerable.Range(1, 100).Select(change => (long)change)] });

        var changed = Assert.IsType<GraphChangedException>(run.Failure);
        Assert.Contains("change 5, and is that of change 6", changed.Message, StringComparison.Ordinal);
        Assert.Equal((ExportedFile.Attempts - 1, "", "as it was"), (run.Troubles.Length, run.Output, run.File));
        Assert.Equal(["graph"], run.Left);
    }

    [Fact]
    public async Task A_store_that_fails_is_not_asked_again_and_no_part_is_left()
    {
        var gone = new GraphQLException(ErrorCode.StoreUnavailable, "The store is gone.");
        var run = await RunAsync(store => new MadeStore(store) { Failure = (2, gone) });

        Assert.Same(gone, run.Failure);
        Assert.Empty(run.Troubles);
        Assert.Equal(("as it was", ""), (run.File, run.Output));
        Assert.Equal(["graph"], run.Left);
    }

    private static async Task<(Exception? Failure, string File, string Output, string[] Troubles, string?[] Left)> RunAsync(Func<EmbeddedStore, MadeStore> make)
    {
        var model = ModelLoader.Load([("m.graphql", "type Box @node { name: String! }")]);
        await using var inner = EmbeddedStore.Open(model, directory: null, TimeProvider.System);
        await using var store = make(inner);
        await using var exporter = new Exporter(model, store);
        using var folder = new TemporaryFolder();
        folder.Write("graph", "as it was");
        await using var output = new StringWriter();
        await using var troubles = new StringWriter();
        var file = new ExportedFile(exporter.Exports, store, output, troubles);

        var failure = await Record.ExceptionAsync(
            () => file.WriteAsync(ExportFormat.Find("cytoscape")!, new ExportRequest(), folder["graph"], TestContext.Current.CancellationToken));

        return (
            failure, await File.ReadAllTextAsync(folder["graph"], TestContext.Current.CancellationToken), output.ToString(),
            troubles.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries), [.. Directory.GetFiles(folder.Path).Select(Path.GetFileName)]);
    }
}
