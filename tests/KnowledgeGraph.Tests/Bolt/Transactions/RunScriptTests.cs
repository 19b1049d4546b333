using KnowledgeGraph.Bolt.Connections;
using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.Bolt.Transactions;
using KnowledgeGraph.Tests.Bolt.Wire;

namespace KnowledgeGraph.Tests.Bolt.Transactions;

/// <summary>What runs look like on the wire, and that no split of the server's bytes changes what comes out.</summary>
public class RunScriptTests
{
    private const string Refusal =
        """{"neo4j_code": "Neo.ClientError.Statement.SyntaxError", "gql_status": "42001", "message": "x?", "description": "d", """
        + """"
        "diagnostic_record": {"OPERATION": ""}}
        """";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_single_query_text_is_one_run_and_one_pull() => Replay.InAllPiecesAsync(
        Script.Greeting + """
        C: RUN "RETURN $x AS x" {"x": 1} {"mode": "r", "tx_timeout": 60000}
        C: PULL {"n": -1}
        S: SUCCESS {"fields": ["x"], "t_first": 1}
        S: RECORD [1]
        S: RECORD ["zwei"]
        S: SUCCESS {"type": "r", "t_last": 2, "bookmark": "b:1"}
        """,
        async driver =>
        {
            var sink = new TextSink();

            var bookmarks = await driver.RunAsync(QueryText.Of("RETURN $x AS x", new Dictionary<string, object?> { ["x"] = 1 }), sink);

            Assert.Equal(["fields x", "row 1", "row zwei", "end r"], sink.Lines);
            Assert.True(bookmarks.IsEmpty);
        });

    [Fact]
    public Task Several_query_texts_are_one_transaction_in_one_write() => Replay.InAllPiecesAsync(
        Script.Greeting + """
        C: BEGIN {"mode": "r", "tx_timeout": 1500, "db": "graph", "bookmarks": ["b:7"]}
        C: RUN "RETURN 1" {} {}
        C: PULL {"n": -1}
        C: RUN "RETURN 2" {} {}
        C: DISCARD {"n": -1}
        C: RUN "RETURN 3" {} {}
        C: PULL {"n": -1}
        C: COMMIT
        S: SUCCESS {}
        S: SUCCESS {"fields": ["1"], "qid": 0}
        S: RECORD [1]
        S: SUCCESS {"type": "r"}
        S: <NOOP>
        S: SUCCESS {"fields": ["2"], "qid": 1}
        S: SUCCESS {"type": "r"}
        S: SUCCESS {"fields": ["3"], "qid": 2}
        S: RECORD [3]
        S: RECORD [null]
        S: SUCCESS {"type": "r"}
        S: SUCCESS {"bookmark": "b:8"}
        """,
        async driver =>
        {
            TextSink one = new(), three = new();
            var options = new RunOptions { Bookmarks = Bookmarks.Of("b:7"), Timeout = TimeSpan.FromSeconds(1.5), IsBookmarkTracked = true };

            var bookmarks = await driver.RunAsync([QueryText.Of("RETURN 1"), QueryText.Of("RETURN 2"), QueryText.Of("RETURN 3")], [one, null, three], options);

            Assert.Equal(["fields 1", "row 1", "end r"], one.Lines);
            Assert.Equal(["fields 3", "row 3", "row null", "end r"], three.Lines);
            Assert.Equal(["b:8"], bookmarks.Marks);
        },
        with: options => options with { Database = "graph" });

    [Fact]
    public async Task A_request_is_one_write_however_many_query_texts_it_has()
    {
        var server = new FakeServer(Neo4jBehaviour.Answer);
        await using var driver = Replay.Open(server);
        await driver.VerifyAsync(Cancellation);
        var before = server.Writes;

        await driver.RunAsync(Enumerable.Repeat(QueryText.Of("RETURN 1"), 50).ToList(), sinks: null, cancellation: Cancellation);

        Assert.Equal(before + 1, server.Writes);
    }

    [Fact]
    public Task A_failure_ignores_what_follows_and_the_connection_is_reset() => Replay.InAllPiecesAsync(
        Script.Greeting + $$$"""
        C: BEGIN *
        C: RUN "RETURN 1" {} {}
        C: PULL {"n": -1}
        C: RUN "RETURN x" {} {}
        C: PULL {"n": -1}
        C: COMMIT
        S: SUCCESS {}
        S: SUCCESS {"fields": ["1"]}
        S: RECORD [1]
        S: SUCCESS {}
        S: FAILURE {{{Refusal}}}
        S: IGNORED
        S: IGNORED
        C: RESET
        S: SUCCESS {}
        C: RUN "RETURN 2" *
        C: PULL *
        S: SUCCESS {"fields": ["2"]}
        S: RECORD [2]
        S: SUCCESS {}
        """,
        async driver =>
        {
            var sink = new TextSink();

            var failure = await Assert.ThrowsAsync<ServerException>(
                async () => await driver.RunAsync([QueryText.Of("RETURN 1"), QueryText.Of("RETURN x")], [sink, sink], cancellation: Cancellation));
            await driver.RunAsync(QueryText.Of("RETURN 2"), sink);

            Assert.Equal(
                ("Neo.ClientError.Statement.SyntaxError", "42001", "x?", false), (failure.Code, failure.GqlStatus, failure.ServerMessage, failure.IsTransient));
            Assert.Equal(["fields 2", "row 2", "end"], sink.Lines);
        });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public Task A_row_may_come_in_chunks_of_any_size(int chunkBytes) => Replay.InAllPiecesAsync(
        Script.Greeting + """
        C: RUN *
        C: PULL *
        S: SUCCESS {"fields": ["a", "b"]}
        S: RECORD ["abcdefghijklmnopqrstuvwxyz", 1234567890123]
        S: SUCCESS {}
        """,
        async driver =>
        {
            var sink = new TextSink();

            await driver.RunAsync(QueryText.Of("RETURN a, b"), sink);

            Assert.Equal(["fields a b", "row abcdefghijklmnopqrstuvwxyz 1234567890123", "end"], sink.Lines);
        },
        chunkBytes);

    [Fact]
    public Task Notifications_below_5_6_reach_the_callback() => NotificationsReachTheCallback(
        new ProtocolVersion(5, 4),
        """S: SUCCESS {"notifications": [{"code": "Neo.ClientNotification.X", "title": "t", "description": "slow", """
        + """
        "severity": "WARNING", "category": "PERFORMANCE", "position": {"offset": 1}}]}
        """,
        new Notification(GqlStatus: null, "Neo.ClientNotification.X", "slow", "WARNING", "PERFORMANCE", "t"));

    [Fact]
    public Task Gql_statuses_from_5_6_on_reach_the_callback_and_plain_outcomes_do_not() => NotificationsReachTheCallback(
        new ProtocolVersion(5, 6),
        """S: SUCCESS {"statuses": [{"gql_status": "00000", "status_description": "note: successful completion"}, """
        + """{"gql_status": "01N50", "neo4j_code": "Neo.ClientNotification.X", "description": "no such label", """
        + """
        "diagnostic_record": {"_severity": "WARNING", "_classification": "UNRECOGNIZED", "_position": {"line": 1}}}]}
        """,
        new Notification("01N50", "Neo.ClientNotification.X", "no such label", "WARNING", "UNRECOGNIZED"));

    private static async Task NotificationsReachTheCallback(ProtocolVersion version, string summary, Notification expected)
    {
        List<Notification> received = [];

        await Replay.OnceAsync(
            Script.Greeting + "C: RUN *\nC: PULL *\nS: SUCCESS {\"fields\": []}\n" + summary,
            async driver => await driver.RunAsync(QueryText.Of("MATCH (n:Nowhere) RETURN n"), new TextSink()),
            version: version,
            with: options => options with { Connection = new ConnectionOptions { OnNotification = (notification, _) => received.Add(notification) } });

        Assert.Equal([expected], received);
    }
}
