using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.Messages;
using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.Bolt.Transactions;
using KnowledgeGraph.Tests.Bolt.Wire;

namespace KnowledgeGraph.Tests.Bolt.Transactions;

/// <summary>Explicit and managed transactions, their repetition, and bookmarks.</summary>
public class TransactionTests
{
    private const string Deadlock = """S: FAILURE {"neo4j_code": "Neo.TransientError.Transaction.DeadlockDetected", "message": "deadlock"}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task Begin_leaves_with_the_first_query_text_and_a_commit_gives_the_bookmark() => Replay.InAllPiecesAsync(
        Script.Greeting + """
        C: BEGIN {"tx_timeout": 60000}
        C: RUN "CREATE (n)" {} {}
        C: DISCARD *
        S: SUCCESS {}
        S: SUCCESS {"fields": []}
        S: SUCCESS {"type": "w"}
        C: RUN "MATCH (n) RETURN n" {} {}
        C: PULL *
        S: SUCCESS {"fields": ["n"]}
        S: RECORD [1]
        S: SUCCESS {"type": "r"}
        C: COMMIT
        S: SUCCESS {"bookmark": "b:9"}
        """,
        async driver =>
        {
            var sink = new TextSink();
            await using var transaction = await driver.BeginAsync(RunOptions.Write);
            await transaction.RunAsync(QueryText.Of("CREATE (n)"));
            await transaction.RunAsync(QueryText.Of("MATCH (n) RETURN n"), sink);

            var bookmarks = await transaction.CommitAsync();

            await transaction.DisposeAsync();
            Assert.Equal(["fields n", "row 1", "end r"], sink.Lines);
            Assert.Equal(["b:9"], bookmarks.Marks);
        });

    [Fact]
    public Task A_transaction_left_without_commit_is_reset() => Replay.InAllPiecesAsync(
        Script.Greeting + "C: BEGIN *\nC: RUN *\nC: DISCARD *\nS: SUCCESS {}\nS: SUCCESS {}\nS: SUCCESS {}\nC: RESET\nS: SUCCESS {}",
        async driver =>
        {
            await using var transaction = await driver.BeginAsync(RunOptions.Write);
            await transaction.RunAsync(QueryText.Of("CREATE (n)"));
        });

    [Fact]
    public Task A_rollback_ends_it() => Replay.InAllPiecesAsync(
        Script.Greeting + "C: BEGIN *\nC: RUN *\nC: DISCARD *\nS: SUCCESS {}\nS: SUCCESS {}\nS: SUCCESS {}\nC: ROLLBACK\nS: SUCCESS {}",
        async driver =>
        {
            await using var transaction = await driver.BeginAsync(RunOptions.Write);
            await transaction.RunAsync(QueryText.Of("CREATE (n)"));

            await transaction.RollbackAsync();

            await Assert.ThrowsAsync<UsageException>(async () => await transaction.CommitAsync(Cancellation));
        });

    [Fact]
    public Task Managed_work_is_repeated_after_a_deadlock_with_its_sinks_begun_anew() => Replay.InAllPiecesAsync(
        Script.Greeting + $$"""
        C: BEGIN *
        C: RUN *
        C: PULL *
        S: SUCCESS {}
        S: SUCCESS {"fields": ["n"]}
        S: RECORD [1]
        {{Deadlock}}
        C: RESET
        S: SUCCESS {}
        C: BEGIN *
        C: RUN *
        C: PULL *
        S: SUCCESS {}
        S: SUCCESS {"fields": ["n"]}
        S: RECORD [2]
        S: SUCCESS {}
        C: COMMIT
        S: SUCCESS {"bookmark": "b:2"}
        """,
        async driver =>
        {
            var sink = new TextSink();

            var bookmarks = await driver.WriteAsync((transaction, cancellation) => transaction.RunAsync(QueryText.Of("CREATE (n)"), sink, cancellation));

            Assert.Equal(["fields n", "row 2", "end"], sink.Lines);
            Assert.Equal(["b:2"], bookmarks.Marks);
        },
        with: AtOnce);

    [Fact]
    public Task Managed_query_texts_go_in_one_write_and_are_repeated_too() => Replay.InAllPiecesAsync(
        Script.Greeting + $$"""
        C: BEGIN *
        C: RUN *
        C: DISCARD *
        C: COMMIT
        S: SUCCESS {}
        {{Deadlock}}
        S: IGNORED
        S: IGNORED
        C: RESET
        S: SUCCESS {}
        C: BEGIN *
        C: RUN *
        C: DISCARD *
        C: COMMIT
        S: SUCCESS {}
        S: SUCCESS {}
        S: SUCCESS {}
        S: SUCCESS {"bookmark": "b:3"}
        """,
        async driver => Assert.Equal(["b:3"], (await driver.WriteAsync([QueryText.Of("CREATE (n)")], sinks: null)).Marks),
        with: AtOnce);

    [Fact]
    public async Task Writing_work_that_commits_itself_is_not_repeated() => await Replay.OnceAsync(
        Script.Greeting + $"C: RUN *\nC: DISCARD *\n{Deadlock}\nS: IGNORED\nC: RESET\nS: SUCCESS {{}}",
        async driver =>
        {
            var failure = await Assert.ThrowsAsync<ServerException>(
                async () => await driver.RunAsync(QueryText.Of("CREATE (n)"), options: RunOptions.Write, cancellation: Cancellation));

            Assert.True(failure.IsTransient);
        },
        with: AtOnce);

    [Fact]
    public async Task What_the_work_throws_undoes_the_transaction_and_is_not_repeated() => await Replay.OnceAsync(
        Script.Greeting + "C: BEGIN *\nC: RUN *\nC: DISCARD *\nS: SUCCESS {}\nS: SUCCESS {}\nS: SUCCESS {}\nC: RESET\nS: SUCCESS {}",
        async driver => await Assert.ThrowsAsync<FormatException>(async () => await driver.WriteAsync(async (transaction, cancellation) =>
        {
            await transaction.RunAsync(QueryText.Of("CREATE (n)"), cancellation: cancellation);
            throw new FormatException();
        }, cancellation: Cancellation)),
        with: AtOnce);

    [Fact]
    public async Task Who_hands_a_bookmark_on_reads_what_was_written()
    {
        var server = new FakeServer(Neo4jBehaviour.Answer);
        await using var driver = Replay.Open(server);

        var written = await driver.WriteAsync(
            (transaction, cancellation) => transaction.RunAsync(QueryText.Of("CREATE (n)"), cancellation: cancellation), cancellation: Cancellation);
        var read = await driver.RunAsync(
            QueryText.Of("MATCH (n) RETURN n"), new TextSink(),
            new RunOptions { Bookmarks = written, IsBookmarkTracked = true }, Cancellation);

        Assert.Contains(server.Received,
            message => message.StartsWith("RUN \"MATCH (n) RETURN n\"", StringComparison.Ordinal)
                && message.Contains("\"bookmarks\": [\"b:2\"]", StringComparison.Ordinal));
        Assert.Equal(["b:1"], read.Marks);
    }

    [Fact]
    public async Task Parameters_that_are_no_whole_map_are_refused_before_anything_is_sent()
    {
        var server = new FakeServer(Neo4jBehaviour.Answer);
        await using var driver = Replay.Open(server);
        await driver.VerifyAsync(Cancellation);
        var before = server.Received.Count;
        Action<PackWriter>[] wrong = [writer => writer.WriteMapHeader(1), writer => writer.WriteListHeader(0), _ => { }, WriteTwoMaps];

        foreach (var write in wrong)
        {
            QueryText[] texts = [QueryText.Of("RETURN 1"), WrittenParameters.With("RETURN $x", write)];
            await Assert.ThrowsAsync<UsageException>(async () => await driver.RunAsync(texts, sinks: null, cancellation: Cancellation));
        }

        await driver.RunAsync(QueryText.Of("RETURN 1"), new TextSink(), cancellation: Cancellation);

        Assert.Equal(before + 2, server.Received.Count);
        Assert.Equal(0, driver.Statistics.InUse);

        static void WriteTwoMaps(PackWriter writer)
        {
            writer.WriteMapHeader(0);
            writer.WriteMapHeader(0);
        }
    }

    [Fact]
    public async Task Query_texts_beyond_the_limit_or_without_a_sink_each_are_refused()
    {
        await using var driver = Replay.Open(new FakeServer(Neo4jBehaviour.Answer), options => options with { MaxTextsPerFlush = 2 });
        var text = QueryText.Of("RETURN 1");

        await Assert.ThrowsAsync<UsageException>(
            async () => await driver.RunAsync([text, text, text], sinks: null, cancellation: Cancellation));
        await Assert.ThrowsAsync<UsageException>(async () => await driver.RunAsync([text, text], [null], cancellation: Cancellation));
    }

    [Fact]
    public async Task New_credentials_are_taken_over_by_the_connections_there_are()
    {
        var server = new FakeServer(Neo4jBehaviour.Answer);
        await using var driver = Replay.Open(server);
        await driver.VerifyAsync(Cancellation);

        driver.UseAuth(AuthToken.Bearer("next"));
        await driver.VerifyAsync(Cancellation);
        await driver.VerifyAsync(Cancellation);

        Assert.Equal(["LOGOFF", """LOGON {"credentials": "next", "scheme": "bearer"}"""], server.Received.Skip(2));
    }

    private static BoltOptions AtOnce(BoltOptions options) => options with { Retry = new RetryPolicy { FirstDelay = TimeSpan.Zero } };
}
