using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using KnowledgeGraph.Bolt.Errors;

namespace KnowledgeGraph.Bolt.PackStream;

/// <summary>
/// Pulls PackStream values straight from the bytes received: ask for <see cref="Kind"/>, then read that kind. Only
/// <see cref="ReadText"/> and <see cref="ReadValue"/> copy and allocate, so rows can be transcoded from the receive buffer. A hot path:
/// it reads spans, checks every size against the bytes that are there, and does not recurse (<see cref="ReadValue"/> aside, whose depth
/// is counted).
/// </summary>
/// <remarks>
/// What is malformed (truncated, a reserved marker, a size beyond the bytes, invalid UTF-8) throws <see cref="TransportException"/>;
/// asking for a kind other than the next one throws <see cref="UsageException"/>. A caller that follows nested lists by
/// recursion counts its own depth (<see cref="PackLimits.MaxDepth"/>).
/// </remarks>
public ref struct PackReader
{
    private readonly ReadOnlySpan<byte> _bytes;
    private int _position;

    /// <summary>Reads from the start of the bytes.</summary>
    public PackReader(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes;
    }

    /// <summary>How many bytes have been read.</summary>
    public readonly int Position => _position;

    /// <summary>How many bytes are left.</summary>
    public readonly int Remaining => _bytes.Length - _position;

    /// <summary>True if all bytes have been read.</summary>
    public readonly bool IsAtEnd => _position == _bytes.Length;

    /// <summary>The kind of the next value, which stays unread.</summary>
    public readonly PackKind Kind => PackKinds.Of(PeekMarker());

    /// <summary>Reads a null if that is what is next.</summary>
    /// <returns>True if a null was read.</returns>
    public bool TryReadNull()
    {
        if (PeekMarker() != PackMarker.Null) return false;
        _position++;
        return true;
    }

    /// <summary>Reads true or false.</summary>
    public bool ReadBoolean()
    {
        var marker = PeekMarker();
        if (marker is not (PackMarker.True or PackMarker.False)) throw Mismatch(PackKind.Boolean);
        _position++;
        return marker == PackMarker.True;
    }

    /// <summary>Reads an integer of any width.</summary>
    public long ReadInteger()
    {
        var marker = PeekMarker();
        var tiny = (sbyte)marker;
        if (tiny >= PackMarker.MinTinyInteger)
        {
            _position++;
            return tiny;
        }

        if (marker is < PackMarker.Integer8 or > PackMarker.Integer64) throw Mismatch(PackKind.Integer);
        _position++;
        return marker switch
        {
            PackMarker.Integer8 => (sbyte)Take(1)[0],
            PackMarker.Integer16 => BinaryPrimitives.ReadInt16BigEndian(Take(2)),
            PackMarker.Integer32 => BinaryPrimitives.ReadInt32BigEndian(Take(4)),
            _ => BinaryPrimitives.ReadInt64BigEndian(Take(8)),
        };
    }

    /// <summary>Reads a floating point number.</summary>
    public double ReadFloat()
    {
        if (PeekMarker() != PackMarker.Float) throw Mismatch(PackKind.Float);
        _position++;
        return BinaryPrimitives.ReadDoubleBigEndian(Take(8));
    }

    /// <summary>Reads a text as the bytes of its UTF-8, which are valid and live as long as the buffer.</summary>
    public ReadOnlySpan<byte> ReadString()
    {
        var marker = PeekMarker();
        var size = marker switch
        {
            >= PackMarker.TinyString and < PackMarker.TinyList => Tiny(marker),
            PackMarker.String8 or PackMarker.String16 or PackMarker.String32 => Size(marker - PackMarker.String8),
            _ => throw Mismatch(PackKind.String),
        };
        var text = Take(size);
        if (!Utf8.IsValid(text)) throw Malformed("a text is not valid UTF-8");
        return text;
    }

    /// <summary>Reads the key of a map's entry, whose value is next then; anything but a text is malformed there.</summary>
    public ReadOnlySpan<byte> ReadKey() => Kind == PackKind.String ? ReadString() : throw Malformed($"the key of a map is of kind {Kind}");

    /// <summary>Reads a text as a string.</summary>
    public string ReadText() => Encoding.UTF8.GetString(ReadString());

    /// <summary>Reads bytes, which live as long as the buffer.</summary>
    public ReadOnlySpan<byte> ReadBytes()
    {
        var marker = PeekMarker();
        if (marker is < PackMarker.Bytes8 or > PackMarker.Bytes32) throw Mismatch(PackKind.Bytes);
        return Take(Size(marker - PackMarker.Bytes8));
    }

    /// <summary>Reads the header of a list.</summary>
    /// <returns>How many values follow; never more than there are bytes.</returns>
    public int ReadListHeader()
    {
        var marker = PeekMarker();
        var count = marker switch
        {
            >= PackMarker.TinyList and < PackMarker.TinyMap => Tiny(marker),
            PackMarker.List8 or PackMarker.List16 or PackMarker.List32 => Size(marker - PackMarker.List8),
            _ => throw Mismatch(PackKind.List),
        };
        if (count > Remaining) throw Malformed($"a list of {count} values has {Remaining} bytes");
        return count;
    }

    /// <summary>Reads the header of a map.</summary>
    /// <returns>How many entries follow, each a text and a value; never more than there are bytes.</returns>
    public int ReadMapHeader()
    {
        var marker = PeekMarker();
        var count = marker switch
        {
            >= PackMarker.TinyMap and < PackMarker.TinyStructure => Tiny(marker),
            PackMarker.Map8 or PackMarker.Map16 or PackMarker.Map32 => Size(marker - PackMarker.Map8),
            _ => throw Mismatch(PackKind.Map),
        };
        if (count > Remaining / 2) throw Malformed($"a map of {count} entries has {Remaining} bytes");
        return count;
    }

    /// <summary>Reads the header of a structure.</summary>
    /// <param name="tag">What the structure is (Bolt, "Structure semantics").</param>
    /// <returns>How many fields follow, 0 to 15.</returns>
    public int ReadStructureHeader(out byte tag)
    {
        var marker = PeekMarker();
        if (marker is < PackMarker.TinyStructure or >= PackMarker.Null) throw Mismatch(PackKind.Structure);
        var fields = Tiny(marker);
        tag = Take(1)[0];
        if (fields > Remaining) throw Malformed($"a structure of {fields} fields has {Remaining} bytes");
        return fields;
    }

    /// <summary>Passes over the next value, whatever it is, with all that is in it.</summary>
    public void Skip() => PackSkip.Skip(ref this);

    /// <summary>Passes over the next value.</summary>
    /// <returns>Its bytes, marker included, which another reader or writer can take.</returns>
    public ReadOnlySpan<byte> ReadRaw()
    {
        var start = _position;
        Skip();
        return _bytes[start.._position];
    }

    /// <summary>Decodes the next value to an object of the CLR. Rows on a hot path are better transcoded.</summary>
    /// <seealso cref="PackDecoder"/>
    public object? ReadValue() => PackDecoder.Decode(ref this);

    internal static TransportException Malformed(string what, int position) =>
        new(TransportFault.Protocol, $"The server sent malformed PackStream: {what} (byte {position} of the message). Check that the address is a Bolt port.");

    internal readonly TransportException Malformed(string what) => Malformed(what, _position);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly byte PeekMarker() => (uint)_position < (uint)_bytes.Length ? _bytes[_position] : throw Malformed("the message ends before its last value");

    private int Tiny(byte marker)
    {
        _position++;
        return marker & 0x0F;
    }

    private int Size(int width)
    {
        _position++;
        var size = width switch
        {
            0 => Take(1)[0],
            1 => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
            _ => BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
        };
        return size <= int.MaxValue ? (int)size : throw Malformed($"a size of {size} is above 2147483647");
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > Remaining) throw Malformed($"{count} bytes are announced and {Remaining} are there");
        var taken = _bytes.Slice(_position, count);
        _position += count;
        return taken;
    }

    private readonly UsageException Mismatch(PackKind wanted) =>
        new($"A value of kind {wanted} was asked for, but the next one is of kind {Kind} (byte {_position}).");
}
