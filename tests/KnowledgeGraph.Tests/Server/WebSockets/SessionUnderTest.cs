using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Limits;
using KnowledgeGraph.Server.WebSockets;
using KnowledgeGraph.Tests.Server.Streaming;

namespace KnowledgeGraph.Tests.Server.WebSockets;

/// <summary>A session over a connection in memory, with a clock that the test moves, and its client.</summary>
internal sealed class SessionUnderTest : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly WebSocket _served;
    private readonly WebSocket _client;
    private readonly SocketSession _session;

    /// <summary>Begins a session.</summary>
    /// <param name="limits">The limits; null for the defaults.</param>
    /// <param name="keepAlive">How often a silent client is asked for a sign of life, and how long it may take; null for never.</param>
    public SessionUnderTest(StreamLimits? limits = null, TimeSpan? keepAlive = null)
    {
        var options = new WebSocketCreationOptions { IsServer = true };
        if (keepAlive is { } interval) (options.KeepAliveInterval, options.KeepAliveTimeout) = (interval, interval);
        _served = WebSocket.CreateFromStream(Wire.Server, options);
        _client = WebSocket.CreateFromStream(Wire.Client, new WebSocketCreationOptions());
        _session = new SocketSession(_served, Source.Answers(Log), Exchange.CreatePool(new HttpLimits()),
            limits ?? new StreamLimits(), Time, new Caller(IsCostReported: true), Log);
        Ended = _session.RunAsync(refusal: null, _stopping.Token);
    }

    /// <summary>Where its answers come from.</summary>
    public Counter Source { get; } = new();

    /// <summary>Its connection.</summary>
    public Wire Wire { get; } = new();

    /// <summary>Its clock.</summary>
    public ManualTime Time { get; } = new();

    /// <summary>Its log.</summary>
    public RecordingLog Log { get; } = new();

    /// <summary>The end of the session.</summary>
    public Task Ended { get; }

    /// <summary>Tells the server to end.</summary>
    public void Stop() => _stopping.Cancel();

    /// <summary>A session that is initialised and acknowledged.</summary>
    public static async Task<SessionUnderTest> ReadyAsync(StreamLimits? limits = null)
    {
        var session = new SessionUnderTest(limits);
        await session.SayAsync("""{"type":"connection_init","payload":{"any":1}}""");
        Assert.Equal("""{"type":"connection_ack"}""", await session.HearAsync());
        return session;
    }

    /// <summary>Sends a message.</summary>
    public async Task SayAsync(string message) =>
        await _client.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

    /// <summary>Begins an operation.</summary>
    public Task SubscribeAsync(string id, string query) => SayAsync(JsonSerializer.Serialize(new { id, type = "subscribe", payload = new { query } }));

    /// <summary>The next message; the code and reason of the close where that comes instead.</summary>
    public async Task<string> HearAsync()
    {
        var message = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var part = await _client.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
            if (part.MessageType == WebSocketMessageType.Close) return $"{(int)part.CloseStatus!} {part.CloseStatusDescription}";
            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage) return Encoding.UTF8.GetString(message.ToArray());
        }
    }

    /// <summary>Says goodbye.</summary>
    public Task CloseAsync() => _client.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Wire.Dispose();
        await Ended;
        _session.Dispose();
        _served.Dispose();
        _client.Dispose();
        _stopping.Dispose();
        Source.Dispose();
    }
}
