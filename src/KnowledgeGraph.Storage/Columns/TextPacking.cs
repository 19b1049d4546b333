using System.Buffers;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Storage.Columns;

/// <summary>Makes chunks of packed texts, one after the other, each place by place.</summary>
internal sealed class TextPacking
{
    private const int WordBits = 64;
    private readonly ulong[] _has = new ulong[ValueChunk.Size / WordBits];
    private readonly int[] _starts = new int[ValueChunk.Size + 1];
    private readonly ArrayBufferWriter<byte> _json = new();
    private int _count;
    private int _last = -1;

    /// <summary>Adds a text, or a list of texts; false, and nothing is added, if the value is neither, or the place is not behind the last one.</summary>
    public bool TryAdd(int at, Value value)
    {
        if (at <= _last || !TextJson.IsOf(value)) return false;
        _json.Write(value.Json);
        Add(at);
        return true;
    }

    /// <summary>Adds an encoded value (<see cref="ValueCodec"/>), as <see cref="TryAdd(int, Value)"/> does.</summary>
    public bool TryAdd(int at, ReadOnlySpan<byte> encoded)
    {
        if (at <= _last) return false;
        var before = _json.WrittenCount;
        if (TextJson.TryAppend(_json, encoded))
        {
            Add(at);
            return true;
        }
        var kept = _json.WrittenSpan[..before].ToArray();
        _json.ResetWrittenCount();
        _json.Write(kept);
        return false;
    }

    /// <summary>Whether fewer than half of the values that it was made of differ: such are better kept once each.</summary>
    public bool RepeatsItself(Value?[] items)
    {
        var different = new HashSet<Value>();
        foreach (var item in items)
        {
            if (item is not null) different.Add(item);
        }
        return different.Count * 2 < _count;
    }

    /// <summary>The chunk of what was added; the next one begins.</summary>
    public PackedTexts Complete()
    {
        var chunk = new PackedTexts([.. _has], _starts.AsSpan(0, _count + 1), _json.WrittenSpan);
        Array.Clear(_has);
        _json.ResetWrittenCount();
        (_count, _last) = (0, -1);
        return chunk;
    }

    private void Add(int at)
    {
        _has[at / WordBits] |= 1UL << (at % WordBits);
        _starts[++_count] = _json.WrittenCount;
        _last = at;
    }
}
