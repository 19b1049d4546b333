using KnowledgeGraph.IntegrationTests.Processes;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Testing.Exporting;

namespace KnowledgeGraph.IntegrationTests.Export;

/// <summary>The JSON of Cytoscape as cytoscape of npm loads it.</summary>
[Trait("Category", "transport")]
public class CytoscapeTests(SeededServer seeded)
{
    [Fact]
    public async Task Cytoscape_loads_every_element_of_the_seed()
    {
        var json = (await seeded.Process.GetAsync("/export/cytoscape")).Text;
        using var folder = new TemporaryFolder();
        folder.Write("graph.cyjs", json);

        var read = await ExportReaders.AskAsync("cytoscape", folder["graph.cyjs"]);

        Assert.True(read.GetProperty("nodes").GetArrayLength() > 100);
        Assert.Contains(read.GetProperty("edges").EnumerateArray(), edge => edge[3].GetString() == "PART_OF" && edge[2].GetString() == "org:index");
    }

    [Fact]
    public async Task Cytoscape_loads_hostile_names_and_nests_nothing()
    {
        var graph = HostileGraph.Make(seed: 9, size: 12);
        await using var store = EmbeddedStore.Open(graph.Model, directory: null, TimeProvider.System);
        await store.ApplyAsync(graph.Write, TestContext.Current.CancellationToken);
        await using var exporter = new Exporter(graph.Model, store);
        using var folder = new TemporaryFolder();
        folder.Write("graph.cyjs", System.Text.Encoding.UTF8.GetString(await exporter.ExportAsync("cytoscape")));

        var read = await ExportReaders.AskAsync("cytoscape", folder["graph.cyjs"]);

        Assert.False(read.GetProperty("compound").GetBoolean());
        Assert.Equal(
            graph.Nodes.Select(node => node.Id).Order(StringComparer.Ordinal),
            read.GetProperty("nodes").EnumerateArray().Select(node => node.GetString()!).Order(StringComparer.Ordinal));
        Assert.Equal(
            graph.Edges.Select(edge => $"{edge.Id} {edge.From} {edge.To} {edge.Type}").Order(StringComparer.Ordinal),
            read.GetProperty("edges").EnumerateArray().Select(edge => string.Join(' ', edge.EnumerateArray().Select(part => part.GetString())))
                .Order(StringComparer.Ordinal));
    }
}
