using System.Collections.Concurrent;
using KnowledgeGraph.IntegrationTests.Durability;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.IntegrationTests.Neo4j;

/// <summary>A database of an earlier layout is brought up to date; one that a later version brings further is read, and written to no more.</summary>
[Collection(Neo4jServer.Collection)]
[Trait("Category", "answers")]
public class Neo4jLayoutTests
{
    private const string Newer = "MATCH (c:KnowledgeGraphChanges) SET c.meta = '{\"layout\":\"4\"}', c.number = c.number + 1";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_database_of_before_answers_as_before_and_its_statements_have_periods(int layout)
    {
        var earlier = new EarlierLayout(layout);
        await earlier.WriteToNeo4jAsync();
        string[] where = ["--schema", EarlierLayout.Schema];

        var asked = await Finished.RunAsync(
            ["query", EarlierLayout.Question, .. where, "--seed", earlier.First], environment: Neo4jServer.Environment);
        var verified = await Finished.RunAsync(["verify", .. where], environment: Neo4jServer.Environment);
        var again = await Finished.RunAsync(["load", earlier.Last, .. where], environment: Neo4jServer.Environment);

        Assert.Equal(await File.ReadAllTextAsync(earlier.At("store.cypher.json"), Stop), asked.Output);
        Assert.Equal((0, ""), (verified.ExitCode, verified.Error));
        Assert.StartsWith("Nothing new", again.Output, StringComparison.Ordinal);
        await using var store = await Neo4jServer.OpenAsync(ModelLoader.LoadFolder(EarlierLayout.Schema));
        await PeriodsOfBefore.CheckAsync(layout, store);
        Assert.Equal(3, await store.LayoutAsync(Stop));
    }

    [Fact]
    public async Task A_store_that_a_later_version_upgrades_beneath_it_is_read_and_written_to_no_more()
    {
        var told = new ConcurrentQueue<ServerNews>();
        await Neo4jServer.EmptyAsync(Neo4jServer.Options);
        var model = ModelLoader.Load([("ports.graphql", "type Port @node { name: String! }")]);
        await using var store = await Neo4jServer.OpenAsync(model, options: Neo4jServer.Options with { OnNews = told.Enqueue });
        await store.ApplyAsync(Port("port:1"), Stop);
        Assert.DoesNotContain(store.Parts, part => part.Name == "layout");

        await Neo4jServer.AskAsync(Newer);
        await Eventually.HoldsAsync(() => store.Parts.Any(part => part.Name == "layout"));
        var refused = await Assert.ThrowsAsync<NewerLayoutException>(async () => await store.ApplyAsync(Port("port:2"), Stop));

        Assert.Contains("layout 4", refused.Message, StringComparison.Ordinal);
        Assert.Contains("writes layout 3", refused.Message, StringComparison.Ordinal);
        Assert.Equal(refused.Message, Assert.Single(told).Text);
        var health = store.Parts.Single(part => part.Name == "layout");
        Assert.Equal((false, false, refused.Message), (health.IsOk, health.IsRequired, health.Reason));
        Assert.Equal("port:1", Assert.Single(await store.NodesAsync(["port:1", "port:2"], Stop)).Id);
    }

    [Fact]
    public async Task A_write_that_comes_before_the_poll_is_refused_too()
    {
        await Neo4jServer.EmptyAsync(Neo4jServer.Options);
        var model = ModelLoader.Load([("ports.graphql", "type Port @node { name: String! }")]);
        await using var store = await Neo4jServer.OpenAsync(model, new() { PollInterval = TimeSpan.FromHours(1) });
        await store.ApplyAsync(Port("port:1"), Stop);

        await Neo4jServer.AskAsync(Newer);

        await Assert.ThrowsAsync<NewerLayoutException>(async () => await store.ApplyAsync(Port("port:2"), Stop));
        Assert.Contains(store.Parts, part => part.Name == "layout");
    }

    [Fact]
    public async Task What_a_later_version_has_laid_out_is_opened_and_left_as_it_is()
    {
        await new EarlierLayout(1).WriteToNeo4jAsync();
        await Neo4jServer.AskAsync(Newer.Replace("SET ", "SET c.layout = 'of a later version', ", StringComparison.Ordinal));

        await using (var store = await Neo4jServer.OpenAsync(ModelLoader.LoadFolder(EarlierLayout.Schema)))
        {
            Assert.Equal(4, await store.LayoutAsync(Stop));
            Assert.Single(await store.NodesAsync(["port:p"], Stop));
        }

        var marks = await Neo4jServer.AskAsync("MATCH (c:KnowledgeGraphChanges) RETURN c.layout, c.number");
        Assert.Equal(["of a later version", 3L], marks[0]);
        Assert.Empty(await Neo4jServer.AskAsync("SHOW INDEXES YIELD name WHERE name STARTS WITH 'kg_' RETURN name"));
    }

    private static GraphWrite Port(string id) =>
        new() { PutNodes = [new NodeRecord(id, "Port", new Dictionary<string, Value> { ["name"] = new TextValue(id) })] };
}
