using System.Net;
using System.Net.WebSockets;
using System.Text;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Limits;
using KnowledgeGraph.Server.Streaming;
using KnowledgeGraph.Server.WebSockets;
using KnowledgeGraph.Tests.Server.Streaming;
using Microsoft.Extensions.Logging.Abstractions;

namespace KnowledgeGraph.Tests.Server.WebSockets;

/// <summary>WebSockets over HTTP/2 (RFC 8441), which browsers open where a connection speaks it already.</summary>
public class Http2Tests
{
    [Fact]
    public async Task Sockets_share_a_connection_and_are_answered_each_for_itself()
    {
        var stop = TestContext.Current.CancellationToken;
        using var source = new Counter();
        await using var app = Http2Server.Build(stopping =>
        {
            var endpoint = new SocketEndpoint(
                source.Answers(new RecordingLog()), new StreamGate(10), new OriginPolicy([]), new StreamLimits(),
                    TimeProvider.System, NullLoggerFactory.Instance, stopping);
            return context =>
            {
                Assert.True(SocketEndpoint.IsHandshake(context.Request));
                Assert.Equal("HTTP/2", context.Request.Protocol);
                return endpoint.HandleAsync(context);
            };
        });
        var address = new UriBuilder(await Http2Server.StartAsync(app)) { Scheme = "ws", Path = "/graphql" }.Uri;
        using var client = new HttpMessageInvoker(new SocketsHttpHandler { EnableMultipleHttp2Connections = false });
        using var first = await OpenAsync(address, client);
        using var second = await OpenAsync(address, client);

        await SayAsync(first, """{"id":"a","type":"subscribe","payload":{"query":"1 wait"}}""");
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"n":0}}}""", await HearAsync(first));
        await SayAsync(second, """{"id":"a","type":"subscribe","payload":{"query":"2 numbers"}}""");
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"n":0}}}""", await HearAsync(second));
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"n":1}}}""", await HearAsync(second));
        Assert.Equal("""{"id":"a","type":"complete"}""", await HearAsync(second));
        await second.CloseAsync(WebSocketCloseStatus.NormalClosure, "", stop);
        source.Release();

        Assert.Equal("""{"id":"a","type":"complete"}""", await HearAsync(first));
    }

    private static async Task<ClientWebSocket> OpenAsync(Uri address, HttpMessageInvoker client)
    {
        var socket = new ClientWebSocket();
        socket.Options.HttpVersion = HttpVersion.Version20;
        socket.Options.HttpVersionPolicy = HttpVersionPolicy.RequestVersionExact;
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(address, client, TestContext.Current.CancellationToken);
        await SayAsync(socket, """{"type":"connection_init"}""");
        Assert.Equal("""{"type":"connection_ack"}""", await HearAsync(socket));
        return socket;
    }

    private static Task SayAsync(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

    private static async Task<string> HearAsync(ClientWebSocket socket)
    {
        var buffer = new byte[1024];
        var part = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
        Assert.True(part.EndOfMessage);
        return Encoding.UTF8.GetString(buffer, 0, part.Count);
    }
}
