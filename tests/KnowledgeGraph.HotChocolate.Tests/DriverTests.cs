using System.Text.Json;
using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.HotChocolate.Neo4j;
using KnowledgeGraph.Neo4j.Clients;
using KnowledgeGraph.Neo4j.Limits;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.HotChocolate.Tests;

/// <summary>The client over Neo4j.Driver against the product's own, on the server that NEO4J_URI names; skipped without one.</summary>
[Collection(Neo4j)]
public sealed class DriverTests
{
    /// <summary>Tests that share a database, one after another.</summary>
    internal const string Neo4j = "Neo4j";

    private const string Values = """
        UNWIND [1, 2, 3000000000, -1] AS i
        RETURN i, i * 1.5 AS f, toString(i) AS t, [i, 'é', null, true, [2.0]] AS l, {a: i, b: {c: 'd'}} AS m, null AS n, $p AS p
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Both_clients_hand_the_same_rows_on()
    {
        await using var own = BoltCypherClient.Open(Options());
        await using var driver = new DriverCypherClient(Options());
        var parameters = new Dictionary<string, object?> { ["p"] = new List<object?> { 1L, "x", 0.5, null, new Dictionary<string, object?> { ["y"] = true } } };

        var expected = await AskAsync(own, Values, parameters);
        var rows = await AskAsync(driver, Values, parameters);

        Assert.Equal(4, expected.Count);
        Assert.Equal(expected, rows);
    }

    [Fact]
    public async Task Several_query_texts_are_read_in_one_transaction_and_each_has_its_sink()
    {
        await using var driver = new DriverCypherClient(Options());
        var (first, second) = (new Rows(), new Rows());

        await driver.RunAsync(
            [QueryText.Of("RETURN 1"), QueryText.Of("UNWIND [2, 3] AS i RETURN i")], [first, second], Patience, TestContext.Current.CancellationToken);

        Assert.Equal(["[1]"], first.Read);
        Assert.Equal(["[2]", "[3]"], second.Read);
    }

    [Fact]
    public async Task A_read_sees_the_clients_own_write_and_nothing_of_work_that_failed()
    {
        await using var driver = new DriverCypherClient(Options());
        await WriteAsync(driver, "MERGE (n:DriverProbe {id: 1}) SET n.value = 'kept'");

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await driver.WriteAsync(
            async (transaction, stop) =>
            {
                await transaction.RunAsync([QueryText.Of("MATCH (n:DriverProbe {id: 1}) SET n.value = 'lost'")], sinks: null, stop);
                throw new InvalidOperationException("The work fails.");
            },
            Patience, TestContext.Current.CancellationToken));

        Assert.Equal(["[\"kept\"]"], await AskAsync(driver, "MATCH (n:DriverProbe {id: 1}) RETURN n.value"));
        await WriteAsync(driver, "MATCH (n:DriverProbe) DELETE n");
    }

    [Fact]
    public async Task A_query_text_at_fault_is_told_with_its_code()
    {
        await using var driver = new DriverCypherClient(Options());

        var read = await Assert.ThrowsAnyAsync<Exception>(() => AskAsync(driver, "RETURN nothing"));
        var written = await Assert.ThrowsAnyAsync<Exception>(() => WriteAsync(driver, "RETURN nothing"));

        Assert.All(
            (Exception[])[read, written],
            failure => Assert.Equal("Neo.ClientError.Statement.SyntaxError", Assert.IsType<ServerException>(failure.InnerException).Code));
    }

    [Fact]
    public async Task Time_that_is_up_and_callers_who_leave_end_a_read()
    {
        await using var driver = new DriverCypherClient(Options());
        const string Long = "UNWIND range(1, 100000000) AS i UNWIND range(1, 100) AS j RETURN count(i * j)";
        using var leaving = new CancellationTokenSource();

        var late = await Assert.ThrowsAsync<GraphQLException>(() => driver.RunAsync(
            [QueryText.Of(Long)], [new Rows()], TimeSpan.FromMilliseconds(300), TestContext.Current.CancellationToken).AsTask());
        var left = driver.RunAsync([QueryText.Of(Long)], [new Rows()], TimeSpan.FromSeconds(5), leaving.Token).AsTask();
        await leaving.CancelAsync();

        Assert.Equal(ErrorCode.Timeout, late.Errors[0].Code);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_unavailable_and_counts_as_one_outage()
    {
        var limits = new Neo4jLimits { RetryTime = TimeSpan.FromMilliseconds(1) };
        await using var driver = new DriverCypherClient(new Neo4jOptions { Uri = "bolt://127.0.0.1:1", Limits = limits });

        for (var time = 0; time < 2; time++)
        {
            var refusal = await Assert.ThrowsAsync<GraphQLException>(() => AskAsync(driver, "RETURN 1"));
            Assert.Equal(ErrorCode.StoreUnavailable, refusal.Errors[0].Code);
        }

        Assert.Equal(1, driver.Outages);
        await Assert.ThrowsAsync<GraphQLException>(() => driver.VerifyAsync(TestContext.Current.CancellationToken).AsTask());
    }

    [Fact]
    public async Task A_graph_on_neo4j_by_this_client_answers_as_the_embedded_one()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(RunningServer.RepositoryRoot(), "README.md"), TestContext.Current.CancellationToken);
        var query = readme.Split("```graphql\n")[1].Split("```")[0];
        await EmptyAsync();
        await using var embedded = await RunningServer.StartSeededAsync();
        await using var neo4j = await RunningServer.StartSeededAsync(configure: services => services.AddNeo4jDriver(Options()));

        var expected = await embedded.AskAsync(query);
        var first = await neo4j.AskAsync(query);

        Assert.Equal(200, expected.Status);
        Assert.Equal(expected, first);
        Assert.Equal(expected, await neo4j.AskAsync(query));
    }

    [Fact]
    public async Task A_joined_operation_is_one_flush_with_a_query_text_for_each_root()
    {
        await EmptyAsync();
        await using var client = new CountingClient(new DriverCypherClient(Options()));
        await using var server = await SampleServer.StartAsync(services: services => services.AddSingleton<ICypherClient>(client));
        client.Forget();

        var (status, text) = await server.AskAsync(
            "{ hello organization(id: \"org:world-bank\") { label people(first: 1) { edges { mark } } } organizations(first: 2) { nodes { tag } } }");

        Assert.Equal(200, status);
        Assert.Contains("\"label\":\"World Bank", text, StringComparison.Ordinal);
        Assert.Equal(2, Assert.Single(client.Reading("Organization")).Count);
    }

    [Fact]
    public async Task A_server_stops_while_its_neo4j_stands_still()
    {
        await EmptyAsync();
        await using var relay = StallingRelay.To(Options().Uri);
        var server = await RunningServer.StartSeededAsync(configure: services => services.AddNeo4jDriver(Options() with { Uri = relay.Uri }));
        Assert.Equal(200, (await server.AskAsync("{ organizations(first: 1) { nodes { id } } }")).Status);

        relay.Stall();
        var waiting = server.AskAsync("{ organizations(first: 2) { nodes { id } } }");

        await server.StopAsync().WaitAsync(Patience, TestContext.Current.CancellationToken);
        await server.DisposeAsync().AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);
        await Task.WhenAny(waiting).WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    internal static Neo4jOptions Options()
    {
        var uri = Environment.GetEnvironmentVariable("NEO4J_URI");
        if (string.IsNullOrEmpty(uri))
        {
            Assert.Skip(
                "This test needs a Neo4j whose database it may empty: set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD; 'docker compose up -d neo4j' starts one.");
        }

        return new Neo4jOptions
        {
            Uri = uri!,
            User = Environment.GetEnvironmentVariable("NEO4J_USER"),
            Password = Environment.GetEnvironmentVariable("NEO4J_PASSWORD"),
        };
    }

    private static async Task<List<string>> AskAsync(ICypherClient client, string cypher, IReadOnlyDictionary<string, object?>? parameters = null)
    {
        var rows = new Rows();
        await client.RunAsync([QueryText.Of(cypher, parameters)], [rows], Patience, TestContext.Current.CancellationToken);
        return rows.Read;
    }

    /// <summary>Leaves nothing of other tests in the database: a store refuses what another model wrote.</summary>
    internal static async Task EmptyAsync()
    {
        await using var driver = new DriverCypherClient(Options());
        await WriteAsync(driver, "MATCH (n) DETACH DELETE n");
        const string Indexes = "SHOW INDEXES YIELD name, type, owningConstraint WHERE type <> 'LOOKUP' RETURN name, owningConstraint IS NOT NULL";
        foreach (var row in await AskAsync(driver, Indexes))
        {
            var index = JsonSerializer.Deserialize<JsonElement[]>(row)!;
            await WriteAsync(driver, $"DROP {(index[1].GetBoolean() ? "CONSTRAINT" : "INDEX")} `{index[0].GetString()}` IF EXISTS");
        }
    }

    private static Task WriteAsync(ICypherClient client, string cypher) =>
        client.WriteAsync(
            (transaction, stop) => transaction.RunAsync([QueryText.Of(cypher)], sinks: null, stop), Patience, TestContext.Current.CancellationToken).AsTask();

    private sealed class Rows : IRecordSink
    {
        public List<string> Read { get; } = [];

        public void OnBegin() => Read.Clear();

        public void OnRecord(ref PackReader row) => Read.Add(JsonSerializer.Serialize(row.ReadValue()));
    }
}
