using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.Evidence.Seeds;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Testing.Asking;

namespace KnowledgeGraph.IntegrationTests.Neo4j;

/// <summary>What Neo4j has to say about query texts: of a bad one it is heard, and of ours it says nothing.</summary>
[Collection(Neo4jServer.Collection)]
public class Neo4jNoticeTests
{
    private readonly ConcurrentQueue<ServerNotice> _told = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_cartesian_product_is_told_once_by_code_and_title_without_the_query_text()
    {
        await using var client = BoltCypherClient.Open(Neo4jServer.Options with { OnNotice = _told.Enqueue });
        var text = QueryText.Of("MATCH (a:Node {id: 'a-secret'}), (b:Node {id: 'another'}) RETURN count(*)");

        for (var run = 0; run < 3; run++) await client.RunAsync([text], [null], TimeSpan.FromSeconds(30), Stop);

        var notice = Assert.Single(_told);
        Assert.Equal(("Neo.ClientNotification.Statement.CartesianProduct", "PERFORMANCE"), (notice.Code, notice.Classification));
        Assert.Contains("cartesian product", notice.Title, StringComparison.Ordinal);
        Assert.DoesNotContain("a-secret", notice.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neo4j_has_nothing_to_say_about_the_query_texts_of_the_product()
    {
        var model = ModelLoader.LoadFolder(Path.Combine(AppContext.BaseDirectory, "schema"));
        await Neo4jServer.EmptyAsync(Neo4jServer.Options);
        await using var store = await Neo4jStore.OpenAsync(model, Neo4jServer.Options with { OnNotice = _told.Enqueue }, new QueryLimits(), texts: null, Stop);
        await new SeedLoader(model, store, store, TimeProvider.System).LoadAsync([Path.Combine(AppContext.BaseDirectory, "seed")], progress: null, Stop);
        await using var api = new SearchedApi(model, store, TimeProvider.System, fault => throw fault);
        var runner = new OperationRunner(model, api.Schema, api.Plans, new QueryLimits());
        api.Attach(runner);
        var golden = GoldenOperation.Files;

        foreach (var file in golden)
        {
            var operation = GoldenOperation.Read(file);
            var request =
                new OperationRequest { Document = Encoding.UTF8.GetBytes(operation.Document), Variables = Encoding.UTF8.GetBytes(operation.Variables ?? "") };
            var outcome = await runner.RunAsync(request, new ArrayBufferWriter<byte>(), Stop);
            var recorded = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.ChangeExtension(file, ".json"), Stop)).RootElement;
            Assert.True(outcome.IsComplete != recorded.TryGetProperty("errors", out _), $"{file}: {outcome.Error}");
        }

        Assert.NotEmpty(golden);
        Assert.Empty(_told);
    }
}
