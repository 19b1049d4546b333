using System.Net;
using System.Net.Sockets;

namespace KnowledgeGraph.IntegrationTests.Caching;

/// <summary>Stands between a server and its database, and cuts or swallows all that passes when it is told to.</summary>
internal sealed class Gateway : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly (string Host, int Port) _target;
    private readonly List<TcpClient> _open = [];
    private readonly Lock _changing = new();
    private readonly Task _accepting;
    private readonly CancellationTokenSource _ended = new();
    private bool _isCut;
    private int _generation;

    public Gateway(string host, int port)
    {
        _target = (host, port);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Closes what is open, and what comes from now on; or lets it pass again.</summary>
    public void Cut(bool cut)
    {
        lock (_changing)
        {
            _isCut = cut;
            if (!cut) return;
            foreach (var client in _open) client.Dispose();
            _open.Clear();
        }
    }

    /// <summary>As where a peer is gone without a word and another has its address: what is open hears nothing any more; new ones pass.</summary>
    public void Swallow() => Interlocked.Increment(ref _generation);

    public async ValueTask DisposeAsync()
    {
        Cut(true);
        await _ended.CancelAsync();
        await _accepting;
        _listener.Dispose();
        _ended.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = PassAsync(await _listener.AcceptTcpClientAsync(_ended.Token));
        }
        catch (OperationCanceledException)
        {
            // It ends.
        }
    }

    private async Task PassAsync(TcpClient near)
    {
        using var far = new TcpClient();
        try
        {
            lock (_changing)
            {
                if (_isCut) near.Dispose();
                else _open.AddRange(near, far);
            }
            await far.ConnectAsync(_target.Host, _target.Port);
            var generation = Volatile.Read(ref _generation);
            await Task.WhenAny(CopyAsync(near, far, generation), CopyAsync(far, near, generation));
        }
        catch (Exception cut) when (cut is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The other side sees it too.
        }
        near.Dispose();
    }

    private async Task CopyAsync(TcpClient from, TcpClient to, int generation)
    {
        var buffer = new byte[64 * 1024];
        while (await from.GetStream().ReadAsync(buffer) is > 0 and var count)
        {
            if (generation == Volatile.Read(ref _generation)) await to.GetStream().WriteAsync(buffer.AsMemory(0, count));
        }
    }
}
