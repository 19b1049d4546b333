using KnowledgeGraph.Bolt.Connections;
using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.Bolt.Transactions;
using KnowledgeGraph.Tests.Bolt.Wire;

namespace KnowledgeGraph.Tests.Bolt.Connections;

/// <summary>A cancelled or overdue query is stopped in the database by a RESET that overtakes it, and its connection is kept if that works.</summary>
public class CancellationTests
{
    private const string Query = Script.Greeting + """
        C: RUN *
        C: PULL *
        S: SUCCESS {"fields": ["n"]}
        S: RECORD [1]

        """;

    private const string Stopped = """
        C: RESET
        S: RECORD [2]
        S: FAILURE {"neo4j_code": "Neo.TransientError.Transaction.Terminated", "message": "stopped"}
        S: SUCCESS {}

        """;

    private const string Another = """
        C: RUN *
        C: PULL *
        S: SUCCESS {"fields": ["n"]}
        S: RECORD [3]
        S: SUCCESS {}
        """;

    [Fact]
    public async Task A_cancelled_query_is_reset_and_its_connection_used_again()
    {
        await Replay.OnceAsync(Query + Stopped + Another, async driver =>
        {
            using var cancel = new CancellationTokenSource();
            TextSink first = new(), second = new();
            var run = driver.RunAsync(QueryText.Of("RETURN 1"), first, cancellation: cancel.Token).AsTask();

            await cancel.CancelAsync();
            var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
            await driver.RunAsync(QueryText.Of("RETURN 3"), second);

            Assert.Equal(cancel.Token, cancelled.CancellationToken);
            Assert.Equal(["fields n", "row 3", "end"], second.Lines);
            Assert.DoesNotContain("row 2", first.Lines);
            Assert.Equal(1, driver.Statistics.Created);
        });
    }

    [Fact]
    public async Task A_query_beyond_its_time_is_reset_and_its_connection_used_again()
    {
        var time = new ManualTime();
        await Replay.OnceAsync(
            Query + Stopped + Another,
            async driver =>
            {
                var run = driver.RunAsync(QueryText.Of("RETURN 1"), new TextSink(), new RunOptions { Timeout = TimeSpan.FromSeconds(5) }).AsTask();
                time.Advance(TimeSpan.FromSeconds(4));
                Assert.False(run.IsCompleted);

                time.Advance(TimeSpan.FromSeconds(1));
                var overdue = await Assert.ThrowsAsync<TransportException>(() => run);
                await driver.RunAsync(QueryText.Of("RETURN 3"), new TextSink());

                Assert.Equal(TransportFault.Timeout, overdue.Fault);
                Assert.Equal(1, driver.Statistics.Created);
            },
            with: options => options with { Time = time });
    }

    [Fact]
    public async Task A_reset_without_an_answer_closes_the_connection()
    {
        var time = new ManualTime();
        await Replay.OnceAsync(
            Query + "C: RESET\nS: <STALL>",
            async driver =>
            {
                using var cancel = new CancellationTokenSource();
                var run = driver.RunAsync(QueryText.Of("RETURN 1"), new TextSink(), cancellation: cancel.Token).AsTask();
                await cancel.CancelAsync();
                time.Advance(TimeSpan.FromSeconds(4.9));
                Assert.False(run.IsCompleted);

                time.Advance(TimeSpan.FromSeconds(0.1));

                await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
                Assert.Equal((0, 1L), (driver.Statistics.Idle, driver.Statistics.Closed));
            },
            with: options => options with { Time = time, Connection = new ConnectionOptions { ResetTimeout = TimeSpan.FromSeconds(5) } });
    }

    [Fact]
    public async Task A_token_cancelled_beforehand_sends_nothing()
    {
        await Replay.OnceAsync(Script.Greeting + Another, async driver =>
        {
            await driver.VerifyAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                async () => await driver.RunAsync(QueryText.Of("RETURN 1"), new TextSink(), cancellation: new CancellationToken(canceled: true)));

            await driver.RunAsync(QueryText.Of("RETURN 3"), new TextSink());
        });
    }

    [Fact]
    public async Task A_cancellation_after_the_last_answer_does_not_undo_a_success()
    {
        await Replay.OnceAsync(
            Script.Greeting + """
            C: RUN *
            C: PULL *
            S: SUCCESS {"fields": ["n"]}
            S: RECORD [1]
            S: SUCCESS {"bookmark": "b:1"}
            C: RESET
            S: SUCCESS {}
            """,
            async driver =>
            {
                using var cancel = new CancellationTokenSource();

                var bookmarks = await driver.RunAsync(QueryText.Of("CREATE (n)"), new CancellingSink(cancel), RunOptions.Write, cancel.Token);

                Assert.Equal(["b:1"], bookmarks.Marks);
            });
    }

    [Fact]
    public async Task A_transaction_that_was_reset_has_ended_even_if_all_answers_had_come()
    {
        await Replay.OnceAsync(
            Script.Greeting + """
            C: BEGIN *
            C: RUN *
            C: PULL *
            S: SUCCESS {}
            S: SUCCESS {"fields": ["n"]}
            S: RECORD [1]
            S: SUCCESS {}
            C: RESET
            S: SUCCESS {}
            """,
            async driver =>
            {
                using var cancel = new CancellationTokenSource();
                await using var transaction = await driver.BeginAsync(RunOptions.Write);

                await Assert.ThrowsAnyAsync<OperationCanceledException>(
                    async () => await transaction.RunAsync(QueryText.Of("CREATE (n)"), new CancellingSink(cancel), cancel.Token));

                // Another RUN would commit by itself now.
                await Assert.ThrowsAsync<UsageException>(
                    async () => await transaction.RunAsync(QueryText.Of("CREATE (m)"), cancellation: CancellationToken.None));
            });
    }

    [Fact]
    public async Task However_a_cancellation_falls_the_one_connection_stays_in_step()
    {
        var server = new FakeServer(Neo4jBehaviour.Answer);
        await using var driver = Replay.Open(server);
        var sink = new TextSink();

        // A connection that is cancelled while it opens is closed, so the one must be open.
        await driver.VerifyAsync(TestContext.Current.CancellationToken);
        for (var i = 0; i < 300; i++)
        {
            using var cancel = new CancellationTokenSource();
            var cancelling = Task.Run(cancel.Cancel, TestContext.Current.CancellationToken);
            try
            {
                await driver.RunAsync([QueryText.Of("RETURN 1"), QueryText.Of("RETURN 1")], sinks: null, cancellation: cancel.Token);
            }
            catch (OperationCanceledException)
            {
                // One of two outcomes; the check below is for both.
            }

            await cancelling;
            await driver.RunAsync(QueryText.Of("RETURN 1"), sink, cancellation: TestContext.Current.CancellationToken);
            Assert.Equal(["fields n", "row 1", "end r"], sink.Lines);
        }

        Assert.Equal(1, driver.Statistics.Created);
    }

    private sealed class CancellingSink(CancellationTokenSource cancel) : IRecordSink
    {
        public void OnRecord(ref PackReader row) => cancel.Cancel();
    }
}
