using System.Buffers;

namespace KnowledgeGraph.Bolt.PackStream;

/// <summary>
/// What is done with every growing buffer of this project: it comes from the pool, makes way for a larger one, and is not kept once one
/// large message has passed. Works on the owner's field, since its readers and writers are hot paths that index the array itself.
/// </summary>
internal static class PooledBytes
{
    private const int MaxKeptBytes = 256 * 1024;

    /// <summary>A buffer of at least so many bytes.</summary>
    public static byte[] Rent(int size) => ArrayPool<byte>.Shared.Rent(size);

    /// <summary>Puts another buffer in the place of one, with what is in use moved to its front.</summary>
    /// <param name="buffer">The buffer.</param>
    /// <param name="size">The least size of the other one.</param>
    /// <param name="from">Where what is in use starts.</param>
    /// <param name="count">How many bytes are in use.</param>
    public static void Replace(ref byte[] buffer, int size, int from, int count)
    {
        var other = Rent(size);
        var old = buffer;
        old.AsSpan(from, count).CopyTo(other);
        buffer = other;
        ArrayPool<byte>.Shared.Return(old);
    }

    /// <summary>Gives up an empty buffer that has grown large.</summary>
    /// <param name="buffer">The buffer; nothing in it is in use.</param>
    /// <param name="size">The least size of the one that takes its place.</param>
    public static void Shrink(ref byte[] buffer, int size)
    {
        if (buffer.Length > MaxKeptBytes) Replace(ref buffer, size, from: 0, count: 0);
    }

    /// <summary>Gives a buffer back for good. Doing so twice does nothing.</summary>
    public static void Return(ref byte[] buffer)
    {
        var old = buffer;
        buffer = [];
        if (old.Length > 0) ArrayPool<byte>.Shared.Return(old);
    }
}
