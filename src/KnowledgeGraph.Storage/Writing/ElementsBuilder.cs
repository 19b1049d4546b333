using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Columns;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Storage.Writing;

/// <summary>Makes the next version of <see cref="Elements"/> by copy-on-write.</summary>
/// <param name="before">The last version.</param>
/// <param name="pool">Shares equal values; null if the values given are shared already.</param>
internal sealed class ElementsBuilder(Elements before, ValuePool? pool)
{
    private readonly ChunksBuilder<short> _kinds = new(before.Kinds);
    private readonly Dictionary<string, ColumnBuilder> _columns =
        before.Columns.ToDictionary(pair => pair.Key, pair => new ColumnBuilder(pair.Value), StringComparer.Ordinal);

    // By the numbers that a file has for their keys.
    private ColumnBuilder?[] _byKey = [];

    private readonly int[] _counts = [.. before.Counts];

    private bool Packs => before.Symbols.Count > before.MostLoose;

    public int KindOf(int number) => _kinds[number] - 1;

    public int Find(string id) => Alive(before.Symbols.Find(id));

    public int Find(ReadOnlySpan<byte> id) => Alive(before.Symbols.Find(id));

    public int Put(string id, int kind, IReadOnlyDictionary<string, Value> properties)
    {
        var number = before.Symbols.Add(id);
        if (number < before.Limit) Clear(number, properties);
        SetKind(number, kind);
        foreach (var (key, value) in properties) ColumnOf(key).Set(number, pool is null ? value : pool.Intern(value), Packs);
        return number;
    }

    /// <summary>Adds an element that a file has, and that is not here yet; its properties are set apart (<see cref="SetProperties"/>).</summary>
    /// <param name="id">Its id as UTF-8.</param>
    /// <param name="kind">The number of its label or type.</param>
    /// <returns>Its number.</returns>
    public int Add(ReadOnlySpan<byte> id, int kind)
    {
        var number = before.Symbols.Add(id);
        SetKind(number, kind);
        return number;
    }

    /// <summary>Sets the properties of an element that was added without; elements may be added meanwhile.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="properties">Its encoded properties (<see cref="PropertiesCodec"/>).</param>
    /// <param name="nameOf">The keys by their numbers in the file.</param>
    /// <exception cref="Records.Errors.StoreFormatException">The bytes are no properties.</exception>
    public void SetProperties(int number, ReadOnlySpan<byte> properties, Func<int, string> nameOf)
    {
        var packs = number >= before.MostLoose;
        var property = new PropertiesReader(properties);
        while (property.Next())
        {
            var column = ColumnOf(property.Key, nameOf);
            if (!column.TrySet(number, property.Value)) column.Set(number, pool?.InternEncoded(property.Value) ?? Value.Parse(property.Value), packs);
        }
    }

    public void Delete(int number)
    {
        Clear(number, new Dictionary<string, Value>(StringComparer.Ordinal));
        SetKind(number, -1);
    }

    public Elements Build() => new(
        before.Symbols,
        _kinds.Build(),
        _columns.ToDictionary(pair => pair.Key, pair => pair.Value.Build(Packs, repacks: Packs && before.Limit <= before.MostLoose), StringComparer.Ordinal),
        _counts,
        before.Symbols.Count,
        before.MostLoose);

    private int Alive(int number) => number >= 0 && KindOf(number) >= 0 ? number : -1;

    private ColumnBuilder ColumnOf(string key)
    {
        if (!_columns.TryGetValue(key, out var column)) _columns.Add(key, column = new ColumnBuilder(ValueColumn.Empty));
        return column;
    }

    private ColumnBuilder ColumnOf(int key, Func<int, string> nameOf)
    {
        if (key >= _byKey.Length) Array.Resize(ref _byKey, Math.Max(2 * _byKey.Length, key + 1));
        return _byKey[key] ??= ColumnOf(nameOf(key));
    }

    private void Clear(int number, IReadOnlyDictionary<string, Value> kept)
    {
        foreach (var (key, column) in _columns)
        {
            if (column[number] is not null && !kept.ContainsKey(key)) column.Set(number, null, Packs);
        }
    }

    private void SetKind(int number, int kind)
    {
        if (KindOf(number) is >= 0 and var old) _counts[old]--;
        if (kind >= 0) _counts[kind]++;
        _kinds[number] = (short)(kind + 1);
    }
}
