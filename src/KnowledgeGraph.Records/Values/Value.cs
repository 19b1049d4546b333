using System.Buffers;
using System.Text;
using KnowledgeGraph.Records.Errors;

namespace KnowledgeGraph.Records.Values;

/// <summary>
/// One property value: immutable, with its JSON ready to copy, so that an answer is written without formatting
/// anything. A missing value is a null reference, never a <see cref="Value"/>.
/// Two values are equal if kind and content are: the integer 1 is not the decimal 1.
/// </summary>
public abstract class Value : IEquatable<Value>
{
    private readonly byte[] _json;

    private protected Value(byte[] json) => _json = json;

    /// <summary>Which subclass this is.</summary>
    public abstract ValueKind Kind { get; }

    /// <summary>The value as UTF-8 JSON: texts quoted and escaped, numbers in plain or exponent notation.</summary>
    public ReadOnlySpan<byte> Json => _json;

    /// <summary>The same bytes as <see cref="Json"/>, for callers that keep them across an await.</summary>
    public ReadOnlyMemory<byte> JsonMemory => _json;

    /// <summary>
    /// The order of a sort: texts by <see cref="TextValue.SortKey"/> in UTF-16 code units, numbers numerically and
    /// exactly across kinds, false before true, intervals by low then high bound, lists and JSON by their JSON bytes.
    /// Values of kinds that have no common order sort by kind. Zero does not mean equal: ties are broken by id.
    /// </summary>
    /// <returns>Negative, zero or positive, as <see cref="IComparer{T}"/> has it.</returns>
    public static int Compare(Value left, Value right) => ValueOrder.Compare(left, right);

    /// <summary>Reads what <see cref="Encode"/> wrote.</summary>
    /// <exception cref="StoreFormatException">The bytes are not an encoded value.</exception>
    public static Value Parse(ReadOnlySpan<byte> encoded)
    {
        var value = ValueCodec.Read(ref encoded);
        return encoded.IsEmpty ? value : throw new StoreFormatException("An encoded value is followed by further bytes.");
    }

    /// <summary>The value in the storage encoding: a tag byte, then the content; exact for every value.</summary>
    public byte[] Encode()
    {
        var buffer = new ArrayBufferWriter<byte>();
        ValueCodec.Write(buffer, this);
        return buffer.WrittenSpan.ToArray();
    }

    /// <inheritdoc/>
    public abstract bool Equals(Value? other);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => obj is Value other && Equals(other);

    /// <inheritdoc/>
    public abstract override int GetHashCode();

    /// <summary>The JSON as text, for messages and debugging.</summary>
    public sealed override string ToString() => Encoding.UTF8.GetString(_json);
}
