using System.Numerics;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Storage.Columns;

/// <summary>
/// Texts, and lists of texts, as their JSON one behind the other: where an object with its bytes takes 110 bytes, a text takes its own and two more. The
/// value is made as it is read; who wants its JSON alone is given it where it lies.
/// </summary>
internal sealed class PackedTexts : ValueChunk
{
    private const int WordBits = 64;
    private readonly ulong[] _has;
    // Where the JSON of the n-th text begins, and where the last ends.
    private readonly ushort[]? _starts;
    private readonly int[]? _farStarts;
    private readonly byte[] _json;

    /// <param name="has">A bit for each place that has a text.</param>
    /// <param name="starts">Where the JSON of each text begins, and where the last one ends.</param>
    /// <param name="json">The JSON of all.</param>
    public PackedTexts(ulong[] has, ReadOnlySpan<int> starts, ReadOnlySpan<byte> json)
    {
        (_has, _json) = (has, json.ToArray());
        if (json.Length > ushort.MaxValue)
        {
            _farStarts = starts.ToArray();
            return;
        }
        _starts = new ushort[starts.Length];
        for (var i = 0; i < starts.Length; i++) _starts[i] = (ushort)starts[i];
    }

    public override Value? this[int at] => JsonAt(at) is { IsEmpty: false } json ? TextJson.ValueOf(json) : null;

    public override ReadOnlySpan<byte> JsonAt(int at)
    {
        var (word, bit) = (at / WordBits, 1UL << (at % WordBits));
        if ((_has[word] & bit) == 0) return default;
        var number = BitOperations.PopCount(_has[word] & (bit - 1));
        for (var i = 0; i < word; i++) number += BitOperations.PopCount(_has[i]);
        return _starts is { } near ? _json.AsSpan(near[number]..near[number + 1]) : _json.AsSpan(_farStarts![number].._farStarts[number + 1]);
    }

    /// <summary>The chunk of these values; null if one is no text and no list of texts, or if they come again and again.</summary>
    public static PackedTexts? TryOf(Value?[] items)
    {
        var packing = new TextPacking();
        for (var at = 0; at < Size; at++)
        {
            if (items[at] is { } value && !packing.TryAdd(at, value)) return null;
        }
        return packing.RepeatsItself(items) ? null : packing.Complete();
    }
}
