using System.Net;
using System.Net.Sockets;

namespace KnowledgeGraph.HotChocolate.Tests;

/// <summary>Stands between the driver and a Neo4j, on the loopback alone, until it is told to stand still: then nothing goes through.</summary>
internal sealed class StallingRelay : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ended = new();
    private readonly TaskCompletionSource _never = new();
    private readonly List<TcpClient> _open = [];
    private readonly Uri _server;
    private volatile bool _stalled;

    private StallingRelay(Uri server)
    {
        _server = server;
        _listener.Start();
        _ = AcceptAsync();
    }

    public static StallingRelay To(string uri) => new(new Uri(uri));

    public string Uri => $"bolt://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>From now on nothing goes through.</summary>
    public void Stall() => _stalled = true;

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        _listener.Dispose();
        foreach (var client in _open) client.Dispose();
        _ended.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_ended.IsCancellationRequested)
        {
            var client = await _listener.AcceptTcpClientAsync(_ended.Token);
            var server = new TcpClient();
            _open.AddRange([client, server]);
            await server.ConnectAsync(_server.Host, _server.Port, _ended.Token);
            _ = CopyAsync(client, server);
            _ = CopyAsync(server, client);
        }
    }

    private async Task CopyAsync(TcpClient from, TcpClient to)
    {
        var buffer = new byte[64 * 1024];
        while (await from.GetStream().ReadAsync(buffer, _ended.Token) is > 0 and var count)
        {
            if (_stalled) await _never.Task.WaitAsync(_ended.Token);
            await to.GetStream().WriteAsync(buffer.AsMemory(0, count), _ended.Token);
        }

        to.Close();
    }
}
