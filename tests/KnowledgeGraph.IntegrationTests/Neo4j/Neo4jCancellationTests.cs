using System.Buffers;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Evidence.Generation;
using KnowledgeGraph.Model.Loading;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Query.Api;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Query.Operations;

namespace KnowledgeGraph.IntegrationTests.Neo4j;

/// <summary>An operation that nobody waits for any more does not go on in the database.</summary>
[Collection(Neo4jServer.Collection)]
public class Neo4jCancellationTests
{
    // Five steps over a graph in which each node has dozens of neighbours, and never a hit: hours of work.
    private const string Endless = """
        query ($title: String) {
          organizations(where: { people: { some: { node: { positions: { some: { node: { people: { some: { node: {
            positions: { some: { node: { people: { some: { edge: { title: { contains: $title } } } } } } } } } } } } } } } } }) { totalCount }
        }
        """;

    private const string Title = "a title that nobody holds";
    private const string Running = $"SHOW TRANSACTIONS YIELD parameters WHERE any(name IN keys(parameters) WHERE parameters[name] = '{Title}') RETURN count(*)";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_that_hangs_up_stops_its_query_in_Neo4j()
    {
        await using (await FilledAsync(new QueryLimits())) { }
        await using var server = await ServerProcess.StartAsync(Neo4jServer.Environment);
        using var client = new HttpClient { BaseAddress = server.Address };
        using var hangUp = new CancellationTokenSource();
        using var body = new StringContent(
            JsonSerializer.Serialize(new { query = Endless, variables = new { title = Title } }), Encoding.UTF8, "application/json");
        var asking = client.PostAsync(new Uri("/graphql", UriKind.Relative), body, hangUp.Token);
        await UntilRunningAsync(1);

        await hangUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        await UntilRunningAsync(0);
        await server.StillAnswersAsync();
    }

    [Fact]
    public async Task An_operation_whose_time_is_over_is_stopped_in_Neo4j_and_told_what_to_do()
    {
        await using var store = await FilledAsync(new QueryLimits { Timeout = TimeSpan.FromSeconds(2) });
        var model = ModelLoader.LoadFolder(Path.Combine(AppContext.BaseDirectory, "schema"));
        var runner = new OperationRunner(model, ApiSchema.Of(model), store, new QueryLimits());
        var output = new ArrayBufferWriter<byte>();

        var outcome = await runner.RunAsync(
            new OperationRequest
            {
                Document = Encoding.UTF8.GetBytes(Endless),
                Variables = JsonSerializer.SerializeToUtf8Bytes(new { title = Title })
            }, output, Stop);

        Assert.Equal("Timeout", outcome.Error.ToString());
        Assert.Contains("The operation took longer than 2 s (MaxSeconds). Filter by id", Encoding.UTF8.GetString(output.WrittenSpan), StringComparison.Ordinal);
        await UntilRunningAsync(0);
    }

    private static async Task<Neo4jStore> FilledAsync(QueryLimits limits)
    {
        var model = ModelLoader.LoadFolder(Path.Combine(AppContext.BaseDirectory, "schema"));
        await Neo4jServer.EmptyAsync(Neo4jServer.Options);
        var store = await Neo4jStore.OpenAsync(model, Neo4jServer.Options, limits, texts: null, Stop);
        var wanted = new GenerationOptions { Nodes = new Dictionary<string, int> { ["Organization"] = 50, ["Person"] = 50 }, Relationships = 2500 };
        await new Generator(model, TimeProvider.System).WriteAsync(wanted, store, store, progress: null, Stop);
        return store;
    }

    // Asks the database again and again; it fails the test where that takes longer than any answer may.
    private static async Task UntilRunningAsync(long number)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        while (!Equals((await Neo4jServer.AskAsync(Running))[0][0], number)) patience.Token.ThrowIfCancellationRequested();
    }
}
