using System.Net.WebSockets;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Server.Limits;

namespace KnowledgeGraph.Server.WebSockets;

/// <summary>What was received from a socket.</summary>
internal enum Received
{
    /// <summary>A whole message of text.</summary>
    Text,

    /// <summary>A message that is not text.</summary>
    Binary,

    /// <summary>A message that is longer than the limit; the rest of it is still to come.</summary>
    TooLong,

    /// <summary>The client closes the socket.</summary>
    Close,
}

/// <summary>Reads whole messages of a socket into pooled bytes, up to the limit.</summary>
internal sealed class SocketReader(WebSocket socket, StreamLimits limits) : IDisposable
{
    private const int Chunk = 4096;

    private readonly LimitedBuffer _message = new(limits.MessageBytes + Chunk, "message");

    /// <summary>The message that was read last; valid until the next is read.</summary>
    public ReadOnlyMemory<byte> Message => _message.WrittenMemory;

    /// <summary>Waits for a message.</summary>
    /// <exception cref="WebSocketException">The connection is lost, or breaks the protocol of WebSockets.</exception>
    /// <exception cref="OperationCanceledException">Nobody waits any more; the socket cannot be used again.</exception>
    public async ValueTask<Received> ReadAsync(CancellationToken cancellation)
    {
        _message.Reset(FixedLimits.KeptBufferBytes);
        while (true)
        {
            var part = await socket.ReceiveAsync(_message.GetMemory(1), cancellation);
            if (part.MessageType == WebSocketMessageType.Close) return Received.Close;
            _message.Advance(part.Count);
            if (_message.Length > limits.MessageBytes) return Received.TooLong;
            if (part.EndOfMessage) return part.MessageType == WebSocketMessageType.Text ? Received.Text : Received.Binary;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _message.Dispose();
}
