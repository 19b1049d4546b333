using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Query.Json;

/// <summary>
/// Bytes, as a rule of JSON, in a pooled array that grows up to a limit: an answer in the making, rows that wait to become one, or whatever
/// a host reads and writes for a request.
/// Hot path: a write is a bounds check and a copy, since names and values come ready encoded; once grown, a buffer that is
/// <see cref="Reset"/> and used again allocates nothing.
/// </summary>
public sealed class LimitedBuffer : IBufferWriter<byte>, IDisposable
{
    private const int MinGrownBytes = 4096;

    private readonly int _limit;
    private readonly string? _name;
    private byte[] _bytes;
    private int _room;
    private int _length;

    /// <summary>A buffer for an answer, whose limit its error calls MaxResponseBytes.</summary>
    /// <param name="capacity">Bytes to begin with.</param>
    /// <param name="limit">Bytes that it may grow to.</param>
    public LimitedBuffer(int capacity, int limit)
    {
        _limit = limit;
        Take(ArrayPool<byte>.Shared.Rent(capacity));
    }

    /// <summary>A buffer for anything else. It takes an array when it is first written to.</summary>
    /// <param name="limit">Bytes that it may grow to.</param>
    /// <param name="name">What it holds, for the error of the limit, such as <c>body</c>.</param>
    public LimitedBuffer(int limit, string name)
    {
        (_limit, _name) = (limit, name);
        Take([]);
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

    /// <summary>Appends a text of well-formed UTF-8 as JSON, quotes included.</summary>
    public void WriteText(ReadOnlySpan<byte> utf8)
    {
        if (!JsonText.IsPlain(utf8))
        {
            Write(JsonText.Encode(Encoding.UTF8.GetString(utf8)));
            return;
        }
        var json = Reserve(utf8.Length + 2);
        json[0] = json[^1] = (byte)'"';
        utf8.CopyTo(json[1..]);
    }

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

    /// <summary>Drops what was written and keeps the array; the buffer can be used again.</summary>
    public void Clear() => _length = 0;

    /// <summary>Drops what was written, and gives a large array back to its pool; the buffer can be used again.</summary>
    /// <param name="keptBytes">An array of up to this many bytes is kept.</param>
    public void Reset(int keptBytes)
    {
        if (_bytes.Length > keptBytes) Dispose();
        else Clear();
    }

    /// <summary>Drops what was written after a length; nothing if less was written.</summary>
    public void Truncate(int length) => _length = Math.Min(_length, length);

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The buffer has not handed out that much.</exception>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _room - _length);
        _length += count;
    }

    /// <inheritdoc/>
    /// <exception cref="GraphQLException">LIMIT_EXCEEDED: the buffer would outgrow its limit.</exception>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        var wanted = Math.Max(sizeHint, 1);
        if (_room - _length < wanted) Grow(wanted);
        return _bytes.AsMemory(_length, _room - _length);
    }

    /// <inheritdoc/>
    /// <exception cref="GraphQLException">LIMIT_EXCEEDED: the buffer would outgrow its limit.</exception>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Gives the array back to its pool; a buffer that is written to again takes another.</summary>
    public void Dispose()
    {
        if (_bytes.Length > 0) ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _room = _length = 0;
    }

    private void Grow(int more)
    {
        var needed = (long)_length + more;
        if (needed > _limit) throw TooLarge();
        var grown = ArrayPool<byte>.Shared.Rent((int)Math.Max(needed, Math.Min(_limit, Math.Max(MinGrownBytes, _bytes.Length * 2L))));
        _bytes.AsSpan(0, _length).CopyTo(grown);
        if (_bytes.Length > 0) ArrayPool<byte>.Shared.Return(_bytes);
        Take(grown);
    }

    private GraphQLException TooLarge() => new(ErrorCode.LimitExceeded, _name is null
        ? $"The answer is larger than {_limit} bytes (MaxResponseBytes). Ask for smaller pages or fewer fields."
        : $"The {_name} is larger than {_limit} bytes. Ask for less at a time.");

    // The pool gives arrays larger than asked for; the limit holds all the same.
    [MemberNotNull(nameof(_bytes))]
    private void Take(byte[] bytes) => (_bytes, _room) = (bytes, Math.Min(bytes.Length, _limit));
}
