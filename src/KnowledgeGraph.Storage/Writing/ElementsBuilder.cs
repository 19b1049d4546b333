using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Storage.Writing;

/// <summary>Makes the next version of <see cref="Elements"/> by copy-on-write.</summary>
internal sealed class ElementsBuilder(Elements before, ValuePool? pool)
{
    private readonly ChunksBuilder<short> _kinds = new(before.Kinds);
    private readonly Dictionary<string, ChunksBuilder<Value?>> _columns =
        before.Columns.ToDictionary(pair => pair.Key, pair => new ChunksBuilder<Value?>(pair.Value), StringComparer.Ordinal);

    private readonly int[] _counts = [.. before.Counts];

    public int KindOf(int number) => _kinds[number] - 1;

    public int Find(string id) => before.Symbols.Find(id) is >= 0 and var number && KindOf(number) >= 0 ? number : -1;

    public int Put(string id, int kind, IReadOnlyDictionary<string, Value> properties)
    {
        var number = before.Symbols.Add(id);
        if (number < before.Limit) Clear(number, properties);
        SetKind(number, kind);
        foreach (var (key, value) in properties)
        {
            if (!_columns.TryGetValue(key, out var column)) _columns.Add(key, column = new ChunksBuilder<Value?>(Chunks<Value?>.Empty));
            column[number] = pool is null ? value : pool.Intern(value);
        }
        return number;
    }

    public void Delete(int number)
    {
        Clear(number, new Dictionary<string, Value>(StringComparer.Ordinal));
        SetKind(number, -1);
    }

    public Elements Build() => new(
        before.Symbols,
        _kinds.Build(),
        _columns.ToDictionary(pair => pair.Key, pair => pair.Value.Build(), StringComparer.Ordinal),
        _counts,
        before.Symbols.Count);

    private void Clear(int number, IReadOnlyDictionary<string, Value> kept)
    {
        foreach (var (key, column) in _columns)
        {
            if (column[number] is not null && !kept.ContainsKey(key)) column[number] = null;
        }
    }

    private void SetKind(int number, int kind)
    {
        if (KindOf(number) is >= 0 and var old) _counts[old]--;
        if (kind >= 0) _counts[kind]++;
        _kinds[number] = (short)(kind + 1);
    }
}
