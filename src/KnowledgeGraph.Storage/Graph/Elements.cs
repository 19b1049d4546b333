using KnowledgeGraph.Records.Declarations;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Columns;

namespace KnowledgeGraph.Storage.Graph;

/// <summary>The nodes of a snapshot, or its relationships: id, kind (label or type) and columns by number.</summary>
internal sealed class Elements(
    Symbols symbols,
    Chunks<short> kinds,
    Dictionary<string, ValueColumn> columns,
    int[] counts,
    int limit,
    int mostLoose)
{
    /// <summary>The numbers of ids.</summary>
    public Symbols Symbols { get; } = symbols;

    /// <summary>The number of the label or type plus one; zero where dead.</summary>
    public Chunks<short> Kinds { get; } = kinds;

    /// <summary>The properties by key.</summary>
    public Dictionary<string, ValueColumn> Columns { get; } = columns;

    /// <summary>How many there are of each kind.</summary>
    public int[] Counts { get; } = counts;

    /// <summary>All numbers are below this.</summary>
    public int Limit { get; } = limit;

    /// <summary>If there are more numbers than this, the values are packed.</summary>
    public int MostLoose { get; } = mostLoose;

    /// <summary>How many there are in all.</summary>
    public int Count { get; } = counts.Sum();

    public static Elements Empty(int kinds, int mostLoose) => new(
        new Symbols(), Chunks<short>.Empty, new(StringComparer.Ordinal), new int[kinds], limit: 0, mostLoose);

    public int KindOf(int number) => Kinds[number] - 1;

    public int Find(string id) => Symbols.Find(id) is >= 0 and var number && KindOf(number) >= 0 ? number : -1;

    /// <summary>The id of a number as UTF-8.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is dead, or was never given.</exception>
    public ReadOnlySpan<byte> Utf8Of(int number) => KindOf(number) >= 0
        ? Symbols.Utf8Of(number)
        : throw new ArgumentOutOfRangeException(
            nameof(number), number, "This number is not in the snapshot. Numbers hold within the snapshot that gave them.");

    /// <inheritdoc cref="Utf8Of"/>
    public TextValue IdOf(int number) => TextValue.OfUtf8(Utf8Of(number));

    public Column Column(string key) => string.Equals(key, OrderTerm.IdKey, StringComparison.Ordinal)
        ? new Column(Symbols, Kinds)
        : Columns.TryGetValue(key, out var values) ? new Column(values) : default;

    /// <summary>The numbers of all of them, in the order of their ids.</summary>
    public int[] NumbersById()
    {
        var (numbers, count) = (new int[Count], 0);
        for (var number = 0; number < Limit; number++)
            if (KindOf(number) >= 0) numbers[count++] = number;
        Array.Sort(numbers, Symbols.Compare);
        return numbers;
    }

    /// <summary>The numbers of those of some kinds, in the order of their ids.</summary>
    /// <param name="isWanted">Whether a kind is one of them, by its number.</param>
    public int[] NumbersById(bool[] isWanted)
    {
        var count = 0;
        for (var kind = 0; kind < Counts.Length; kind++)
            if (isWanted[kind]) count += Counts[kind];
        var numbers = new int[count];
        count = 0;
        for (var number = 0; number < Limit; number++)
            if (KindOf(number) is >= 0 and var kind && isWanted[kind]) numbers[count++] = number;
        Array.Sort(numbers, Symbols.Compare);
        return numbers;
    }

    /// <summary>The properties of one of them, as a record has them.</summary>
    public Dictionary<string, Value> PropertiesOf(int number)
    {
        var properties = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var (key, column) in Columns)
        {
            if (column[number] is { } value) properties.Add(key, value);
        }
        return properties;
    }
}
