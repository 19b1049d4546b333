using System.Net.WebSockets;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Limits;
using KnowledgeGraph.Server.Streaming;
using Microsoft.Extensions.ObjectPool;

namespace KnowledgeGraph.Server.WebSockets;

/// <summary>
/// One socket that speaks <c>graphql-transport-ws</c>, from its first message to its last:
/// <code>
/// C: connection_init   S: connection_ack
/// C: subscribe 1       S: next 1 …, complete 1     (or: error 1)
/// C: complete 1        the operation ends
/// C: ping              S: pong
/// </code>
/// Whatever breaks the protocol or a limit closes the socket with a code that says so; whatever ends the socket ends its operations.
/// </summary>
internal sealed class SocketSession : IDisposable
{
    private readonly SocketReader _reader;
    private readonly SocketWriter _writer;
    private readonly SocketOperations _operations;
    private readonly StreamLimits _limits;
    private readonly TimeProvider _time;
    private bool _isInitialised;
    private long _window;
    private int _messages;

    /// <summary>A session over a socket that stays the caller's.</summary>
    /// <param name="socket">The socket, open.</param>
    /// <param name="answers">Runs operations.</param>
    /// <param name="exchanges">Lends buffers.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="time">The clock.</param>
    /// <param name="caller">The caller.</param>
    /// <param name="logger">Is told of faults of the server.</param>
    public SocketSession(
        WebSocket socket, AnswerStream answers, ObjectPool<Exchange> exchanges, StreamLimits limits, TimeProvider time, StreamCaller caller, ILogger logger)
    {
        (_limits, _time) = (limits, time);
        _reader = new SocketReader(socket, limits);
        _writer = new SocketWriter(socket, limits, time);
        _operations = new SocketOperations(answers, _writer, exchanges, limits, caller, logger);
    }

    /// <summary>Serves the socket to its end, whichever side ends it.</summary>
    /// <param name="refusal">Closes it at once for this reason, or null.</param>
    /// <param name="stopping">The server ends.</param>
    public async Task RunAsync(SocketClose? refusal, CancellationToken stopping)
    {
        // Cancelling a receive cuts the connection: a socket that is being closed gets a while to say goodbye.
        using var end = new CancellationTokenSource(Timeout.InfiniteTimeSpan, _time);
        using var ended = new CancellationTokenSource();
        var initialisation = WatchInitialisationAsync(end, ended.Token);
        var goodbye = Task.CompletedTask;
        await using (stopping.UnsafeRegister(_ => goodbye = CloseAsync(SocketClose.GoingAway, end), null))
        {
            try
            {
                if (refusal is { } reason) await CloseAsync(reason, end);
                await ReadAsync(end);
            }
            catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException)
            {
                // The client is gone, silent, or reads nothing: there is nobody to tell.
            }
            finally
            {
                await ended.CancelAsync();
                await initialisation;
                await _operations.EndAsync();
            }
        }

        await goodbye;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.Dispose();
        _writer.Dispose();
    }

    private async Task ReadAsync(CancellationTokenSource end)
    {
        while (true)
        {
            var received = await _reader.ReadAsync(end.Token);
            if (received == Received.Close)
            {
                await _writer.CloseAsync(SocketClose.Normal);
                return;
            }

            // What a client sends after it was shown the door is not read any more.
            if (_writer.IsClosing) continue;
            var close = received switch
            {
                Received.Binary => SocketClose.Invalid("Messages must be text"),
                Received.TooLong => SocketClose.TooLong(_limits.MessageBytes),
                _ => IsFlood() ? SocketClose.Flood(_limits.MaxSocketMessages, _limits.MessageWindow) : await HandleAsync(_reader.Message),
            };
            if (close is { } reason) await CloseAsync(reason, end);
        }
    }

    private async ValueTask<SocketClose?> HandleAsync(ReadOnlyMemory<byte> utf8)
    {
        if (SocketMessage.Read(utf8, _limits, out var message) is { } problem) return SocketClose.Invalid(problem);
        switch (message.Type)
        {
            case SocketMessageType.ConnectionInit when _isInitialised:
                return SocketClose.Twice;
            case SocketMessageType.ConnectionInit:
                Volatile.Write(ref _isInitialised, true);
                await _writer.SendAsync("connection_ack", id: null, payload: default, CancellationToken.None);
                return null;
            case SocketMessageType.Ping:
                await _writer.SendAsync("pong", id: null, message.Payload, CancellationToken.None);
                return null;
            case SocketMessageType.Subscribe when !_isInitialised:
                return SocketClose.Unauthorized;
            case SocketMessageType.Subscribe:
                return await _operations.BeginAsync(message.Id!, message.Payload);
            case SocketMessageType.Complete:
                _operations.Cancel(message.Id!);
                return null;
            default:
                return null;
        }
    }

    private bool IsFlood()
    {
        var now = _time.GetTimestamp();
        if (_time.GetElapsedTime(_window, now) >= _limits.MessageWindow) (_window, _messages) = (now, 0);
        return ++_messages > _limits.MaxSocketMessages;
    }

    private async Task WatchInitialisationAsync(CancellationTokenSource end, CancellationToken ended)
    {
        await Task.Delay(_limits.InitTime, _time, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!ended.IsCancellationRequested && !Volatile.Read(ref _isInitialised)) await CloseAsync(SocketClose.InitTime, end);
    }

    private async Task CloseAsync(SocketClose reason, CancellationTokenSource end)
    {
        await _writer.CloseAsync(reason);
        end.CancelAfter(_limits.CloseTime);
    }
}
