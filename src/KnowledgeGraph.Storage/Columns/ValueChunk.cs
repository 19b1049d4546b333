using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Storage.Columns;

/// <summary>
/// The values that 512 nodes, or relationships, with numbers one behind the other have of one property; immutable. Hot: every property read goes
/// through here.
/// </summary>
internal abstract class ValueChunk
{
    public const int Bits = 9;
    public const int Size = 1 << Bits;
    public const int Mask = Size - 1;

    /// <summary>The chunk that stands wherever nothing is set, so that readers need no test for null.</summary>
    public static readonly ValueChunk Blank = new LooseValues(new Value?[Size]);

    /// <summary>The value at a place; null where there is none.</summary>
    public abstract Value? this[int at] { get; }

    /// <summary>The JSON of the value at a place; empty where there is none.</summary>
    public abstract ReadOnlySpan<byte> JsonAt(int at);

    /// <summary>The values in the form that takes the least memory.</summary>
    /// <param name="items">One a place; the chunk may keep the array.</param>
    /// <param name="palette">The values of the column's other chunks.</param>
    public static ValueChunk Packed(Value?[] items, ValuePalette palette) =>
        PackedTexts.TryOf(items) ?? CodedValues.TryOf(items) ?? SharedValues.TryOf(items, palette) ?? (ValueChunk)new LooseValues(items);
}
