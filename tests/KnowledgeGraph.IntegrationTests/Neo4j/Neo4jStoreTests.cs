using System.Buffers;
using System.Text;
using KnowledgeGraph.Evidence.Seeds;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Model.Stores;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Opening;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.History;

namespace KnowledgeGraph.IntegrationTests.Neo4j;

/// <summary>The whole store: operations over Neo4j give the bytes that the embedded store gives, in this process and in the server's.</summary>
[Collection(Neo4jServer.Collection)]
[Trait("Category", "answers")]
public class Neo4jStoreTests
{
    private const string Deep = """
        query ($first: Int) {
          organizations(first: $first, order: [{ country: ASC }]) {
            totalCount
            edges { cursor node { __typename id name names { text language } people(first: 2) { totalCount edges { title since node { id name } } } } }
            pageInfo { hasNextPage endCursor }
          }
          event(id: "event:sme-dialogue-2023") { name heldOn initiative { name } participants(first: 3) { edges { role confidence statements(first: 2) { nodes { paraphrase document { title } } } node { id name } } } }
          missing: organization(id: "org:none") { name }
        }
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_operation_gives_the_bytes_of_the_embedded_store_the_first_time_and_every_time()
    {
        var model = ModelLoader.LoadFolder(Path.Combine(AppContext.BaseDirectory, "schema"));
        await Neo4jServer.EmptyAsync(Neo4jServer.Options);
        await using var neo4j = await Neo4jStore.OpenAsync(model, Neo4jServer.Options, new QueryLimits(), texts: null, Stop);
        await using var embedded = EmbeddedStore.Open(model, directory: null, TimeProvider.System);
        foreach (var store in (IGraphStore[])[neo4j, embedded])
            await new SeedLoader(model, store, store, TimeProvider.System).LoadAsync([Path.Combine(AppContext.BaseDirectory, "seed")], progress: null, Stop);
        var (runner, oracle) = (Runner(model, neo4j), Runner(model, embedded));

        foreach (var first in (int[])[3, 3, 7, 0])
            Assert.Equal(await AskAsync(oracle, Deep, $"{{\"first\": {first}}}"), await AskAsync(runner, Deep, $"{{\"first\": {first}}}"));
        Assert.Null(await neo4j.NotReadyAsync(Stop));
        Assert.StartsWith("Neo4j at ", neo4j.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_new_shapes_at_once_take_turns_and_are_all_answered()
    {
        var model = ModelLoader.Load([("ships.graphql", RandomWrites.Model)]);
        await Neo4jServer.EmptyAsync(Neo4jServer.Options);
        await using var neo4j = await Neo4jStore.OpenAsync(model, Neo4jServer.Options, new QueryLimits(), texts: null, Stop);
        var runner = Runner(model, neo4j);

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => AskAsync(runner, $"{{ a{i}: ships(first: 1) {{ totalCount }} }}", "")));

        Assert.Equal(Enumerable.Range(0, 12).Select(i => $"{{\"data\":{{\"a{i}\":{{\"totalCount\":0}}}}}}"), answers);
    }

    [Fact]
    public async Task The_binary_answers_loads_and_verifies_over_Neo4j_as_over_the_embedded_store()
    {
        await Neo4jServer.EmptyAsync(Neo4jServer.Options);
        string[] ask = ["query", "{ about { change counts { type count } } organizations(first: 5) { totalCount nodes { id name } } }"];

        var embedded = await Finished.RunAsync([.. ask, "--data", ":memory:"]);
        var first = await Finished.RunAsync(ask, environment: Neo4jServer.Environment);
        var second = await Finished.RunAsync(ask, environment: Neo4jServer.Environment);
        var verified = await Finished.RunAsync(["verify"], environment: Neo4jServer.Environment);
        var generated = await Finished.RunAsync(["generate", "Person=10", "--relationships", "0"], environment: Neo4jServer.Environment);

        Assert.Equal((0, embedded.Output), (first.ExitCode, first.Output));
        Assert.Equal(embedded.Output, second.Output);
        Assert.Contains("Loaded", first.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Loaded", second.Error, StringComparison.Ordinal);
        Assert.Equal(0, verified.ExitCode);
        Assert.Contains("not empty", Assert.Single(generated.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NEO4J_PASSWORD", "no-such-secret", "NEO4J_PASSWORD")]
    [InlineData("NEO4J_DATABASE", "nosuchdatabase", "NEO4J_DATABASE")]
    public async Task A_server_that_refuses_is_told_in_one_line(string name, string value, string named)
    {
        var ended = await Finished.RunAsync(
            ["query", "{ __typename }"], environment: new Dictionary<string, string>(Neo4jServer.Environment) { [name] = value });

        Assert.NotEqual(0, ended.ExitCode);
        Assert.Contains(named, Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
        Assert.DoesNotContain("no-such-secret", ended.Error, StringComparison.Ordinal);
    }

    private static OperationRunner Runner(GraphModel model, IGraphStore store) => new(
        model,
        ApiSchema.Of(model),
        StorePlans.Over(model, store, new QueryLimits(), new HistoryOptions(), TimeProvider.System, texts: null, fault => throw fault).Runner,
        new QueryLimits(),
        fault => TestContext.Current.TestOutputHelper!.WriteLine(fault.ToString()));

    private static async Task<string> AskAsync(OperationRunner runner, string document, string variables)
    {
        var output = new ArrayBufferWriter<byte>();
        await runner.RunAsync(
            new OperationRequest { Document = Encoding.UTF8.GetBytes(document), Variables = Encoding.UTF8.GetBytes(variables) }, output, Stop);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
