using System.Net.WebSockets;
using System.Text.Json;
using KnowledgeGraph.Query.Json;
using KnowledgeGraph.Server.Limits;

namespace KnowledgeGraph.Server.WebSockets;

/// <summary>
/// Sends messages one at a time. Whoever sends waits until the client has room for it, so there is no queue but the senders themselves: as
/// many as operations run, with answers of at most <see cref="StreamLimits.WaitingBytes"/> together. A client that does not
/// read for <see cref="StreamLimits.SendTime"/> loses its socket.
/// </summary>
internal sealed class SocketWriter : IDisposable
{
    private readonly WebSocket _socket;
    private readonly StreamLimits _limits;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _late;
    private readonly LimitedBuffer _message;
    private long _waiting;
    private int _closing;

    /// <summary>Writes to a socket that stays the caller's.</summary>
    public SocketWriter(WebSocket socket, StreamLimits limits, TimeProvider time)
    {
        (_socket, _limits) = (socket, limits);
        _late = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        _message = new LimitedBuffer(limits.Http.MaxResponseBytes + limits.MessageBytes, "message");
    }

    /// <summary>Whether the server closes the socket; then nothing more is sent.</summary>
    public bool IsClosing => Volatile.Read(ref _closing) != 0;

    /// <summary>Sends an answer, unless too much waits for the client already.</summary>
    /// <returns>False where too much waits, and nothing was sent.</returns>
    /// <exception cref="WebSocketException">As <see cref="SendAsync"/>.</exception>
    /// <exception cref="OperationCanceledException">As <see cref="SendAsync"/>.</exception>
    public async ValueTask<bool> TrySendAnswerAsync(string id, ReadOnlyMemory<byte> answer, CancellationToken cancellation)
    {
        // One answer alone may be as large as any.
        var waiting = Interlocked.Add(ref _waiting, answer.Length);
        try
        {
            if (waiting > _limits.WaitingBytes && waiting != answer.Length) return false;
            await SendAsync("next", id, answer, cancellation);
            return true;
        }
        finally
        {
            Interlocked.Add(ref _waiting, -answer.Length);
        }
    }

    /// <summary>Sends a message.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="id">The operation that it is about, or null.</param>
    /// <param name="payload">JSON, or empty.</param>
    /// <param name="cancellation">Ends the wait for a turn; a message that is under way goes to its end.</param>
    /// <exception cref="WebSocketException">The connection is lost.</exception>
    /// <exception cref="OperationCanceledException">The client did not read in time and has lost its socket, or the wait was ended.</exception>
    public async ValueTask SendAsync(string type, string? id, ReadOnlyMemory<byte> payload, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            if (IsClosing) return;
            Write(type, id, payload.Span);
            _late.CancelAfter(_limits.SendTime);
            await _socket.SendAsync(_message.WrittenMemory, WebSocketMessageType.Text, endOfMessage: true, _late.Token);
            _late.CancelAfter(Timeout.InfiniteTimeSpan);
        }
        finally
        {
            _message.Reset(FixedLimits.KeptBufferBytes);
            _turn.Release();
        }
    }

    /// <summary>Tells the client why its socket is closed; the first reason counts. Never throws: a client that is gone needs no reason.</summary>
    public async Task CloseAsync(SocketClose close)
    {
        if (Interlocked.Exchange(ref _closing, 1) != 0) return;
        await _turn.WaitAsync(CancellationToken.None);
        try
        {
            _late.CancelAfter(_limits.CloseTime);
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await _socket.CloseOutputAsync((WebSocketCloseStatus)close.Code, close.Reason, _late.Token);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // Whether the client heard it or not, the socket is at its end.
            _socket.Abort();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _late.Dispose();
        _turn.Dispose();
        _message.Dispose();
    }

    private void Write(string type, string? id, ReadOnlySpan<byte> payload)
    {
        using var json = new Utf8JsonWriter(_message);
        json.WriteStartObject();
        if (id is not null) json.WriteString("id"u8, id);
        json.WriteString("type"u8, type);
        if (!payload.IsEmpty)
        {
            json.WritePropertyName("payload"u8);
            json.WriteRawValue(payload, skipInputValidation: true);
        }

        json.WriteEndObject();
    }
}
