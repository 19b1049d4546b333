using System.Net;
using System.Net.WebSockets;
using System.Text;
using KnowledgeGraph.IntegrationTests.Processes;

namespace KnowledgeGraph.IntegrationTests.Streaming;

/// <summary>GraphQL over WebSocket against the real process: what breaks the protocol closes the socket with its code, and the server goes on.</summary>
[Trait("Category", "transport")]
public sealed class SocketTests(SeededServer seeded) : IAsyncLifetime
{
    private const string Init = """{"type":"connection_init"}""";
    private const string Subscribe = """{"id":"1","type":"subscribe","payload":{"query":"{ __typename }"}}""";

    private readonly ServerProcess _server = seeded.Process;

    public ValueTask InitializeAsync() => default;

    public async ValueTask DisposeAsync() => await _server.StillAnswersAsync();

    [Fact]
    public async Task An_operation_is_answered_and_its_id_is_free_again_when_it_has_completed()
    {
        await using var socket = await Socket.ReadyAsync(_server);

        for (var i = 0; i < 3; i++)
        {
            await socket.SayAsync(Subscribe);
            Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"__typename":"Query"}}}""", await socket.HearAsync());
            Assert.Equal("""{"id":"1","type":"complete"}""", await socket.HearAsync());
        }

        Assert.Equal("graphql-transport-ws", socket.Protocol);
    }

    [Fact]
    public async Task A_slash_at_the_end_of_the_address_changes_nothing()
    {
        await using var socket = await Socket.ReadyAsync(_server, "/graphql/");

        await socket.SubscribeAsync("a", "{ __typename }");

        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"__typename":"Query"}}}""", await socket.HearAsync());
    }

    [Fact]
    public async Task What_cannot_begin_ends_with_an_error_and_the_socket_stays_open()
    {
        await using var socket = await Socket.ReadyAsync(_server);

        await socket.SubscribeAsync("a", "{ nowhere }");
        Assert.Matches("""^\{"id":"a","type":"error","payload":\[\{"message":"Cannot query field.*"VALIDATION_FAILED"\}\}\]\}$""", await socket.HearAsync());
        await socket.SubscribeAsync("b", "subscription { __typename }");
        Assert.StartsWith("""{"id":"b","type":"error",""", await socket.HearAsync(), StringComparison.Ordinal);
        await socket.SayAsync("""{"type":"ping","payload":{"at":1}}""");

        Assert.Equal("""{"type":"pong","payload":{"at":1}}""", await socket.HearAsync());
    }

    [Fact]
    public async Task An_operation_before_the_acknowledgement_closes_it_with_4401()
    {
        await using var socket = await Socket.OpenAsync(_server);

        await socket.SayAsync(Subscribe);

        Assert.Equal("4401 Unauthorized", await socket.HearAsync());
    }

    [Fact]
    public async Task A_second_initialisation_closes_it_with_4429()
    {
        await using var socket = await Socket.ReadyAsync(_server);

        await socket.SayAsync(Init);

        Assert.Equal("4429 Too many initialisation requests", await socket.HearAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("graphql-ws")]
    public async Task Another_protocol_closes_it_with_4406(string? protocol)
    {
        // .NET's client takes a missing protocol for no failure, as RFC 6455 allows.
        await using var socket = await Socket.OpenAsync(_server, protocol);

        Assert.Equal("4406 Subprotocol not acceptable", await socket.HearAsync());
        Assert.Null(socket.Protocol);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"type":"start"}""")]
    [InlineData("""{"type":"next","id":"1"}""")]
    [InlineData("""{"type":1}""")]
    [InlineData("""{"type":"ping","type":"ping"}""")]
    [InlineData("""{"type":"ping"} x""")]
    [InlineData("""{"type":"ping","payload":[]}""")]
    [InlineData("""{"type":"complete"}""")]
    [InlineData("""{"type":"subscribe","payload":{"query":"{ __typename }"}}""")]
    [InlineData("""{"id":"","type":"subscribe","payload":{"query":"{ __typename }"}}""")]
    [InlineData("""{"id":7,"type":"subscribe","payload":{"query":"{ __typename }"}}""")]
    [InlineData("""{"id":"\ud800","type":"subscribe","payload":{"query":"{ __typename }"}}""")]
    [InlineData("""{"id":"1","type":"subscribe"}""")]
    [InlineData("""{"id":"1","type":"subscribe","payload":{}}""")]
    [InlineData("""{"id":"1","type":"subscribe","payload":{"query":1}}""")]
    [InlineData("""{"id":"1","type":"subscribe","payload":{"query":"{ __typename }","variables":[]}}""")]
    [InlineData("""{"id":"1","type":"subscribe","payload":{"query":"{ __typename }","variables":{"a":1,"a":2}}}""")]
    public async Task What_is_no_message_closes_it_with_4400(string message)
    {
        await using var socket = await Socket.ReadyAsync(_server);

        await socket.SayAsync(message);

        Assert.StartsWith("4400 ", await socket.HearAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task JSON_that_nests_too_deep_closes_it_with_4400()
    {
        const int Depth = 20_000;
        await using var open = await Socket.ReadyAsync(_server);
        await using var closed = await Socket.ReadyAsync(_server);
        var head = """{"id":"1","type":"subscribe","payload":{"query":"{ __typename }","variables":{"a":""" + new string('[', Depth);

        await open.SayAsync(head);
        await closed.SayAsync(head + new string(']', Depth) + "}}}");

        Assert.StartsWith("4400 ", await open.HearAsync(), StringComparison.Ordinal);
        Assert.StartsWith("4400 ", await closed.HearAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_close_it()
    {
        await using var binary = await Socket.ReadyAsync(_server);
        await binary.SayAsync(Init, WebSocketMessageType.Binary);
        Assert.StartsWith("4400 ", await binary.HearAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_of_the_limit_is_read_and_a_longer_one_closes_it_with_1009()
    {
        const int Limit = (1024 * 1024) + 1024;
        const string Head = """{"type":"ping","payload":{"a":" """, Tail = "\"}}";
        await using var atLimit = await Socket.ReadyAsync(_server);
        await using var above = await Socket.ReadyAsync(_server);

        await atLimit.SayAsync(Head + new string('x', Limit - Head.Length - Tail.Length) + Tail);
        await above.SayAsync(Head + new string('x', Limit + 1 - Head.Length - Tail.Length) + Tail);

        Assert.Equal("""{"type":"pong","payload":{"a":" x""", (await atLimit.HearAsync())[..33]);
        Assert.StartsWith("1009 ", await above.HearAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flood_of_messages_closes_it_with_4429()
    {
        await using var socket = await Socket.ReadyAsync(_server);
        var heard = socket.HearCloseAsync();

        try
        {
            for (var i = 0; i < 100_000 && !heard.IsCompleted; i++) await socket.SayAsync("""{"type":"pong"}""");
        }
        catch (WebSocketException)
        {
            // The server has closed it already.
        }

        Assert.StartsWith("4429 Too many messages", await heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_vanishes_in_the_middle_harms_nobody()
    {
        for (var i = 0; i < 20; i++)
        {
            using var tcp = new System.Net.Sockets.TcpClient();
            await tcp.ConnectAsync(IPAddress.Loopback, _server.Address.Port, TestContext.Current.CancellationToken);
            var stream = tcp.GetStream();
            await stream.WriteAsync(
                Encoding.ASCII.GetBytes(
                    "GET /graphql HTTP/1.1\r\nHost: test\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n"),
                TestContext.Current.CancellationToken);
            Assert.True(await stream.ReadAsync(new byte[1024], TestContext.Current.CancellationToken) > 0);
            // The head of a frame of 100 bytes, and no more.
            await stream.WriteAsync(new byte[] { 0x81, 0xE4, 1, 2 }, TestContext.Current.CancellationToken);
        }
    }

    [Theory]
    [InlineData("https://elsewhere.example", 403)]
    [InlineData("null", 403)]
    [InlineData("own", null)]
    public async Task A_page_of_another_origin_opens_none(string origin, int? refused)
    {
        await using var socket = await Socket.OpenAsync(_server, headers: ("Origin", origin == "own" ? $"http://{_server.Address.Authority}" : origin));

        Assert.Equal(refused, socket.Refused);
    }
}
