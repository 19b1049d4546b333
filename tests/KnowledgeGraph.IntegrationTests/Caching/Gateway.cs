using System.Net;
using System.Net.Sockets;

namespace KnowledgeGraph.IntegrationTests.Caching;

/// <summary>Stands between a server and its database, and cuts all that passes when it is told to.</summary>
internal sealed class Gateway : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly (string Host, int Port) _target;
    private readonly List<TcpClient> _open = [];
    private readonly Lock _changing = new();
    private readonly Task _accepting;
    private bool _isCut;

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

    public async ValueTask DisposeAsync()
    {
        Cut(true);
        _listener.Stop();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = PassAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (SocketException)
        {
            // Stopped.
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
            await Task.WhenAny(near.GetStream().CopyToAsync(far.GetStream()), far.GetStream().CopyToAsync(near.GetStream()));
        }
        catch (Exception cut) when (cut is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The other side sees it too.
        }
        near.Dispose();
    }
}
