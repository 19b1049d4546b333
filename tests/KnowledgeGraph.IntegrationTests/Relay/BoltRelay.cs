using System.Net;
using System.Net.Sockets;

namespace KnowledgeGraph.IntegrationTests.Relay;

/// <summary>
/// Stands between the product and a real Neo4j, on the loopback alone: it records what both say, message by message, and lets go wrong
/// what a test asks for.
/// </summary>
internal sealed class BoltRelay : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly (string Host, int Port) _server;
    private readonly int _port;
    private readonly List<RelayedMessage> _messages = [];
    private readonly List<RelayedConnection> _connections = [];
    private TcpListener _listener;
    private Task _accepting;
    private Func<RelayedMessage, bool>? _released;
    private Fault? _fault;
    private int _hit;
    private int _count;

    private BoltRelay(string host, int port)
    {
        _server = (host, port);
        _listener = new TcpListener(IPAddress.Loopback, 0);
        _listener.Start();
        _port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync(_listener);
    }

    /// <summary>A relay to the server of a bolt:// address.</summary>
    public static BoltRelay To(string uri)
    {
        var address = new Uri(uri);
        return new BoltRelay(address.Host, address.Port < 0 ? 7687 : address.Port);
    }

    /// <summary>Where the product finds the relay.</summary>
    public string Uri => $"bolt://127.0.0.1:{_port}";

    /// <summary>All messages since <see cref="Forget"/>, in the order in which they were received.</summary>
    public IReadOnlyList<RelayedMessage> Messages
    {
        get
        {
            lock (_gate) return [.. _messages];
        }
    }

    /// <summary>What the client said since <see cref="Forget"/>.</summary>
    public IReadOnlyList<RelayedMessage> Said => [.. Messages.Where(message => message.From == Side.Client)];

    /// <summary>Connections that are open now.</summary>
    public int Open
    {
        get
        {
            lock (_gate) return _connections.Count(connection => !connection.IsClosed);
        }
    }

    /// <summary>Connections that were ever made.</summary>
    public int Made => Volatile.Read(ref _count);

    /// <summary>Forgets the messages so far.</summary>
    public void Forget()
    {
        lock (_gate) _messages.Clear();
    }

    /// <summary>From now on connections fail so; null for none any more. Those that have failed stay so.</summary>
    public void Break(Fault? fault)
    {
        lock (_gate) (_fault, _hit) = (fault, 0);
    }

    /// <summary>Lets no answer through until the client has said something: what it says before, it says without having read anything.</summary>
    public void HoldUntil(Func<RelayedMessage, bool> released) => Volatile.Write(ref _released, released);

    /// <summary>Closes all connections; new ones are refused.</summary>
    public async Task RefuseAsync()
    {
        _listener.Stop();
        await _accepting;
        CloseAll();
    }

    /// <summary>Takes connections again.</summary>
    public void Accept()
    {
        _listener = new TcpListener(IPAddress.Loopback, _port);
        _listener.Start();
        _accepting = AcceptAsync(_listener);
    }

    /// <summary>Closes all connections; new ones are taken.</summary>
    public void CloseAll()
    {
        List<RelayedConnection> all;
        lock (_gate) all = [.. _connections];
        foreach (var connection in all) connection.Close();
    }

    public async ValueTask DisposeAsync()
    {
        await RefuseAsync();
        List<RelayedConnection> all;
        lock (_gate) all = [.. _connections];
        foreach (var connection in all)
        {
            await connection.Ended;
            connection.Dispose();
        }
        _listener.Dispose();
    }

    /// <summary>The fault that hits a connection at a unit, if any; it is counted then.</summary>
    public FaultKind? FaultOf(RelayedConnection connection, Side from, int unit)
    {
        lock (_gate)
        {
            if (_fault is not { } fault || fault.From != from || (fault.At != unit && fault.At != Fault.Next)
                || (!connection.IsHit && _hit >= fault.Connections)) return null;
            if (!connection.IsHit) _hit++;
            connection.IsHit = true;
            return fault.Kind;
        }
    }

    /// <summary>Notes a message.</summary>
    public void Note(RelayedMessage message)
    {
        lock (_gate) _messages.Add(message);
    }

    /// <summary>Whether answers are held until a message like this.</summary>
    public Func<RelayedMessage, bool>? Hold => Volatile.Read(ref _released);

    private async Task AcceptAsync(TcpListener listener)
    {
        while (true)
        {
            try
            {
                var client = await listener.AcceptTcpClientAsync();
                var number = Interlocked.Increment(ref _count) - 1;
                lock (_gate) _connections.Add(new RelayedConnection(this, number, client, _server));
            }
            catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }
}
