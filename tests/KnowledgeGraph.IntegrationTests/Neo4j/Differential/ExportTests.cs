using KnowledgeGraph.Questions.Export;
using KnowledgeGraph.Questions.Export.Scopes;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Testing.Exporting;

namespace KnowledgeGraph.IntegrationTests.Neo4j.Differential;

/// <summary>Both stores give the same bytes for the same graph, whether it is streamed or in memory; one that changes meanwhile gives no whole file.</summary>
[Collection(Neo4jServer.Collection)]
[Trait("Category", "answers")]
public class ExportTests
{
    public static TheoryData<string> Formats => [.. ExportFormat.All.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Both_stores_export_alike(string format)
    {
        var graph = HostileGraph.Make(seed: 7, size: 12);
        await using var stores = await TwoStores.OpenEmptyAsync(graph.Model);
        foreach (var store in stores.All) await store.ApplyAsync(graph.Write, TestContext.Current.CancellationToken);
        await using var embedded = new Exporter(graph.Model, stores.Embedded);
        await using var neo4j = new Exporter(graph.Model, stores.Neo4j);
        // It has no room in memory, so that what is around some is asked of the store level by level.
        await using var large = new Exporter(graph.Model, stores.Neo4j, memory: 1);

        ExportRequest[] requests = [new(), new() { Of = [graph.Nodes[0].Id], Depth = "2" }, new() { Types = ["GUILD"], Valid = "2020" }];
        foreach (var request in requests)
        {
            var expected = await embedded.ExportAsync(format, request);

            Assert.Equal(expected, await neo4j.ExportAsync(format, request));
            Assert.Equal(expected, await large.ExportAsync(format, request));
        }
    }

    [Fact]
    public async Task A_graph_that_changes_while_it_is_streamed_gives_no_whole_file()
    {
        var graph = HostileGraph.Make(seed: 8, size: 12);
        await using var stores = await TwoStores.OpenEmptyAsync(graph.Model);
        await stores.Neo4j.ApplyAsync(graph.Write, TestContext.Current.CancellationToken);
        await using var exporter = new Exporter(graph.Model, stores.Neo4j);
        var export = await exporter.Exports.PrepareAsync(
            ExportFormat.Find("gexf")!, new ExportRequest(), TestContext.Current.CancellationToken);
        await stores.Neo4j.ApplyAsync(new GraphWrite { PutNodes = [graph.Nodes[0]] }, TestContext.Current.CancellationToken);
        using var bytes = new MemoryStream();

        await Assert.ThrowsAsync<GraphChangedException>(() => export.WriteAsync(bytes, progress: null, TestContext.Current.CancellationToken));

        Assert.DoesNotContain("</gexf>", System.Text.Encoding.UTF8.GetString(bytes.ToArray()), StringComparison.Ordinal);
    }
}
