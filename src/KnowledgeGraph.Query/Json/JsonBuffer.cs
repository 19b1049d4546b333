using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using KnowledgeGraph.GraphQL.Errors;

namespace KnowledgeGraph.Query.Json;

/// <summary>
/// The answer in the making: UTF-8 JSON in a pooled array. Hot path: a write is a bounds check and a copy, since names and values
/// come ready encoded.
/// </summary>
public sealed class JsonBuffer : IBufferWriter<byte>, IDisposable
{
    private readonly int _limit;
    private byte[] _bytes;
    private int _room;
    private int _length;

    /// <summary>An empty buffer.</summary>
    /// <param name="capacity">Bytes to begin with.</param>
    /// <param name="limit">Bytes that it may grow to.</param>
    public JsonBuffer(int capacity, int limit)
    {
        _limit = limit;
        Take(ArrayPool<byte>.Shared.Rent(capacity));
    }

    /// <summary>What was written; valid until the next write.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>The same, for callers that keep it across an await; valid until the next write.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, _length);

    /// <summary>How many bytes were written.</summary>
    public int Length => _length;

    /// <summary>Appends encoded bytes.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (_room - _length < bytes.Length) Grow(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
    }

    /// <summary>Appends one byte.</summary>
    public void WriteByte(byte value)
    {
        if (_room == _length) Grow(1);
        _bytes[_length++] = value;
    }

    /// <summary>Appends a text of ASCII letters that need no escaping.</summary>
    public void WriteAscii(string text) => Encoding.ASCII.GetBytes(text, Reserve(text.Length));

    /// <summary>Appends a whole number.</summary>
    public void WriteNumber(long number)
    {
        Span<byte> digits = stackalloc byte[20];
        number.TryFormat(digits, out var written);
        Write(digits[..written]);
    }

    /// <summary>Space for exactly so many bytes that the caller fills at once.</summary>
    public Span<byte> Reserve(int length)
    {
        if (_room - _length < length) Grow(length);
        _length += length;
        return _bytes.AsSpan(_length - length, length);
    }

    /// <summary>Drops what was written; the buffer can be used again.</summary>
    public void Clear() => _length = 0;

    /// <summary>Drops what was written after a length.</summary>
    public void Truncate(int length) => _length = length;

    /// <inheritdoc/>
    public void Advance(int count) => _length += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_room - _length < Math.Max(sizeHint, 1)) Grow(Math.Max(sizeHint, 256));
        return _bytes.AsMemory(_length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Gives the array back to its pool.</summary>
    public void Dispose()
    {
        if (_bytes.Length > 0) ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _room = _length = 0;
    }

    private void Grow(int more)
    {
        var needed = (long)_length + more;
        if (needed > _limit)
            throw new GraphQLException(ErrorCode.LimitExceeded, $"The answer is larger than {_limit} bytes (MaxResponseBytes). Ask for smaller pages or fewer fields.");
        var grown = ArrayPool<byte>.Shared.Rent((int)Math.Max(needed, Math.Min(_bytes.Length * 2L, _limit)));
        _bytes.AsSpan(0, _length).CopyTo(grown);
        ArrayPool<byte>.Shared.Return(_bytes);
        Take(grown);
    }

    // The pool gives arrays larger than asked for; the limit holds all the same.
    [MemberNotNull(nameof(_bytes))]
    private void Take(byte[] bytes) => (_bytes, _room) = (bytes, Math.Min(bytes.Length, _limit));
}
