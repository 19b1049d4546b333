namespace KnowledgeGraph.Storage.Graph;

/// <summary>Makes the next version of a <see cref="Chunks{T}"/>: a chunk is copied when it is first changed.</summary>
internal sealed class ChunksBuilder<T>(Chunks<T> before)
{
    private T[][] _items = before.Items;
    private bool[] _owned = [];

    public T this[int index]
    {
        get => Chunks<T>.At(_items, index);
        set
        {
            if (EqualityComparer<T>.Default.Equals(this[index], value)) return;
            var chunk = index >> Chunks<T>.Bits;
            Own(chunk);
            _items[chunk][index & Chunks<T>.Mask] = value;
        }
    }

    /// <summary>The new version; the builder must not be used afterwards.</summary>
    public Chunks<T> Build() => ReferenceEquals(_items, before.Items) ? before : new Chunks<T>(_items);

    private void Own(int chunk)
    {
        if (ReferenceEquals(_items, before.Items) || chunk >= _items.Length) Grow(chunk + 1);
        if (_owned[chunk]) return;
        _items[chunk] = (T[])_items[chunk].Clone();
        _owned[chunk] = true;
    }

    // Bulk loads add chunk after chunk: the room doubles, the rest stays blank.
    private void Grow(int least)
    {
        var length = least <= _items.Length ? _items.Length : Math.Max(least, _owned.Length == 0 ? least : _items.Length * 2);
        var items = new T[length][];
        _items.CopyTo(items, 0);
        items.AsSpan(_items.Length).Fill(Chunks<T>.Blank);
        Array.Resize(ref _owned, length);
        _items = items;
    }
}
