namespace KnowledgeGraph.Records.Values;

/// <summary>
/// Makes equal values one object: enums, languages, dates and titles recur thousands of times. Used by the writer
/// alone, so it takes no lock. When it is full it is emptied: what recurs often is back at once, and nothing needs the
/// bookkeeping of a cache. (Weak references would cost a handle a value, more than most values themselves.)
/// </summary>
public sealed class ValuePool
{
    // A longer text is a description, which hardly ever comes twice.
    private const int MaxJsonBytes = 80;
    private readonly int _capacity;
    // Apart, so that names, which differ, do not drive out dates and numbers, which recur.
    private readonly HashSet<Value> _texts = new(new ByContent());
    private readonly HashSet<Value> _others = [];
    private readonly HashSet<Value>.AlternateLookup<ReadOnlySpan<byte>> _textsByBytes;

    /// <summary>An empty pool.</summary>
    /// <param name="capacity">Texts, and other values, at most.</param>
    public ValuePool(int capacity)
    {
        _capacity = capacity;
        _textsByBytes = _texts.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    /// <summary>The equal value of the pool, else the value itself, which is then in the pool unless it is long.</summary>
    public Value Intern(Value value)
    {
        if (value.Json.Length > MaxJsonBytes) return value;
        var values = value is TextValue ? _texts : _others;
        if (values.TryGetValue(value, out var pooled)) return pooled;
        if (values.Count >= _capacity) values.Clear();
        values.Add(value);
        return value;
    }

    /// <summary>The text of these UTF-8 bytes; nothing is allocated for one that is in the pool.</summary>
    public Value InternText(ReadOnlySpan<byte> utf8) =>
        utf8.Length < MaxJsonBytes && JsonText.IsPlain(utf8) && _textsByBytes.TryGetValue(utf8, out var pooled) ? pooled : Intern(TextValue.OfUtf8(utf8));

    // Values as they compare themselves; and UTF-8 bytes as if they were the text with that JSON.
    private sealed class ByContent : IEqualityComparer<Value>, IAlternateEqualityComparer<ReadOnlySpan<byte>, Value>
    {
        public bool Equals(Value? x, Value? y) => object.Equals(x, y);

        public int GetHashCode(Value obj) => obj.GetHashCode();

        public bool Equals(ReadOnlySpan<byte> alternate, Value other) => other is TextValue && other.Json[1..^1].SequenceEqual(alternate);

        public int GetHashCode(ReadOnlySpan<byte> alternate) => TextValue.HashOf(alternate);

        public Value Create(ReadOnlySpan<byte> alternate) => TextValue.OfUtf8(alternate);
    }
}
