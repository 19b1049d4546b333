using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.Connections;
using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Bolt.Queries;
using KnowledgeGraph.Tests.Bolt.Wire;

namespace KnowledgeGraph.Tests.Bolt.Connections;

/// <summary>A server that fails at every point of an exchange: the caller gets one error in bounded time, and no connection leaks.</summary>
public class FaultTests
{
    private static readonly string[] Answers =
    [
        """SUCCESS {"server": "Neo4j/5.26.0", "connection_id": "bolt-1", "hints": {"connection.recv_timeout_seconds": 20}}""",
        "SUCCESS {}",
        "SUCCESS {}",
        """SUCCESS {"fields": ["1"]}""",
        "RECORD [1]",
        "RECORD [\"a longer row\"]",
        "SUCCESS {}",
        """SUCCESS {"bookmark": "b:1"}""",
    ];

    public static TheoryData<int> Places => [.. Enumerable.Range(0, Answers.Length)];

    public static TheoryData<int, string> GarbageAtPlaces
    {
        get
        {
            TheoryData<int, string> data = [];
            string[] all =
            [
                "0001C4 0000", "0002B1 70 0000", "0003B170 91 0000", "0002B0 71 0000", "0003B1 71 C4 0000", "0003B1 55 A0 0000", "000191 0000",
                "0004485454500000",
            ];
            foreach (var garbage in all)
            {
                for (var place = 0; place < Answers.Length; place++) data.Add(place, garbage);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_connection_closed_before_a_message_is_lost(int place)
    {
        var failure = await FailAsync(place, [ServerStep.Close]);

        // Once COMMIT is on its way nobody knows whether it was carried out.
        Assert.Equal(place < 2 ? TransportFault.Lost : TransportFault.CommitUnknown, failure.Fault);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_connection_closed_within_a_message_is_lost(int place)
    {
        var whole = MessageText.Write(Answers[place]);
        for (var length = 1; length < whole.Length; length++)
        {
            var failure = await FailAsync(place, [new ServerStep(whole[..length]), ServerStep.Close]);

            Assert.Equal(place < 2 ? TransportFault.Lost : TransportFault.CommitUnknown, failure.Fault);
        }
    }

    [Theory]
    [MemberData(nameof(GarbageAtPlaces))]
    public async Task Garbage_in_place_of_a_message_is_a_fault_of_protocol(int place, string garbage)
    {
        var failure = await FailAsync(place, [ServerStep.Parse($"<RAW {garbage}>", chunkBytes: 1), ServerStep.Close]);

        Assert.Equal(TransportFault.Protocol, failure.Fault);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_server_that_stalls_is_given_up_after_its_time(int place)
    {
        var time = new ManualTime();
        var server = new FakeServer(Behaviour(place, [ServerStep.Stall]));
        var connection = new ConnectionOptions { ConnectTimeout = TimeSpan.FromSeconds(10) };
        await using var driver = Replay.Open(
            server, options => options with { Time = time, Connection = connection, RequestTimeout = TimeSpan.FromSeconds(60) });

        var run = RunAsync(driver);
        Assert.False(run.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(9));
        Assert.False(run.IsCompleted);
        time.Advance(TimeSpan.FromMinutes(2));
        var failure = await Assert.ThrowsAsync<TransportException>(() => run);

        // The greeting has its own time limit; later the server's own promise of a sign of life every 20 seconds is the shorter one.
        Assert.Equal(place < 2 ? TransportFault.Unreachable : TransportFault.Lost, failure.Fault);
        AssertNothingLeaks(driver, server);
    }

    [Fact]
    public async Task A_slow_server_that_shows_signs_of_life_has_all_its_time()
    {
        var time = new ManualTime();
        var server = new FakeServer(Behaviour(place: 4, [ServerStep.Noop]));
        await using var driver = Replay.Open(server, options => options with { Time = time, RequestTimeout = TimeSpan.FromSeconds(100) });
        var run = RunAsync(driver);
        for (var i = 0; i < 5; i++)
        {
            time.Advance(TimeSpan.FromSeconds(19));
            server.Send(ServerStep.Noop);
            await server.UntilReadAsync();
        }

        foreach (var answer in Answers[4..]) server.Send(ServerStep.Message(answer));

        await run;
        AssertNothingLeaks(driver, server: null);
    }

    [Fact]
    public async Task A_message_above_the_limit_breaks_the_connection()
    {
        var failure = await FailAsync(
            5,
            [ServerStep.Message($"RECORD [\"{new string('x', 5000)}\"]", 1000)],
            options => options with { Connection = new ConnectionOptions { MaxMessageBytes = 4096 } });

        Assert.Equal(TransportFault.Protocol, failure.Fault);
        Assert.Contains("4096 bytes", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_sink_throws_stops_the_query_text_and_keeps_the_connection()
    {
        await Replay.OnceAsync(
            Script.Greeting + """
            C: RUN *
            C: PULL *
            S: SUCCESS {"fields": ["n"]}
            S: RECORD [1]
            C: RESET
            S: RECORD [2]
            S: FAILURE {"neo4j_code": "Neo.TransientError.Transaction.Terminated", "message": "stopped"}
            S: SUCCESS {}
            C: RUN *
            C: PULL *
            S: SUCCESS {"fields": ["n"]}
            S: SUCCESS {}
            """,
            async driver =>
            {
                var thrown = await Assert.ThrowsAsync<FormatException>(
                    async () => await driver.RunAsync(QueryText.Of("RETURN 1"), new ThrowingSink(), cancellation: TestContext.Current.CancellationToken));
                await driver.RunAsync(QueryText.Of("RETURN 2"), new TextSink());

                Assert.Equal("row 1", thrown.Message);
            });
    }

    private static async Task<TransportException> FailAsync(int place, ServerStep[] instead, Func<BoltOptions, BoltOptions>? with = null)
    {
        var server = new FakeServer(Behaviour(place, instead));
        await using var driver = Replay.Open(server, with);

        var failure = await Assert.ThrowsAsync<TransportException>(() => RunAsync(driver));

        AssertNothingLeaks(driver, server);
        return failure;
    }

    private static Task RunAsync(BoltDriver driver) =>
        driver.WriteAsync([QueryText.Of("RETURN 1")], [new TextSink()]).AsTask();

    private static void AssertNothingLeaks(BoltDriver driver, FakeServer? server)
    {
        Assert.Equal(0, driver.Statistics.InUse);
        Assert.Equal(driver.Statistics.Created - driver.Statistics.Closed, driver.Statistics.Idle);
        if (server is not null) Assert.True(server.IsDisposed);
    }

    /// <summary>Greets, answers one transaction, and does something else at one place.</summary>
    private static Func<string, IEnumerable<ServerStep>> Behaviour(int place, ServerStep[] instead)
    {
        return message => message.Split(' ')[0] switch
        {
            "LOGON" => Steps(0, 2),
            "COMMIT" => Steps(2, Answers.Length),
            _ => [],
        };

        IEnumerable<ServerStep> Steps(int from, int to)
        {
            for (var i = from; i < to; i++)
            {
                if (i != place) yield return ServerStep.Message(Answers[i]);
                else foreach (var step in instead) yield return step;
                if (i == place && instead[0] == ServerStep.Noop) yield break;
            }
        }
    }

    private sealed class ThrowingSink : IRecordSink
    {
        public void OnRecord(ref PackReader row) => throw new FormatException($"row {row.ReadListHeader()}");
    }
}
