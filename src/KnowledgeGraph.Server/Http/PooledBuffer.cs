using System.Buffers;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Server.Limits;

namespace KnowledgeGraph.Server.Http;

/// <summary>
/// A growing buffer over pooled arrays that is used again for the next request. On the hot path: once grown, it allocates nothing.
/// </summary>
/// <param name="limit">The most bytes that it may hold.</param>
/// <param name="name">What the limit is called in the error.</param>
internal sealed class PooledBuffer(int limit, string name) : IBufferWriter<byte>
{
    private const int FirstSize = 4096;

    private byte[] _array = [];
    private int _length;

    /// <summary>How many bytes were written.</summary>
    public int Length => _length;

    /// <summary>What was written; valid until <see cref="Reset"/>.</summary>
    public ReadOnlyMemory<byte> Written => _array.AsMemory(0, _length);

    /// <inheritdoc/>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Usable - _length);
        _length += count;
    }

    /// <inheritdoc/>
    /// <exception cref="GraphQLException">LIMIT_EXCEEDED: the buffer would outgrow its limit.</exception>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _array.AsMemory(_length, Usable - _length);
    }

    /// <inheritdoc/>
    /// <exception cref="GraphQLException">LIMIT_EXCEEDED: the buffer would outgrow its limit.</exception>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _array.AsSpan(_length, Usable - _length);
    }

    /// <summary>Forgets what was written, and keeps the array if it is small.</summary>
    public void Reset()
    {
        _length = 0;
        if (_array.Length <= FixedLimits.KeptBufferBytes) return;
        ArrayPool<byte>.Shared.Return(_array);
        _array = [];
    }

    /// <summary>Forgets what was written and keeps the array: the next answer of the same request replaces it.</summary>
    public void Clear() => _length = 0;

    /// <summary>Forgets what was written after a length.</summary>
    public void Truncate(int length) => _length = Math.Min(_length, length);

    // The pool's arrays may be longer than asked for: what lies beyond the limit is not handed out.
    private int Usable => Math.Min(_array.Length, limit);

    private void Reserve(int sizeHint)
    {
        var needed = (long)_length + Math.Max(sizeHint, 1);
        if (needed > limit)
            throw new GraphQLException(ErrorCode.LimitExceeded, $"The {name} is larger than {limit} bytes. Ask for less at a time.");
        if (needed <= _array.Length) return;
        var size = Math.Max(needed, Math.Min(limit, Math.Max(FirstSize, 2L * _array.Length)));
        var larger = ArrayPool<byte>.Shared.Rent((int)size);
        _array.AsSpan(0, _length).CopyTo(larger);
        if (_array.Length > 0) ArrayPool<byte>.Shared.Return(_array);
        _array = larger;
    }
}
