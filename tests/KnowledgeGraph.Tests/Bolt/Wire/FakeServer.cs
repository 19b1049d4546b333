using KnowledgeGraph.Bolt.Connections;
using KnowledgeGraph.Bolt.Messages;

namespace KnowledgeGraph.Tests.Bolt.Wire;

/// <summary>
/// A server in memory, at the other end of a stream: it takes the handshake, hands each message of the client to a
/// behaviour as text, and sends what that answers. Nothing runs in the background, so tests replay exactly.
/// </summary>
internal sealed class FakeServer : Stream
{
    private const int HandshakeBytes = 20;

    private readonly Lock _gate = new();
    private readonly Func<string, IEnumerable<ServerStep>> _behaviour;
    private readonly Delivery _delivery;
    private readonly ProtocolVersion _version;
    private readonly List<byte> _handshake = [];
    private readonly List<string> _received = [];
    private readonly MemoryStream _outgoing = new();
    private readonly Inbox _inbox = new(int.MaxValue);
    private long _delivered;
    private int _handshakeLeft = HandshakeBytes;
    private bool _stalled;
    private bool _closes;
    private TaskCompletionSource? _news;

    /// <summary>A server that speaks one version.</summary>
    /// <param name="behaviour">What it answers to a message of the client.</param>
    /// <param name="delivery">In which pieces its bytes arrive.</param>
    /// <param name="version">Its version of Bolt; from 5.7 on it offers a manifest.</param>
    public FakeServer(Func<string, IEnumerable<ServerStep>> behaviour, Delivery? delivery = null, ProtocolVersion? version = null)
    {
        _behaviour = behaviour;
        _delivery = delivery ?? Delivery.Whole;
        _version = version ?? ProtocolVersion.Newest;
    }

    /// <summary>The messages received, the handshake aside.</summary>
    public IReadOnlyList<string> Received
    {
        get
        {
            lock (_gate) return [.. _received];
        }
    }

    /// <summary>How often the client wrote, the handshake included.</summary>
    public int Writes { get; private set; }

    /// <summary>All bytes that the server has sent.</summary>
    public long SentBytes => _outgoing.Length;

    /// <summary>True if the client has closed the stream.</summary>
    public bool IsDisposed { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            Task news;
            lock (_gate)
            {
                ObjectDisposedException.ThrowIf(IsDisposed, this);
                var count = (int)Math.Min(Math.Min(buffer.Length, _outgoing.Length - _delivered), _delivery.NextPiece(_delivered));
                if (count > 0)
                {
                    _outgoing.GetBuffer().AsSpan((int)_delivered, count).CopyTo(buffer.Span);
                    _delivered += count;
                    return count;
                }

                if (_closes) return 0;
                _news ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                news = _news.Task;
            }

            await news.WaitAsync(cancellationToken);
        }
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(IsDisposed, this);
            if (_closes) throw new IOException("broken pipe");
            Writes++;
            Take(buffer.Span);
            Tell();
        }

        return default;
    }

    /// <summary>Sends something that no message of the client had asked for.</summary>
    public void Send(ServerStep step)
    {
        lock (_gate)
        {
            Perform(step);
            Tell();
        }
    }

    /// <summary>Waits until the client has read all that was sent, and asks for more.</summary>
    public async Task UntilReadAsync()
    {
        while (true)
        {
            lock (_gate)
            {
                if (_delivered == _outgoing.Length && _news is not null) return;
            }

            await Task.Yield();
        }
    }

    public override void Flush()
    {
        // Every write is complete at once.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        lock (_gate)
        {
            IsDisposed = true;
            Tell();
        }

        base.Dispose(disposing);
    }

    private void Take(ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes)
        {
            if (_handshakeLeft > 0)
            {
                _handshake.Add(one);
                if (--_handshakeLeft == 0 && _handshake.Count == HandshakeBytes) Greet();
                continue;
            }

            _inbox.GetFree().Span[0] = one;
            _inbox.Advance(1);
            if (!_inbox.TryRead(out var message)) continue;
            var text = MessageText.Read(message);
            _received.Add(text);
            if (_stalled || text == "GOODBYE") continue;
            foreach (var step in _behaviour(text)) Perform(step);
        }
    }

    private void Greet()
    {
        if (_version.GetFeatures().HasFlag(ProtocolFeature.GqlErrors))
        {
            _outgoing.Write([0, 0, 1, 0xFF, 2, 0, 0, 4, 4, 0, 8, _version.Minor, _version.Major, 0]);
            _handshakeLeft = 5;
        }
        else
        {
            _outgoing.Write([0, 0, _version.Minor, _version.Major]);
        }
    }

    private void Perform(ServerStep step)
    {
        if (_stalled || _closes) return;
        _outgoing.Write(step.Bytes);
        _stalled |= step.Stalls;
        _closes |= step.Closes;
    }

    private void Tell()
    {
        var news = _news;
        _news = null;
        news?.SetResult();
    }
}
