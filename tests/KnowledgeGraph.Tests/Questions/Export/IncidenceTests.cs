using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Questions.Export;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Testing.Exporting;

namespace KnowledgeGraph.Tests.Questions.Export;

/// <summary>Who takes part in what, as matrix and list, against what plain lists say.</summary>
public sealed class IncidenceTests
{
    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 12)]
    public async Task Matrix_and_list_have_each_pair_once_and_parts_count_as_what_they_belong_to(int seed, int size)
    {
        var graph = HostileGraph.Make(seed, size);
        var read = await ExportAsync(graph, new ExportSettings());

        var givers = graph.Edges.Where(edge => edge.Type == "GIVEN_BY").ToLookup(edge => edge.From, edge => edge.To);
        var expected = graph.Edges.Where(edge => edge.Type is "MEMBER_OF" or "FEASTS_AT")
            .SelectMany(edge => (givers[edge.To].Any() ? givers[edge.To] : [edge.To]).Select(end => $"{edge.From} {end}"))
            .Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.Equal(expected, read.Rows("list.csv").Select(row => $"{row["actor"]} {row["undertaking"]}").Order(StringComparer.Ordinal));
        var matrix = read.Raw("matrix.csv");
        var ones = matrix.Skip(1).SelectMany(row => row.Skip(1).Select((cell, column) => (cell, Pair: $"{row[0]} {matrix[0][column + 1]}")));
        Assert.Equal(expected, ones.Where(cell => cell.cell == "1").Select(cell => cell.Pair).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_matrix_that_is_too_large_is_left_out_and_the_page_says_so()
    {
        var read = await ExportAsync(HostileGraph.Make(seed: 3, size: 12), new ExportSettings { MaxMatrixCells = 10 });

        Assert.DoesNotContain("matrix.csv", read.Files.Keys);
        Assert.Contains("MaxMatrixCells", read.Files["columns.html"].Text, StringComparison.Ordinal);
        Assert.NotEmpty(read.Rows("list.csv"));
    }

    [Fact]
    public async Task A_model_in_which_nobody_takes_part_in_anything_is_told_so()
    {
        var model = ModelLoader.Load([("m.graphql", "type Box @node { name: String! }")]);
        await using var store = EmbeddedStore.Open(model, directory: null, TimeProvider.System);
        await using var exporter = new Exporter(model, store);

        var refused = await Assert.ThrowsAsync<GraphQLException>(() => exporter.ExportAsync("incidence"));

        Assert.Equal(ErrorCode.InvalidArgument, refused.Errors[0].Code);
    }

    private static async Task<TableFiles> ExportAsync(HostileGraph graph, ExportSettings settings)
    {
        await using var store = EmbeddedStore.Open(graph.Model, directory: null, TimeProvider.System);
        await store.ApplyAsync(graph.Write, TestContext.Current.CancellationToken);
        await using var exporter = new Exporter(graph.Model, store, settings: settings);
        return await TableFiles.ReadAsync(await exporter.ExportAsync("incidence"));
    }
}
