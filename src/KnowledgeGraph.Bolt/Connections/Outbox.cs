using System.Buffers.Binary;
using KnowledgeGraph.Bolt.PackStream;

namespace KnowledgeGraph.Bolt.Connections;

/// <summary>
/// Messages that wait to be sent in one write, chunked (Bolt, "Chunking": a chunk is two bytes of size, then bytes; a
/// chunk of size 0 ends a message). A message is written in one piece behind room for one header; only one above 65,535
/// bytes is moved apart afterwards, each byte once.
/// </summary>
internal sealed class Outbox(int limit) : IDisposable
{
    private const int HeaderBytes = 2;
    private const int ChunkBytes = ushort.MaxValue;

    /// <summary>Where the message under way is written.</summary>
    public PackWriter Writer { get; } = new(limit);

    /// <summary>All messages that wait.</summary>
    public ReadOnlyMemory<byte> Written => Writer.Written;

    /// <summary>Starts a message.</summary>
    /// <returns>Where it starts, for <see cref="End"/>.</returns>
    public int Begin()
    {
        var start = Writer.Length;
        Writer.Take(HeaderBytes).Clear();
        return start;
    }

    /// <summary>Ends a message.</summary>
    public void End(int start)
    {
        var size = Writer.Length - start - HeaderBytes;
        var chunks = (size + ChunkBytes - 1) / ChunkBytes;
        Writer.Take((chunks - 1) * HeaderBytes);
        Writer.Take(HeaderBytes).Clear();
        var message = Writer.Open()[start..];
        for (var chunk = chunks - 1; chunk >= 0; chunk--)
        {
            var length = Math.Min(ChunkBytes, size - (chunk * ChunkBytes));
            var from = HeaderBytes + (chunk * ChunkBytes);
            var header = from - HeaderBytes + (chunk * HeaderBytes);
            message.Slice(from, length).CopyTo(message[(header + HeaderBytes)..]);
            BinaryPrimitives.WriteUInt16BigEndian(message[header..], (ushort)length);
        }
    }

    /// <summary>Empties the box, after a flush or to take back what is in it.</summary>
    public void Clear() => Writer.Clear();

    public void Dispose() => Writer.Dispose();
}
