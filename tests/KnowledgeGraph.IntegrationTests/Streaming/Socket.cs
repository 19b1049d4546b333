using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.IntegrationTests.Streaming;

/// <summary>A client of GraphQL over WebSocket that says what a test says, right or wrong.</summary>
internal sealed class Socket : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();

    /// <summary>Opens a socket; the handshake's failure is the test's.</summary>
    public static Task<Socket> OpenAsync(ServerProcess server, string? protocol = "graphql-transport-ws", params (string Name, string Value)[] headers) =>
        OpenAsync(server, "/graphql", protocol, headers);

    /// <summary>The same at another address.</summary>
    public static async Task<Socket> OpenAsync(ServerProcess server, string path, string? protocol, params (string Name, string Value)[] headers)
    {
        var opened = new Socket();
        if (protocol is not null) opened._socket.Options.AddSubProtocol(protocol);
        foreach (var (name, value) in headers) opened._socket.Options.SetRequestHeader(name, value);
        opened._socket.Options.CollectHttpResponseDetails = true;
        try
        {
            await opened._socket.ConnectAsync(new UriBuilder(server.Address) { Scheme = "ws", Path = path }.Uri, Stop());
        }
        catch (WebSocketException)
        {
            opened.Refused = (int)opened._socket.HttpStatusCode;
        }

        return opened;
    }

    /// <summary>The same, initialised and acknowledged.</summary>
    public static async Task<Socket> ReadyAsync(ServerProcess server, string path = "/graphql")
    {
        var socket = await OpenAsync(server, path, "graphql-transport-ws");
        await socket.SayAsync("""{"type":"connection_init"}""");
        Assert.Equal("""{"type":"connection_ack"}""", await socket.HearAsync());
        return socket;
    }

    /// <summary>The HTTP status of a handshake that was refused.</summary>
    public int? Refused { get; private set; }

    /// <summary>The protocol that the server chose.</summary>
    public string? Protocol => _socket.SubProtocol;

    /// <summary>Sends a message.</summary>
    public Task SayAsync(string message, WebSocketMessageType type = WebSocketMessageType.Text) => SayAsync(Encoding.UTF8.GetBytes(message), type);

    /// <summary>Sends the bytes of a message.</summary>
    public async Task SayAsync(byte[] message, WebSocketMessageType type = WebSocketMessageType.Text) =>
        await _socket.SendAsync(message, type, endOfMessage: true, Stop());

    /// <summary>Begins an operation.</summary>
    public Task SubscribeAsync(string id, string query) => SayAsync(JsonSerializer.Serialize(new { id, type = "subscribe", payload = new { query } }));

    /// <summary>The next message; the code and reason of the close where that comes instead.</summary>
    public async Task<string> HearAsync()
    {
        var message = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer, Stop());
            if (part.MessageType == WebSocketMessageType.Close) return $"{(int)part.CloseStatus!} {part.CloseStatusDescription}";
            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage) return Encoding.UTF8.GetString(message.ToArray());
        }
    }

    /// <summary>Passes over messages until the server closes the socket; code and reason.</summary>
    public async Task<string> HearCloseAsync()
    {
        string heard;
        do
        {
            heard = await HearAsync();
        }
        while (heard.StartsWith('{'));
        return heard;
    }

    public async ValueTask DisposeAsync()
    {
        if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", Stop());
        _socket.Dispose();
    }

    private static CancellationToken Stop() => TestContext.Current.CancellationToken;
}
