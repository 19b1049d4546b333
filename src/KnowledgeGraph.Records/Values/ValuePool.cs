using KnowledgeGraph.Records.Text;

namespace KnowledgeGraph.Records.Values;

/// <summary>
/// Makes equal values one object: enums, languages, dates and titles recur thousands of times. Used by the writer
/// alone, so it takes no lock. When it is full it is emptied: what recurs often is back at once, and nothing needs the
/// bookkeeping of a cache. (Weak references would cost a handle a value, more than most values themselves.)
/// </summary>
public sealed class ValuePool
{
    // A longer text is a description, which hardly ever comes twice.
    private const int MaxBytes = 80;
    private readonly int _capacity;
    // Apart, so that names, which differ, do not drive out dates and numbers, which recur.
    private readonly HashSet<Value> _texts = [];
    private readonly HashSet<Value> _others = [];
    private readonly Dictionary<byte[], Value> _encoded = new(new ByContent());
    private readonly Dictionary<byte[], Value>.AlternateLookup<ReadOnlySpan<byte>> _byBytes;

    /// <summary>An empty pool.</summary>
    /// <param name="capacity">Texts, other values, and encoded values, at most.</param>
    public ValuePool(int capacity)
    {
        _capacity = capacity;
        _byBytes = _encoded.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    /// <summary>The equal value of the pool, else the value itself, which is then in the pool unless it is long.</summary>
    public Value Intern(Value value)
    {
        if (value.Json.Length > MaxBytes) return value;
        var values = value is TextValue ? _texts : _others;
        if (values.TryGetValue(value, out var pooled)) return pooled;
        if (values.Count >= _capacity) values.Clear();
        values.Add(value);
        return value;
    }

    /// <summary>The value of encoded bytes (<see cref="ValueCodec"/>); nothing is made for those that came before.</summary>
    /// <exception cref="Errors.StoreFormatException">The bytes are no value.</exception>
    public Value InternEncoded(ReadOnlySpan<byte> encoded)
    {
        if (encoded.Length > MaxBytes) return Value.Parse(encoded);
        if (_byBytes.TryGetValue(encoded, out var known)) return known;
        if (_encoded.Count >= _capacity) _encoded.Clear();
        return _byBytes[encoded] = Intern(Value.Parse(encoded));
    }

    private sealed class ByContent : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<byte> alternate) => Utf8Hash.Of(alternate);

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
