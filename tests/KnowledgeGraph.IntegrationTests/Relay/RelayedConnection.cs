using System.Net.Sockets;

namespace KnowledgeGraph.IntegrationTests.Relay;

/// <summary>One connection through a relay: two streams, each handed on unit by unit.</summary>
internal sealed class RelayedConnection : IDisposable
{
    // No handshake, no chunk of a message that Bolt has, and above any limit as a size.
    private static readonly byte[] Garbage = [.. Enumerable.Repeat((byte)0xFE, 70_000), 0, 0];

    private readonly BoltRelay _relay;
    private readonly int _number;
    private readonly TcpClient _client;
    private readonly TcpClient _server = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _manifest;
    private int _answers;

    public RelayedConnection(BoltRelay relay, int number, TcpClient client, (string Host, int Port) server)
    {
        (_relay, _number, _client) = (relay, number, client);
        _client.NoDelay = _server.NoDelay = true;
        Ended = RunAsync(server);
    }

    /// <summary>Ends when both streams are closed.</summary>
    public Task Ended { get; }

    /// <summary>Whether it is closed.</summary>
    public bool IsClosed => _closing.IsCancellationRequested;

    /// <summary>Whether the fault of the moment has hit it.</summary>
    public bool IsHit { get; set; }

    /// <summary>Closes both sides.</summary>
    public void Close()
    {
        _closing.Cancel();
        _client.Dispose();
        _server.Dispose();
    }

    /// <summary>Frees what it holds, once it has ended.</summary>
    public void Dispose()
    {
        Close();
        _closing.Dispose();
    }

    private async Task RunAsync((string Host, int Port) server)
    {
        // Whoever accepts is not kept waiting by the server.
        await Task.Yield();
        try
        {
            await _server.ConnectAsync(server.Host, server.Port, _closing.Token);
            await Task.WhenAny(
                PumpAsync(Side.Client, _client.GetStream(), _server.GetStream()), PumpAsync(Side.Server, _server.GetStream(), _client.GetStream()));
        }
        catch (Exception gone) when (IsGone(gone) || IsClosed)
        {
            // The server refuses: so does the relay, by closing. What is closed while it connects may fail in any way.
        }
        Close();
    }

    private async Task PumpAsync(Side from, NetworkStream source, NetworkStream target)
    {
        var units = new BoltUnits(from, () => _manifest);
        var buffer = new byte[1024 * 1024];
        var (unit, piece, isSlow) = (0, 0, false);
        try
        {
            while (await source.ReadAsync(buffer, _closing.Token) is > 0 and var count)
            {
                units.Add(buffer.AsSpan(0, count));
                piece++;
                while (units.Next() is { } next)
                {
                    if (from == Side.Server && unit == 0) _manifest = BoltUnits.IsManifest(next.Bytes);
                    if (next.Message is { } message) await NoteAsync(from, message, piece);
                    switch (_relay.FaultOf(this, from, unit++))
                    {
                        case FaultKind.Close:
                            return;
                        case FaultKind.Cut:
                            await target.WriteAsync(next.Bytes.AsMemory(0, next.Bytes.Length / 2), _closing.Token);
                            return;
                        case FaultKind.Stall:
                            await DrainAsync(source, buffer);
                            return;
                        case FaultKind.StallWithin:
                            await target.WriteAsync(next.Bytes.AsMemory(0, next.Bytes.Length / 2), _closing.Token);
                            await DrainAsync(source, buffer);
                            return;
                        case FaultKind.Garbage:
                            await target.WriteAsync(Garbage, _closing.Token);
                            await DrainAsync(source, buffer);
                            return;
                        case FaultKind.ByteByByte:
                            isSlow = true;
                            break;
                    }
                    await SendAsync(target, next.Bytes, isSlow);
                    if (from == Side.Server && next.Message is not null) Interlocked.Increment(ref _answers);
                }
            }
        }
        catch (Exception gone) when (IsGone(gone))
        {
            // One side has closed: so does the other.
        }
    }

    // Nothing of it is handed on, but that the side has closed is noticed.
    private async Task DrainAsync(NetworkStream source, byte[] buffer)
    {
        while (await source.ReadAsync(buffer, _closing.Token) > 0)
        {
            // Thrown away.
        }
    }

    private async Task SendAsync(NetworkStream target, byte[] bytes, bool isSlow)
    {
        for (var i = 0; isSlow && i < bytes.Length; i++) await target.WriteAsync(bytes.AsMemory(i, 1), _closing.Token);
        if (!isSlow) await target.WriteAsync(bytes, _closing.Token);
    }

    private async Task NoteAsync(Side from, (string Name, List<object?> Fields) message, int piece)
    {
        var noted = new RelayedMessage(_number, from, message.Name, message.Fields, Volatile.Read(ref _answers), piece);
        if (_relay.Hold is { } releases)
        {
            if (from == Side.Client && releases(noted)) _released.TrySetResult();
            if (from == Side.Server) await _released.Task.WaitAsync(_closing.Token);
        }
        _relay.Note(noted);
    }

    private static bool IsGone(Exception failure) => failure is IOException or SocketException or OperationCanceledException or ObjectDisposedException;
}
