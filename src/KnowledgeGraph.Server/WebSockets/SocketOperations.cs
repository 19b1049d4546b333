using System.Buffers;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Query.Operations;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Limits;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Streaming;
using Microsoft.Extensions.ObjectPool;

namespace KnowledgeGraph.Server.WebSockets;

/// <summary>
/// The operations of one socket. Each runs beside the others, sends its answers as the client has room for them, and ends with <c>complete</c>,
/// or with <c>error</c> where it never began.
/// </summary>
/// <param name="answers">Runs operations.</param>
/// <param name="writer">Sends messages.</param>
/// <param name="exchanges">Lends buffers.</param>
/// <param name="limits">The limits.</param>
/// <param name="caller">The caller.</param>
/// <param name="logger">Is told of faults of the server.</param>
internal sealed class SocketOperations(
    AnswerStream answers, SocketWriter writer, ObjectPool<Exchange> exchanges, StreamLimits limits, Caller caller, ILogger logger)
{
    // None has a timer or a link, so that none needs to be disposed, and each may be cancelled whenever the client likes.
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _byId = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _allEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // The socket itself counts as one, so that all have ended only once it has.
    private int _running = 1;

    /// <summary>Begins an operation; null, or why the socket is to be closed.</summary>
    /// <param name="id">The client's name for it.</param>
    /// <param name="payload">The request, valid during the call.</param>
    public async ValueTask<SocketClose?> BeginAsync(string id, ReadOnlyMemory<byte> payload)
    {
        if (_byId.ContainsKey(id)) return SocketClose.Duplicate(id);
        if (payload.Length > limits.Http.MaxBodyBytes) return SocketClose.TooLong(limits.Http.MaxBodyBytes);
        var exchange = exchanges.Get();
        exchange.Body.Write(payload.Span);
        var refusal = JsonBody.Read(exchange.Body.WrittenMemory, exchange.Unescaped, out var parameters);
        if (refusal is null && parameters is { Document: null, DocumentId: null, Extensions.IsEmpty: true }) refusal = Refusal.NoQuery;
        if (refusal is not null)
        {
            exchanges.Return(exchange);
            return SocketClose.Invalid(refusal.Message);
        }

        // Those that were cancelled and have not ended yet count too.
        if (Volatile.Read(ref _running) > limits.MaxSocketOperations)
        {
            exchanges.Return(exchange);
            await writer.SendAsync("error", id, TooMany(), CancellationToken.None);
            return null;
        }

        Interlocked.Increment(ref _running);
        var cancel = new CancellationTokenSource();
        _byId[id] = cancel;
        _ = RunAsync(id, exchange, parameters, cancel);
        return null;
    }

    /// <summary>Ends an operation of which the client wants no more; does nothing where there is none of that id.</summary>
    public void Cancel(string id)
    {
        if (_byId.TryRemove(id, out var cancel)) _ = cancel.CancelAsync();
    }

    /// <summary>Cancels all operations and waits until they have ended. None may begin afterwards.</summary>
    public Task EndAsync()
    {
        foreach (var id in _byId.Keys) Cancel(id);
        Leave();
        return _allEnded.Task;
    }

    private async Task RunAsync(string id, Exchange exchange, RequestParameters parameters, CancellationTokenSource cancel)
    {
        // The next message is read meanwhile: a store may answer without ever waiting.
        await Task.Yield();
        try
        {
            // Its source has ended when the client is told of an error, which may have to wait for its turn.
            var errors = await SendAnswersAsync(id, exchange, parameters, cancel.Token);
            // Free before the client hears of the end, since it may use the id again at once.
            if (_byId.TryRemove(KeyValuePair.Create(id, cancel))) await writer.SendAsync(errors.IsEmpty ? "complete" : "error", id, errors, cancel.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException)
        {
            // The client has cancelled it, or is gone, which the reader of the socket sees too.
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "An operation of a WebSocket failed by a fault of the server.");
        }
        finally
        {
            _byId.TryRemove(KeyValuePair.Create(id, cancel));
            exchanges.Return(exchange);
            Leave();
        }
    }

    // The errors that end it, or nothing.
    private async ValueTask<ReadOnlyMemory<byte>> SendAnswersAsync(string id, Exchange exchange, RequestParameters parameters, CancellationToken cancellation)
    {
        var isFirst = true;
        await foreach (var outcome in answers.RunAsync(parameters, caller, queriesOnly: false, exchange.Response, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (isFirst && !outcome.HasData) return ErrorsOf(exchange.Response.WrittenMemory);
            isFirst = false;
            if (await writer.TrySendAnswerAsync(id, exchange.Response.WrittenMemory, cancellation)) continue;
            exchange.Response.Reset(FixedLimits.KeptBufferBytes);
            return TooMuch();
        }

        return default;
    }

    private void Leave()
    {
        if (Interlocked.Decrement(ref _running) == 0) _allEnded.SetResult();
    }

    private ReadOnlyMemory<byte> TooMany() => Errors(Refusal.Of(
        ErrorCode.LimitExceeded,
        $"The socket has {limits.MaxSocketOperations} operations that run, as many as may (MaxSocketOperations). Complete one first."));

    private ReadOnlyMemory<byte> TooMuch() => Errors(Refusal.Of(
        ErrorCode.LimitExceeded, $"More than {limits.WaitingBytes} bytes of answers wait for this socket. Read them, or ask for less at a time."));

    private static ReadOnlyMemory<byte> Errors(Refusal refusal)
    {
        var answer = new ArrayBufferWriter<byte>();
        refusal.WriteTo(answer);
        return ErrorsOf(answer.WrittenMemory);
    }

    // An answer without data begins with its errors.
    private static ReadOnlyMemory<byte> ErrorsOf(ReadOnlyMemory<byte> answer)
    {
        var reader = new Utf8JsonReader(answer.Span);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName) continue;
            var isErrors = reader.ValueTextEquals("errors"u8);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (isErrors) return answer[start..(int)reader.BytesConsumed];
        }

        throw new InvalidOperationException("An answer without data has no errors.");
    }
}
