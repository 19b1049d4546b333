using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Storage.Columns;

/// <summary>
/// Makes the next version of a <see cref="ValueColumn"/>: a chunk is made anew when it is first changed. Of a large graph, chunks are packed: those at the
/// end of a fill as soon as the next one begins, so that a fill never holds all values as objects; others when the version is complete.
/// </summary>
/// <param name="before">The last version.</param>
internal sealed class ColumnBuilder(ValueColumn before)
{
    private ValueChunk[] _chunks = before.Chunks;
    private Value?[]?[] _owned = [];
    private readonly List<int> _changed = [];
    private ValuePalette? _palette;
    // The chunk that encoded texts are added to as they come.
    private TextPacking? _packing;
    private int _packed = -1;
    private bool _isOfTexts;

    private ValuePalette Palette => _palette ??= new ValuePalette();

    public Value? this[int number]
    {
        get
        {
            var (chunk, at) = (number >> ValueChunk.Bits, number & ValueChunk.Mask);
            if (chunk == _packed) CompletePacking();
            if (chunk < _owned.Length && _owned[chunk] is { } items) return items[at];
            return chunk < _chunks.Length ? _chunks[chunk][at] : null;
        }
    }

    /// <summary>Sets a value, or with null that there is none.</summary>
    /// <param name="number">Of what.</param>
    /// <param name="value">The value.</param>
    /// <param name="packs">Whether the graph is large.</param>
    public void Set(int number, Value? value, bool packs)
    {
        if (Equals(this[number], value)) return;
        Owned(number >> ValueChunk.Bits, packs)[number & ValueChunk.Mask] = value;
    }

    /// <summary>Sets an encoded text (<see cref="ValueCodec"/>) without making an object of it, where texts differ and come in order of numbers.</summary>
    /// <returns>False if that cannot be; then nothing was set.</returns>
    public bool TrySet(int number, ReadOnlySpan<byte> encoded)
    {
        if (!_isOfTexts) return false;
        var chunk = number >> ValueChunk.Bits;
        if (chunk != _packed)
        {
            if (!IsNew(chunk)) return false;
            CompletePacking();
            _packed = chunk;
        }
        return (_packing ??= new TextPacking()).TryAdd(number & ValueChunk.Mask, encoded);
    }

    /// <summary>The new version; the builder must not be used afterwards.</summary>
    /// <param name="packs">Whether the graph is large.</param>
    /// <param name="repacks">Whether it has just become so.</param>
    public ValueColumn Build(bool packs, bool repacks)
    {
        CompletePacking();
        foreach (var chunk in _changed)
        {
            if (_owned[chunk] is { } items) _chunks[chunk] = packs ? ValueChunk.Packed(items, Palette) : new LooseValues(items);
            _owned[chunk] = null;
        }
        if (repacks) _chunks = Array.ConvertAll(_chunks, Repacked);
        _palette?.Complete();
        return ReferenceEquals(_chunks, before.Chunks) ? before : new ValueColumn(_chunks);
    }

    private ValueChunk Repacked(ValueChunk chunk) =>
        chunk is LooseValues && chunk != ValueChunk.Blank ? ValueChunk.Packed(Loose(chunk), Palette) : chunk;

    private static Value?[] Loose(ValueChunk chunk)
    {
        var items = new Value?[ValueChunk.Size];
        for (var at = 0; at < items.Length; at++) items[at] = chunk[at];
        return items;
    }

    private bool IsNew(int chunk) => chunk >= _chunks.Length || (_chunks[chunk] == ValueChunk.Blank && (chunk >= _owned.Length || _owned[chunk] is null));

    private Value?[] Owned(int chunk, bool packs)
    {
        Grow(chunk + 1);
        if (_owned[chunk] is { } owned) return owned;
        if (packs && IsNew(chunk) && _changed is [.., var last] && last < chunk && _owned[last] is { } left && last >= before.Chunks.Length)
        {
            _chunks[last] = ValueChunk.Packed(left, Palette);
            _owned[last] = null;
            _isOfTexts = _chunks[last] is PackedTexts;
        }
        _changed.Add(chunk);
        return _owned[chunk] = Loose(_chunks[chunk]);
    }

    private void CompletePacking()
    {
        if (_packed < 0) return;
        Grow(_packed + 1);
        _chunks[_packed] = _packing!.Complete();
        _packed = -1;
    }

    // Bulk loads add chunk after chunk: the room doubles, the rest stays blank.
    private void Grow(int least)
    {
        var isShared = ReferenceEquals(_chunks, before.Chunks);
        if (!isShared && least <= _chunks.Length) return;
        var length = least <= _chunks.Length ? _chunks.Length : isShared ? least : Math.Max(least, _chunks.Length * 2);
        var chunks = new ValueChunk[length];
        _chunks.CopyTo(chunks, 0);
        chunks.AsSpan(_chunks.Length).Fill(ValueChunk.Blank);
        Array.Resize(ref _owned, length);
        _chunks = chunks;
    }
}
