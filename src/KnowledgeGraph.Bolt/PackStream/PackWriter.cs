using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;
using KnowledgeGraph.Bolt.Errors;

namespace KnowledgeGraph.Bolt.PackStream;

/// <summary>
/// Writes PackStream values into one growing pooled buffer, each in its shortest form. A hot path: it is reused from
/// request to request, and rents anew only when a request is larger than the buffer that it has kept.
/// </summary>
/// <remarks>
/// The caller writes as many values after a header as the header announced; a request whose parameters do not add up is refused before
/// it is sent.
/// </remarks>
public sealed class PackWriter : IDisposable
{
    private const int InitialBytes = 4096;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly int _limit;
    private byte[] _buffer = PooledBytes.Rent(InitialBytes);
    private int _length;

    /// <summary>An empty writer.</summary>
    /// <param name="limit">The most bytes it will hold; beyond that a write throws <see cref="UsageException"/>.</param>
    public PackWriter(int limit = PackLimits.MaxMessageBytes)
    {
        _limit = limit;
    }

    /// <summary>What was written so far; valid until the next write.</summary>
    public ReadOnlyMemory<byte> Written => _buffer.AsMemory(0, _length);

    /// <summary>How many bytes were written so far.</summary>
    public int Length => _length;

    /// <summary>Writes a null.</summary>
    public void WriteNull() => WriteByte(PackMarker.Null);

    /// <summary>Writes true or false.</summary>
    public void WriteBoolean(bool value) => WriteByte(value ? PackMarker.True : PackMarker.False);

    /// <summary>Writes an integer.</summary>
    public void WriteInteger(long value)
    {
        if (value is >= PackMarker.MinTinyInteger and <= sbyte.MaxValue)
        {
            WriteByte((byte)value);
        }
        else if (value is >= sbyte.MinValue and <= sbyte.MaxValue)
        {
            var space = Take(2);
            space[0] = PackMarker.Integer8;
            space[1] = (byte)value;
        }
        else if (value is >= short.MinValue and <= short.MaxValue)
        {
            var space = Take(3);
            space[0] = PackMarker.Integer16;
            BinaryPrimitives.WriteInt16BigEndian(space[1..], (short)value);
        }
        else if (value is >= int.MinValue and <= int.MaxValue)
        {
            var space = Take(5);
            space[0] = PackMarker.Integer32;
            BinaryPrimitives.WriteInt32BigEndian(space[1..], (int)value);
        }
        else
        {
            var space = Take(9);
            space[0] = PackMarker.Integer64;
            BinaryPrimitives.WriteInt64BigEndian(space[1..], value);
        }
    }

    /// <summary>Writes a floating point number.</summary>
    public void WriteFloat(double value)
    {
        var space = Take(9);
        space[0] = PackMarker.Float;
        BinaryPrimitives.WriteDoubleBigEndian(space[1..], value);
    }

    /// <summary>Writes a text that is already UTF-8.</summary>
    /// <exception cref="UsageException">It is not valid UTF-8.</exception>
    public void WriteString(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8)) throw new UsageException("A text to send is not valid UTF-8. Mend it where it enters.");
        WriteStringHeader(utf8.Length);
        utf8.CopyTo(Take(utf8.Length));
    }

    /// <summary>Writes a text.</summary>
    /// <exception cref="UsageException">It has a lone surrogate, which UTF-8 cannot carry.</exception>
    public void WriteString(ReadOnlySpan<char> text)
    {
        try
        {
            var size = StrictUtf8.GetByteCount(text);
            WriteStringHeader(size);
            StrictUtf8.GetBytes(text, Take(size));
        }
        catch (EncoderFallbackException lone)
        {
            throw new UsageException($"A text to send has a lone surrogate at {lone.Index}. Mend it where it enters.", lone);
        }
    }

    /// <summary>Writes a text.</summary>
    /// <exception cref="UsageException">It has a lone surrogate, which UTF-8 cannot carry.</exception>
    public void WriteString(string text) => WriteString(text.AsSpan());

    /// <summary>Writes bytes.</summary>
    public void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        WriteSize(bytes.Length, tiny: null, PackMarker.Bytes8);
        bytes.CopyTo(Take(bytes.Length));
    }

    /// <summary>Writes the header of a list; its values follow.</summary>
    public void WriteListHeader(int count) => WriteSize(count, PackMarker.TinyList, PackMarker.List8);

    /// <summary>Writes the header of a map; its entries follow, each a text and a value.</summary>
    public void WriteMapHeader(int count) => WriteSize(count, PackMarker.TinyMap, PackMarker.Map8);

    /// <summary>Writes the header of a structure; its fields follow.</summary>
    /// <param name="tag">What it is.</param>
    /// <param name="fields">0 to 15.</param>
    public void WriteStructureHeader(byte tag, int fields)
    {
        if (fields is < 0 or > 15) throw new UsageException($"A structure has 0 to 15 fields, not {fields}.");
        var space = Take(2);
        space[0] = (byte)(PackMarker.TinyStructure | fields);
        space[1] = tag;
    }

    /// <summary>Writes a value that is already PackStream, such as one from <see cref="PackReader.ReadRaw"/>.</summary>
    public void WriteRaw(ReadOnlySpan<byte> packed) => packed.CopyTo(Take(packed.Length));

    /// <summary>Writes an object of the CLR by its type. The convenient way; the typed methods are the fast one.</summary>
    /// <exception cref="UsageException">Bolt has no form for the type, or it is nested deeper than <see cref="PackLimits.MaxDepth"/>.</exception>
    /// <seealso cref="PackEncoder"/>
    public void WriteValue(object? value) => PackEncoder.Encode(this, value);

    /// <summary>Gives the buffer back. Disposing twice does nothing.</summary>
    public void Dispose()
    {
        PooledBytes.Return(ref _buffer);
        _length = 0;
    }

    /// <summary>Empties the writer; a buffer that one large request had needed is not kept.</summary>
    internal void Clear()
    {
        _length = 0;
        PooledBytes.Shrink(ref _buffer, InitialBytes);
    }

    /// <summary>The bytes written, open to change: chunk headers are put in afterwards.</summary>
    internal Span<byte> Open() => _buffer.AsSpan(0, _length);

    /// <summary>Room for bytes that the caller fills at once.</summary>
    internal Span<byte> Take(int count)
    {
        if (_buffer.Length - _length < count) Grow(count);
        var space = _buffer.AsSpan(_length, count);
        _length += count;
        return space;
    }

    private void WriteByte(byte value) => Take(1)[0] = value;

    private void WriteStringHeader(int size) => WriteSize(size, PackMarker.TinyString, PackMarker.String8);

    private void WriteSize(int size, byte? tiny, byte marker8)
    {
        if (size < 0) throw new UsageException($"A size cannot be {size}.");
        if (size < 16 && tiny is { } marker)
        {
            WriteByte((byte)(marker | size));
        }
        else if (size <= byte.MaxValue)
        {
            var space = Take(2);
            space[0] = marker8;
            space[1] = (byte)size;
        }
        else if (size <= ushort.MaxValue)
        {
            var space = Take(3);
            space[0] = (byte)(marker8 + 1);
            BinaryPrimitives.WriteUInt16BigEndian(space[1..], (ushort)size);
        }
        else
        {
            var space = Take(5);
            space[0] = (byte)(marker8 + 2);
            BinaryPrimitives.WriteInt32BigEndian(space[1..], size);
        }
    }

    private void Grow(int count)
    {
        var needed = (long)_length + count;
        if (needed > _limit) throw new UsageException($"A request grew above {_limit} bytes. Send it in parts, or raise Connection.MaxMessageBytes.");
        var size = (int)Math.Min(Math.Max(needed, 2L * _buffer.Length), Math.Max(needed, _limit));
        PooledBytes.Replace(ref _buffer, size, from: 0, _length);
    }
}
