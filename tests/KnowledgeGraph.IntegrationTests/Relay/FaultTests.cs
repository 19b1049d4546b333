using System.Text.Json;
using KnowledgeGraph.Neo4j.Limits;
using KnowledgeGraph.Query.Limits;

namespace KnowledgeGraph.IntegrationTests.Relay;

/// <summary>
/// A connection that fails, in any way and at any message of a whole exchange from the handshake on: the caller learns of it in bounded
/// time as STORE_UNAVAILABLE or TIMEOUT, or of nothing where the read could be repeated, and the next request is right.
/// </summary>
[Collection(Neo4jServer.Collection)]
[Trait("Category", "answers")]
public class FaultTests
{
    private const string Document = """{ ship(id: "ship:1") { name } berths { nodes { name ships(first: 2) { nodes { name } } } } }""";
    private const string Right =
        """{"data":{"ship":{"name":"Ship 1"},"berths":{"nodes":[{"name":"Berth 0","ships":{"nodes":[{"name":"Ship 0"},{"name":"Ship 2"}]}},{"name":"Berth 1","ships":{"nodes":[{"name":"Ship 1"},{"name":"Ship 3"}]}},{"name":"Berth 2","ships":{"nodes":[{"name":"Ship 0"},{"name":"Ship 2"}]}}]}}}""";

    // Of the server: manifest, HELLO, LOGON, BEGIN, two queries of three answers each, COMMIT.
    private const int ServerUnits = 11;

    // Of the client: offer, choice, HELLO, LOGON, BEGIN, RUN, PULL, RUN, PULL, COMMIT.
    private const int ClientUnits = 10;

    private static readonly Neo4jLimits Limits = new()
    {
        ConnectTimeout = TimeSpan.FromSeconds(1),
        StopTimeout = TimeSpan.FromMilliseconds(200),
        ReadRetryTime = TimeSpan.FromMilliseconds(150),
    };

    private static readonly QueryLimits Queries = new() { Timeout = TimeSpan.FromSeconds(1) };

    [Theory]
    [InlineData(FaultKind.Close, Side.Server, ServerUnits)]
    [InlineData(FaultKind.Close, Side.Client, ClientUnits)]
    [InlineData(FaultKind.Cut, Side.Server, ServerUnits)]
    [InlineData(FaultKind.Cut, Side.Client, ClientUnits)]
    [InlineData(FaultKind.Garbage, Side.Server, ServerUnits)]
    [InlineData(FaultKind.Stall, Side.Server, ServerUnits)]
    [InlineData(FaultKind.Stall, Side.Client, ClientUnits)]
    [InlineData(FaultKind.StallWithin, Side.Server, ServerUnits)]
    public async Task A_fault_at_any_message_is_told_and_leaves_nothing_behind(FaultKind kind, Side from, int units)
    {
        await using var fleet = await RelayedFleet.OpenAsync(Limits, Queries);
        Assert.Equal(Right, await fleet.AskAsync(Document));

        for (var unit = 0; unit < units; unit++)
        {
            fleet.Relay.Break(new Fault(kind, from, unit));
            fleet.Relay.CloseAll();
            var answer = await fleet.AskAsync(Document);
            fleet.Relay.Break(fault: null);

            Assert.True(Code(answer) is "STORE_UNAVAILABLE" or "TIMEOUT", $"{kind} at {unit} of {from}: {answer}");
            Assert.Equal(Right, await fleet.AskAsync(Document));
            await fleet.NothingLeaksAsync();
        }
    }

    [Theory]
    [InlineData(FaultKind.Close, Side.Server, ServerUnits)]
    [InlineData(FaultKind.Cut, Side.Server, ServerUnits)]
    [InlineData(FaultKind.Close, Side.Client, ClientUnits)]
    public async Task A_read_whose_connection_is_lost_is_repeated(FaultKind kind, Side from, int units)
    {
        await using var fleet = await RelayedFleet.OpenAsync();

        for (var unit = 0; unit < units; unit++)
        {
            fleet.Relay.Break(new Fault(kind, from, unit, Connections: 1));
            fleet.Relay.CloseAll();

            Assert.Equal(Right, await fleet.AskAsync(Document));
            await fleet.NothingLeaksAsync();
        }
    }

    [Fact]
    public async Task A_server_that_refuses_connections_is_told_and_found_again()
    {
        await using var fleet = await RelayedFleet.OpenAsync(Limits, Queries);
        await fleet.AskAsync(Document);

        for (var round = 0; round < 3; round++)
        {
            await fleet.Relay.RefuseAsync();
            Assert.Equal("STORE_UNAVAILABLE", Code(await fleet.AskAsync(Document)));
            Assert.Equal("STORE_UNAVAILABLE", Code(await fleet.AskAsync($"{{ a{round}: ships {{ totalCount }} }}")));
            fleet.Relay.Accept();
            Assert.Equal(Right, await fleet.AskAsync(Document));
        }
        await fleet.NothingLeaksAsync();
    }

    [Fact]
    public async Task A_server_that_is_known_to_be_gone_is_asked_once_a_request()
    {
        await using var fleet = await RelayedFleet.OpenAsync();
        fleet.Relay.Break(new Fault(FaultKind.Close, Side.Server, At: 0));
        fleet.Relay.CloseAll();

        Assert.Equal("STORE_UNAVAILABLE", Code(await fleet.AskAsync(Document)));
        var tried = fleet.Relay.Made;
        Assert.Equal("STORE_UNAVAILABLE", Code(await fleet.AskAsync(Document)));

        Assert.Equal(tried + 1, fleet.Relay.Made);
    }

    [Fact]
    public async Task Connections_that_fall_silent_all_at_once_time_out_and_are_replaced()
    {
        await using var fleet = await RelayedFleet.OpenAsync(Limits, Queries);
        await fleet.AskAsync(Document);
        Assert.All(await AskManyAsync(fleet), answer => Assert.Equal(Right, answer));

        fleet.Relay.Break(new Fault(FaultKind.Stall, Side.Server, Fault.Next));
        Assert.All(await AskManyAsync(fleet), answer => Assert.Contains(Code(answer), (string[])["TIMEOUT", "STORE_UNAVAILABLE"]));
        fleet.Relay.Break(fault: null);

        Assert.All(await AskManyAsync(fleet), answer => Assert.Equal(Right, answer));
        await fleet.NothingLeaksAsync();
    }

    [Fact]
    public async Task A_server_whose_bytes_come_one_by_one_is_understood()
    {
        await using var fleet = await RelayedFleet.OpenAsync();
        fleet.Relay.Break(new Fault(FaultKind.ByteByByte, Side.Server, At: 0));
        fleet.Relay.CloseAll();

        Assert.Equal(Right, await fleet.AskAsync(Document));
    }

    [Fact]
    public async Task No_more_connections_are_made_than_allowed_however_often_they_break()
    {
        await using var fleet = await RelayedFleet.OpenAsync(new Neo4jLimits { Connections = 3 });
        await fleet.AskAsync(Document);

        for (var round = 0; round < 5; round++)
        {
            var asked = AskManyAsync(fleet);
            fleet.Relay.CloseAll();

            Assert.All(await asked, answer => Assert.Equal(Right, answer));
            Assert.InRange(fleet.Relay.Open, 1, 3);
        }
        await fleet.NothingLeaksAsync();
    }

    private static async Task<string[]> AskManyAsync(RelayedFleet fleet) => await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => fleet.AskAsync(Document)));

    /// <summary>The code of the only error; the test fails where there is data beside it.</summary>
    private static string? Code(string answer)
    {
        var json = JsonSerializer.Deserialize<JsonElement>(answer);
        Assert.False(json.TryGetProperty("data", out _), answer);
        return json.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
    }
}
