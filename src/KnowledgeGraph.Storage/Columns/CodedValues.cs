using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Storage.Columns;

/// <summary>Few values that come again and again (enums, flags, the moments of a load): each once, and a byte a place that says which.</summary>
internal sealed class CodedValues : ValueChunk
{
    // With none of them; a byte tells no more.
    private const int Most = 256;
    private readonly byte[] _codes;
    private readonly Value?[] _values;

    private CodedValues(byte[] codes, Value?[] values) => (_codes, _values) = (codes, values);

    public override Value? this[int at] => _values[_codes[at]];

    public override ReadOnlySpan<byte> JsonAt(int at) => this[at] is { } value ? value.Json : default;

    /// <summary>The chunk of these values; null if there are too many different ones.</summary>
    public static CodedValues? TryOf(Value?[] items)
    {
        var codes = new byte[Size];
        var known = new Dictionary<Value, byte>();
        for (var at = 0; at < Size; at++)
        {
            if (items[at] is not { } value) continue;
            if (!known.TryGetValue(value, out var code))
            {
                if (known.Count == Most - 1) return null;
                known.Add(value, code = (byte)(known.Count + 1));
            }
            codes[at] = code;
        }

        var values = new Value?[known.Count + 1];
        foreach (var (value, code) in known) values[code] = value;
        return new CodedValues(codes, values);
    }
}
