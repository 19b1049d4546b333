using System.Buffers.Binary;
using KnowledgeGraph.Bolt.Errors;
using KnowledgeGraph.Bolt.PackStream;

namespace KnowledgeGraph.Bolt.Connections;

/// <summary>
/// Bytes received, and the messages in them. A message of one chunk is read where it lies; the chunks of a longer one
/// are moved together in place, each byte once, as they come. A hot path: one pooled buffer a connection, nothing copied
/// in the usual case.
/// </summary>
/// <remarks>
/// The buffer: [ passed | message so far | gap of used headers | not yet looked at | free ], at _start, _start + _length,
/// _next and _filled.
/// </remarks>
internal sealed class Inbox(int limit) : IDisposable
{
    private const int InitialBytes = 16 * 1024;
    private const int HeaderBytes = 2;

    private byte[] _buffer = PooledBytes.Rent(InitialBytes);
    private int _start;
    private int _length;
    private int _next;
    private int _filled;
    private int _chunkLeft;

    /// <summary>Takes the next whole message out.</summary>
    /// <param name="message">Its bytes; valid until more are received.</param>
    /// <returns>False if more bytes are needed.</returns>
    /// <exception cref="TransportException">It is longer than the limit.</exception>
    public bool TryRead(out ReadOnlySpan<byte> message)
    {
        message = default;
        while (true)
        {
            if (_chunkLeft > 0 && !TakeChunk()) return false;
            if (_filled - _next < HeaderBytes) return false;
            var size = BinaryPrimitives.ReadUInt16BigEndian(_buffer.AsSpan(_next));
            _next += HeaderBytes;
            if (size > 0)
            {
                if (_length == 0) _start = _next;
                if (_length + size > limit) throw TooLong();
                _chunkLeft = size;
            }
            else if (_length > 0)
            {
                message = _buffer.AsSpan(_start, _length);
                _length = 0;
                return true;
            }

            // An empty chunk between messages is the server's sign of life (NOOP).
        }
    }

    /// <summary>Room for what is received next.</summary>
    public Memory<byte> GetFree()
    {
        if (_length == 0 && _next == _filled)
        {
            _start = _next = _filled = 0;
            PooledBytes.Shrink(ref _buffer, InitialBytes);
        }

        var from = _length > 0 ? _start : _next;
        if (_filled == _buffer.Length)
        {
            // A buffer that is at least half free is large enough: what is in use moves to its front.
            if (from >= _buffer.Length / 2) _buffer.AsSpan(from, _filled - from).CopyTo(_buffer);
            else PooledBytes.Replace(ref _buffer, 2 * _buffer.Length, from, _filled - from);
            _start -= from;
            _next -= from;
            _filled -= from;
        }

        return _buffer.AsMemory(_filled);
    }

    /// <summary>Says how many bytes were received into the room.</summary>
    public void Advance(int count) => _filled += count;

    public void Dispose()
    {
        PooledBytes.Return(ref _buffer);
        _start = _length = _next = _filled = _chunkLeft = 0;
    }

    /// <summary>Adds what is there of the chunk under way to the message.</summary>
    /// <returns>True if the chunk is whole.</returns>
    private bool TakeChunk()
    {
        var count = Math.Min(_chunkLeft, _filled - _next);
        var end = _start + _length;
        if (end != _next) _buffer.AsSpan(_next, count).CopyTo(_buffer.AsSpan(end));
        _length += count;
        _next += count;
        _chunkLeft -= count;
        return _chunkLeft == 0;
    }

    private TransportException TooLong() => new(
        TransportFault.Protocol,
        $"The server sent a message above {limit} bytes. Ask for less in a row, or raise Connection.{nameof(ConnectionOptions.MaxMessageBytes)}.");
}
