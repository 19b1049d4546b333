namespace KnowledgeGraph.Records.Values;

/// <summary>A list of values, in order. Lists nest at most <see cref="MaxDepth"/> deep.</summary>
public sealed class ListValue : Value
{
    /// <summary>How deep lists may nest, this one included.</summary>
    public const int MaxDepth = 16;

    private readonly Value[] _items;

    /// <summary>A value of these items, which are copied.</summary>
    /// <exception cref="ArgumentException">The lists nest deeper than <see cref="MaxDepth"/>.</exception>
    public ListValue(params ReadOnlySpan<Value> items)
        : base(JsonOf(items))
    {
        _items = items.ToArray();
        foreach (var item in items)
            Depth = Math.Max(Depth, item is ListValue list ? list.Depth + 1 : 1);
        if (Depth > MaxDepth) throw new ArgumentException($"A list nests {Depth} deep; at most {MaxDepth} is stored.", nameof(items));
    }

    /// <summary>The items, in order.</summary>
    public ReadOnlySpan<Value> Items => _items;

    private int Depth { get; } = 1;

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.List;

    /// <inheritdoc/>
    public override bool Equals(Value? other) => other is ListValue list && list._items.AsSpan().SequenceEqual(_items);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    private static byte[] JsonOf(ReadOnlySpan<Value> items)
    {
        var length = 1 + Math.Max(items.Length, 1);
        foreach (var item in items)
            length += item.Json.Length;
        var json = new byte[length];
        json[0] = (byte)'[';
        var at = 1;
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0) json[at++] = (byte)',';
            items[i].Json.CopyTo(json.AsSpan(at));
            at += items[i].Json.Length;
        }
        json[at] = (byte)']';
        return json;
    }
}
