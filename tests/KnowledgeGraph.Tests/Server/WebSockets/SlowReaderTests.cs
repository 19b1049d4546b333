using KnowledgeGraph.Server.Limits;

namespace KnowledgeGraph.Tests.Server.WebSockets;

/// <summary>A client that does not read slows the source of its answers, and no memory fills meanwhile.</summary>
public class SlowReaderTests
{
    private static readonly StreamLimits Default = new();

    // What the connection itself takes in: 64 KB, of 10 KB each; one more waits, and one is being made.
    private const int RoomOfTheConnection = 10;

    [Fact]
    public async Task The_source_waits_while_the_client_does_not_read_and_goes_on_with_it()
    {
        await using var session = await SessionUnderTest.ReadyAsync();
        await session.SubscribeAsync("a", "200 pages");
        await session.Wire.Server.Blocked;

        Assert.InRange(session.Source.Made, 1, RoomOfTheConnection);
        for (var i = 0; i < 200; i++)
            Assert.StartsWith($$$"""{"id":"a","type":"next","payload":{"data":{"n":{{{i}}},""", await session.HearAsync(), StringComparison.Ordinal);
        Assert.Equal("""{"id":"a","type":"complete"}""", await session.HearAsync());
    }

    [Fact]
    public async Task A_client_that_reads_nothing_for_too_long_loses_its_socket()
    {
        await using var session = await SessionUnderTest.ReadyAsync();
        await session.SubscribeAsync("a", "1000000 pages");
        await session.Wire.Server.Blocked;

        session.Time.Advance(Default.SendTime);

        await session.Source.EndedAsync();
        await session.Ended;
        Assert.InRange(session.Source.Made, 1, RoomOfTheConnection);
    }

    [Fact]
    public async Task A_client_that_pings_and_does_not_read_is_not_read_either()
    {
        await using var session = await SessionUnderTest.ReadyAsync();
        var ping = $$$"""{"type":"ping","payload":{"x":"{{{new string('x', 10_000)}}}"}}""";

        // Both directions fill up: the server waits with its pong, so the client waits with its ping.
        while (!session.Wire.Server.Blocked.IsCompleted) await session.SayAsync(ping);
        session.Time.Advance(Default.SendTime);

        await session.Ended;
    }

    [Fact]
    public async Task An_answer_that_finds_too_many_bytes_waiting_ends_its_operation_with_an_error()
    {
        await using var session = await SessionUnderTest.ReadyAsync(Default with { WaitingBytes = 15_000 });
        await session.SubscribeAsync("a", "20 pages");
        await session.Wire.Server.Blocked;

        await session.SubscribeAsync("b", "1 pages");
        await session.Source.EndedAsync();

        var heard = new List<string>();
        while (heard.Count < 22) heard.Add(await session.HearAsync());
        Assert.Equal("""{"id":"a","type":"complete"}""", heard.Single(message => message.Contains("complete", StringComparison.Ordinal)));
        Assert.Matches("""^\{"id":"b","type":"error","payload":\[\{"message":"More than 15000 bytes.*LIMIT_EXCEEDED"\}\}\]\}$""",
            heard.Single(message => message.Contains("\"b\"", StringComparison.Ordinal)));
    }
}
