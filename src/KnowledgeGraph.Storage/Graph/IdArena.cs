using System.Buffers.Binary;
using KnowledgeGraph.Records.Errors;

namespace KnowledgeGraph.Storage.Graph;

/// <summary>
/// Byte strings one behind the other in blocks, each with its length in two bytes before it; none crosses a block. Nothing is ever taken out.
/// For writers in turn and any number of readers without a lock: a place is given once its bytes are there.
/// </summary>
internal sealed class IdArena
{
    private const int BlockBits = 16;
    private const int BlockSize = 1 << BlockBits;
    private const int LengthBytes = sizeof(ushort);
    private const int MostBlocks = 1 << (32 - BlockBits);
    private volatile byte[][] _blocks = [];
    private int _used;
    private int _free = BlockSize;

    /// <summary>The bytes at a place.</summary>
    public ReadOnlySpan<byte> At(uint place)
    {
        var from = _blocks[place >> BlockBits].AsSpan((int)(place & (BlockSize - 1)));
        return from.Slice(LengthBytes, BinaryPrimitives.ReadUInt16LittleEndian(from));
    }

    /// <summary>Where the bytes lie from now on.</summary>
    /// <exception cref="StoreLimitException">They are longer than a block, or there are 4 GB.</exception>
    public uint Add(ReadOnlySpan<byte> bytes)
    {
        if (_free + LengthBytes + bytes.Length > BlockSize) Begin(bytes.Length);
        var (block, place) = (_used - 1, _free);
        var to = _blocks[block].AsSpan(place);
        BinaryPrimitives.WriteUInt16LittleEndian(to, (ushort)bytes.Length);
        bytes.CopyTo(to[LengthBytes..]);
        _free += LengthBytes + bytes.Length;
        return (uint)((block << BlockBits) | place);
    }

    private void Begin(int length)
    {
        if (length + LengthBytes > BlockSize) throw new StoreLimitException($"An id of {length} bytes is longer than the {BlockSize} that a store can hold.");
        if (_used == MostBlocks) throw new StoreLimitException("The ids of the store take more than 4 GB. Delete what is not needed, and open it again.");
        var blocks = _blocks;
        if (_used == blocks.Length) Array.Resize(ref blocks, Math.Max(4, 2 * _used));
        blocks[_used++] = new byte[BlockSize];
        _blocks = blocks;
        _free = 0;
    }
}
