using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.Connections;
using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.Messages;
using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Bolt.Pooling;
using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.Bolt.Transactions;

namespace KnowledgeGraph.IntegrationTests.Bolt;

/// <summary>What the driver promises, against a real Neo4j.</summary>
[Collection("Neo4j")]
public class DriverTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_newest_protocol_is_agreed_on()
    {
        await using var driver = Neo4jServer.OpenDriver();

        var info = await driver.VerifyAsync(Cancellation);

        Assert.StartsWith("Neo4j/", info.Agent, StringComparison.Ordinal);
        Assert.True(info.Protocol.IsSpoken);
    }

    [Fact]
    public async Task Several_query_texts_share_one_transaction()
    {
        await using var driver = Neo4jServer.OpenDriver();
        RowSink[] sinks = [new(), new(), new()];
        var transaction = QueryText.Of(
            "SHOW TRANSACTIONS YIELD transactionId, currentQuery WHERE currentQuery CONTAINS $mark RETURN transactionId",
            new Dictionary<string, object?> { ["mark"] = "SHOW TRANSACTIONS YIELD transactionId, currentQuery" });

        await driver.RunAsync([transaction, QueryText.Of("UNWIND range(1, 3) AS n RETURN n"), transaction], sinks, cancellation: Cancellation);

        Assert.Equal([1L, 2L, 3L], sinks[1].Rows.Select(row => row[0]));
        Assert.Contains(sinks[0].Rows[0][0], sinks[2].Rows.Select(row => row[0]));
    }

    [Fact]
    public async Task A_writing_transaction_is_kept_whole_or_not_at_all()
    {
        await using var driver = Neo4jServer.OpenDriver();
        var mark = new Dictionary<string, object?> { ["mark"] = $"whole-{Environment.ProcessId}" };
        try
        {
            await Assert.ThrowsAsync<ServerException>(async () => await driver.WriteAsync(async (transaction, cancellation) =>
            {
                await transaction.RunAsync(QueryText.Of("CREATE (:BoltTest {mark: $mark})", mark), cancellation: cancellation);
                await transaction.RunAsync(QueryText.Of("RETURN 1 / 0"), new RowSink(), cancellation);
            }, cancellation: Cancellation));
            var written = await driver.WriteAsync(
                (transaction, cancellation) => transaction.RunAsync(QueryText.Of("CREATE (:BoltTest {mark: $mark})", mark), cancellation: cancellation),
                cancellation: Cancellation);
            var count = new RowSink();
            await driver.RunAsync(
                QueryText.Of("MATCH (n:BoltTest {mark: $mark}) RETURN count(n)", mark), count, new RunOptions { Bookmarks = written }, Cancellation);

            Assert.Equal(1L, count.Rows[0][0]);
            Assert.False(written.IsEmpty);
        }
        finally
        {
            await driver.WriteAsync(
                [QueryText.Of("MATCH (n:BoltTest {mark: $mark}) DETACH DELETE n", mark)], sinks: null, cancellation: CancellationToken.None);
        }
    }

    [Fact]
    public async Task A_cancelled_query_no_longer_runs_in_the_database()
    {
        await using var driver = Neo4jServer.OpenDriver();
        var mark = $"cancelled-{Environment.ProcessId}";
        using var cancel = new CancellationTokenSource();
        var run = driver.QueryAsync($"UNWIND range(1, 4000000000) AS x WITH x WHERE x < 0 RETURN count(x) AS `{mark}`", cancellation: cancel.Token);
        while (await RunningAsync(driver, mark) == 0) Assert.False(run.IsCompleted);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Equal(0, await RunningAsync(driver, mark));
        Assert.Equal(0, driver.Statistics.Closed);
    }

    [Fact]
    public async Task A_query_beyond_its_time_is_stopped()
    {
        await using var driver = Neo4jServer.OpenDriver();
        var options = new RunOptions { Timeout = TimeSpan.FromMilliseconds(200) };

        // The server's own limit and the client's are the same; either may come first.
        var stopped = await Assert.ThrowsAnyAsync<BoltException>(
            () => driver.QueryAsync("UNWIND range(1, 4000000000) AS x WITH x WHERE x < 0 RETURN count(x)", options: options, cancellation: Cancellation));

        Assert.False(stopped.IsTransient);
        Assert.Equal([1L], (await driver.QueryAsync("RETURN 1", cancellation: Cancellation))[0]);
    }

    [Theory]
    [InlineData("RETURN x", "Neo.ClientError.Statement.SyntaxError")]
    [InlineData("RETURN 1 / 0", "Neo.ClientError.Statement.ArithmeticError")]
    [InlineData("RETURN $missing", "Neo.ClientError.Statement.ParameterMissing")]
    [InlineData("CREATE (:BoltTest)", "Neo.ClientError.Statement.AccessMode")]
    public async Task An_error_has_the_servers_code_and_leaves_the_connection_ready(string text, string code)
    {
        await using var driver = Neo4jServer.OpenDriver();

        var failure = await Assert.ThrowsAsync<ServerException>(() => driver.QueryAsync(text, cancellation: Cancellation));

        Assert.Equal(code, failure.Code);
        Assert.Equal([1L], (await driver.QueryAsync("RETURN 1", cancellation: Cancellation))[0]);
        Assert.Equal((1L, 0L), (driver.Statistics.Created, driver.Statistics.Closed));
    }

    [Fact]
    public async Task Wrong_credentials_are_named_as_such()
    {
        await using var driver = Neo4jServer.OpenDriver(options => options with { Auth = AuthToken.Basic("nobody", "geheim") });

        var refused = await Assert.ThrowsAsync<ServerException>(async () => await driver.VerifyAsync(Cancellation));

        Assert.True(refused.IsAuthentication);
        Assert.DoesNotContain("geheim", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flush_larger_than_all_socket_buffers_does_not_lock_up()
    {
        await using var driver = Neo4jServer.OpenDriver();
        var large = new string('x', 200_000);
        var texts = Enumerable.Range(0, 100).Select(_ => QueryText.Of("RETURN $x", new Dictionary<string, object?> { ["x"] = large })).ToList();
        var sink = new LengthSink();

        await driver.RunAsync(texts, Enumerable.Repeat<IRecordSink?>(sink, texts.Count).ToList(), cancellation: Cancellation);

        Assert.Equal(100L * large.Length, sink.Bytes);
    }

    [Fact]
    public async Task Many_callers_share_few_connections()
    {
        await using var driver = Neo4jServer.OpenDriver(options => options with { Pool = new PoolOptions { Connections = 4 } });

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 200).Select(n => driver.QueryAsync("RETURN $n", new() { ["n"] = (long)n }, cancellation: Cancellation)));

        Assert.Equal(Enumerable.Range(0, 200).Select(n => (object?)(long)n), answers.Select(rows => rows[0][0]));
        Assert.InRange(driver.Statistics.Created, 1, 4);
        Assert.Equal(0, driver.Statistics.InUse);
    }

    [Fact]
    public async Task A_routed_address_finds_the_server()
    {
        await using var driver = Neo4jServer.OpenDriver(options => options with { Uri = options.Uri.Replace("bolt", "neo4j", StringComparison.Ordinal) });

        Assert.Equal([1L], (await driver.QueryAsync("RETURN 1", cancellation: Cancellation))[0]);
        Assert.Equal([2L], (await driver.QueryAsync("RETURN 2", options: RunOptions.Write, cancellation: Cancellation))[0]);
    }

    [Fact]
    public async Task Notifications_reach_the_callback()
    {
        List<Notification> received = [];
        await using var driver = Neo4jServer.OpenDriver(
            options => options with { Connection = new ConnectionOptions { OnNotification = (notification, _) => received.Add(notification) } });

        await driver.QueryAsync("MATCH (n:NoSuchLabelAtAll) RETURN n", cancellation: Cancellation);

        Assert.Contains(
            received, notification => notification.Description.Contains("NoSuchLabelAtAll", StringComparison.Ordinal) && notification.Severity == "WARNING");
    }

    [Fact]
    public async Task Credentials_can_be_changed_on_open_connections()
    {
        await using var driver = Neo4jServer.OpenDriver();
        await driver.VerifyAsync(Cancellation);

        driver.UseAuth(AuthToken.Basic(Environment.GetEnvironmentVariable("NEO4J_USER")!, Environment.GetEnvironmentVariable("NEO4J_PASSWORD")!));

        Assert.Equal([1L], (await driver.QueryAsync("RETURN 1", cancellation: Cancellation))[0]);
        Assert.Equal(1, driver.Statistics.Created);
    }

    private static async Task<int> RunningAsync(BoltDriver driver, string mark) =>
        (await driver.QueryAsync(
            "SHOW TRANSACTIONS YIELD currentQuery, status WHERE currentQuery CONTAINS $mark AND NOT currentQuery CONTAINS 'SHOW' RETURN status",
            new() { ["mark"] = mark }, cancellation: Cancellation)).Count;

    private sealed class LengthSink : IRecordSink
    {
        public long Bytes { get; private set; }

        public void OnRecord(ref PackReader row)
        {
            row.ReadListHeader();
            Bytes += row.ReadString().Length;
        }
    }
}
