using KnowledgeGraph.Evidence.Generation;
using KnowledgeGraph.Evidence.Seeds;
using KnowledgeGraph.Evidence.Verification;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.IntegrationTests.Neo4j;

/// <summary>Real and generated graphs go into Neo4j and stand there as their statements say.</summary>
[Collection(Neo4jServer.Collection)]
[Trait("Category", "answers")]
public class Neo4jLoadTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_repositorys_seed_loads_verifies_and_loads_again_without_a_change()
    {
        var model = ModelLoader.LoadFolder(Path.Combine(AppContext.BaseDirectory, "schema"));
        await using var neo4j = await Neo4jServer.OpenEmptyAsync(model);

        var loaded = await new SeedLoader(model, neo4j, neo4j, TimeProvider.System)
            .LoadAsync([Path.Combine(AppContext.BaseDirectory, "seed")], progress: null, Stop);
        var report = await new Verifier(model, neo4j).RunAsync(texts: null, Stop);
        await new SeedLoader(model, neo4j, neo4j, TimeProvider.System).LoadAsync([Path.Combine(AppContext.BaseDirectory, "seed")], progress: null, Stop);

        Assert.Equal(loaded.Statements, report.Statements);
        Assert.Empty(report.Faults);
        Assert.Equal(1, await neo4j.ChangeNumberAsync(Stop));
        Assert.NotNull((await neo4j.SummaryAsync(Stop)).LoadedAt);
    }

    [Fact]
    public async Task A_generated_graph_goes_in_write_by_write_and_verifies()
    {
        var model = ModelLoader.Load([("ships.graphql", RandomWrites.Model)]);
        await using var neo4j = await Neo4jServer.OpenEmptyAsync(model);
        var options = new GenerationOptions
        {
            Nodes = new Dictionary<string, int> { ["Ship"] = 300, ["Berth"] = 100 },
            Relationships = 500,
            HasEvidence = true,
            RecordsPerWrite = 400,
        };

        var report = await new Generator(model, TimeProvider.System).WriteAsync(options, neo4j, neo4j, progress: null, Stop);
        var verified = await new Verifier(model, neo4j).RunAsync(texts: null, Stop);

        Assert.True(report.Writes > 3);
        Assert.Equal(report.Writes, await neo4j.ChangeNumberAsync(Stop));
        Assert.Equal(300, (await neo4j.SummaryAsync(Stop)).Counts["Ship"]);
        Assert.Empty(verified.Faults);
        Assert.Equal(500, verified.Statements);
    }

    [Fact]
    public async Task Planted_groups_are_the_same_in_both_stores_and_verify()
    {
        var model = ModelLoader.LoadFolder(Path.Combine(AppContext.BaseDirectory, "schema"));
        await using var neo4j = await Neo4jServer.OpenEmptyAsync(model);
        await using var embedded = EmbeddedStore.Open(model, directory: null, TimeProvider.System);
        var options = new GenerationOptions
        {
            Nodes = new Dictionary<string, int>(),
            Relationships = 0,
            HasEvidence = true,
            RecordsPerWrite = 400,
            Groups = new PlantedGroups(3) { Undertakings = 6, Forums = 2 },
        };

        var there = await new Generator(model, TimeProvider.System).WriteAsync(options, neo4j, neo4j, progress: null, Stop);
        var here = await new Generator(model, TimeProvider.System).WriteAsync(options, embedded, embedded, progress: null, Stop);

        Assert.Equal(here.Groups, there.Groups);
        Assert.Equal(await LinksAsync(embedded), await LinksAsync(neo4j));
        Assert.Empty((await new Verifier(model, neo4j).RunAsync(texts: null, Stop)).Faults);
    }

    [Fact]
    public async Task A_fill_is_refused_where_something_is_and_where_it_contradicts_itself()
    {
        var model = ModelLoader.Load([("ships.graphql", RandomWrites.Model)]);
        await using var neo4j = await Neo4jServer.OpenEmptyAsync(model);
        var first = new GraphWrite { PutNodes = [new NodeRecord("ship:1", "Ship", new Dictionary<string, Value> { ["name"] = new TextValue("One") })] };

        var twice = await Assert.ThrowsAsync<InvalidWriteException>(async () =>
            await neo4j.FillAsync(new[] { first, first }.ToAsyncEnumerable(), progress: null, Stop));
        var late = await Assert.ThrowsAsync<ConcurrentChangeException>(async () =>
            await neo4j.FillAsync(new[] { first }.ToAsyncEnumerable(), progress: null, Stop));

        Assert.Contains("put the node 'ship:1'", twice.Message, StringComparison.Ordinal);
        Assert.Contains("the store is at 1", late.Message, StringComparison.Ordinal);
    }

    private static async Task<List<string>> LinksAsync(IGraphStream store) =>
        [.. (await store.RelationshipsAsync(Stop).Select(link => $"{link.Id} {link.Type} {link.From} {link.To}").ToListAsync(Stop)).Order(StringComparer.Ordinal)];
}
