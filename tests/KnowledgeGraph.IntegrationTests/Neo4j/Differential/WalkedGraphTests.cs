using System.Buffers;
using System.Text;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Testing.Asking;

namespace KnowledgeGraph.IntegrationTests.Neo4j.Differential;

/// <summary>
/// Questions that walk are answered with the same bytes by the embedded store, by Neo4j from its copy in memory, and by Neo4j level by level where
/// the graph has no room in memory.
/// </summary>
[Collection(Neo4jServer.Collection)]
[Trait("Category", "answers")]
public class WalkedGraphTests
{
    [Theory]
    [InlineData(1, 12, 30)]
    [InlineData(2, 150, 500)]
    public async Task All_three_answer_alike(int seed, int nodes, int links)
    {
        var random = new Random(seed);
        var graph = WalkedGraph.Random(random, nodes, links);
        await using var stores = await TwoStores.OpenEmptyAsync(ModelLoader.Load([("walked.graphql", WalkedGraph.Model)]));
        foreach (var store in stores.All) await store.ApplyAsync(graph.Write, TestContext.Current.CancellationToken);
        var faults = new List<Exception>();
        var elsewhere = new ElsewhereStore(stores.Neo4j, stores.Neo4j);
        await using var api = new SearchedApi(stores.Model, elsewhere, stores.Clock, faults.Add, memory: 1);
        var runner = new OperationRunner(stores.Model, api.Schema, api.Plans, new QueryLimits(), faults.Add);
        api.Attach(runner);

        for (var i = 0; i < 60; i++)
        {
            var operation = (i % 4) switch
            {
                0 => WalkedSurroundings.Neighborhood(random, graph),
                1 => WalkedSurroundings.CommonConnections(random, graph),
                _ => WalkedPaths.Random(random, graph, mostHops: 5).Operation,
            };
            var (embedded, copied) = await stores.AskAsync(operation);
            var output = new ArrayBufferWriter<byte>();
            await runner.RunAsync(
                new OperationRequest { Document = Encoding.UTF8.GetBytes(operation) }, output, TestContext.Current.CancellationToken);

            Assert.DoesNotContain("errors", embedded, StringComparison.Ordinal);
            Assert.Equal(embedded, copied);
            Assert.Equal(embedded, Encoding.UTF8.GetString(output.WrittenSpan));
        }
        Assert.Empty(faults);
        Assert.True(elsewhere.TieReads > 60);
        Assert.Equal(1, elsewhere.Streams);
    }
}
