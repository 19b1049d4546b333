using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Storage.Columns;

/// <summary>Reads what <see cref="PropertiesCodec"/> wrote, property by property, without making the values.</summary>
/// <param name="from">The bytes.</param>
internal ref struct PropertiesReader(ReadOnlySpan<byte> from)
{
    private ReadOnlySpan<byte> _rest = from;
    private int _left = -1;

    /// <summary>The number of the key.</summary>
    public int Key { get; private set; }

    /// <summary>The encoded value.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>Goes to the next property; false after the last.</summary>
    /// <exception cref="StoreFormatException">The bytes are no properties.</exception>
    public bool Next()
    {
        if (_left < 0) _left = ValueCodec.ReadLength(ref _rest);
        if (_left-- == 0) return _rest.IsEmpty ? false : throw new StoreFormatException("The properties of a record are followed by further bytes.");
        Key = ValueCodec.ReadLength(ref _rest);
        var value = _rest;
        ValueCodec.Skip(ref _rest);
        Value = value[..^_rest.Length];
        return true;
    }
}
