using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KnowledgeGraph.Benchmarks.Http;

/// <summary>Sends one request over and over, each connection one at a time, and looks at nothing of an answer but its status and length.</summary>
internal sealed class SocketClient(Uri address, string path, byte[] body) : IDisposable
{
    private readonly byte[] _request =
    [
        .. Encoding.ASCII.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json\r\n"
            + $"Accept: application/graphql-response+json\r\nContent-Length: {body.Length}\r\n\r\n"),
        .. body,
    ];

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _answer = new byte[256 * 1024];

    /// <summary>Sends the request so many times.</summary>
    public async Task SendAsync(int times)
    {
        await ConnectAsync();
        for (var i = 0; i < times; i++) await ExchangeAsync();
    }

    /// <summary>Sends the request until the time is over; the durations, in ticks of <see cref="Stopwatch"/>.</summary>
    public async Task<List<long>> SendAsync(TimeSpan duration)
    {
        await ConnectAsync();
        var durations = new List<long>(1 << 17);
        var end = Stopwatch.GetTimestamp() + (long)(duration.TotalSeconds * Stopwatch.Frequency);
        for (var begin = Stopwatch.GetTimestamp(); begin < end;)
        {
            await ExchangeAsync();
            var now = Stopwatch.GetTimestamp();
            durations.Add(now - begin);
            begin = now;
        }

        return durations;
    }

    /// <summary>The body of one answer.</summary>
    public async Task<byte[]> FetchAsync()
    {
        await ConnectAsync();
        var (start, length) = await ExchangeAsync();
        return _answer.AsSpan(start, length).ToArray();
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    private async ValueTask ConnectAsync()
    {
        if (!_socket.Connected) await _socket.ConnectAsync(IPAddress.Loopback, address.Port);
    }

    private async ValueTask<(int Start, int Length)> ExchangeAsync()
    {
        await _socket.SendAsync(_request);
        var received = 0;
        while (true)
        {
            received += await _socket.ReceiveAsync(_answer.AsMemory(received));
            if (Complete(_answer.AsSpan(0, received)) is { } body) return body;
        }
    }

    private static (int Start, int Length)? Complete(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0) return null;
        if (!answer.StartsWith("HTTP/1.1 200"u8)) throw new InvalidOperationException(Encoding.UTF8.GetString(answer));
        var header = answer[..end];
        var value = header[(header.IndexOf("Content-Length: "u8) + 16)..];
        var lineEnd = value.IndexOf((byte)'\r');
        var length = int.Parse(lineEnd < 0 ? value : value[..lineEnd]);
        return answer.Length >= end + 4 + length ? (end + 4, length) : null;
    }
}
