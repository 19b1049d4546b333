using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Storage.Columns;

/// <summary>Values that come again in other chunks of their column (dates, numbers): two bytes a place say which of the column's palette it is.</summary>
internal sealed class SharedValues : ValueChunk
{
    private readonly ushort[] _numbers;
    private readonly ValuePalette _palette;

    private SharedValues(ushort[] numbers, ValuePalette palette) => (_numbers, _palette) = (numbers, palette);

    public override Value? this[int at] => _palette[_numbers[at]];

    public override ReadOnlySpan<byte> JsonAt(int at) => this[at] is { } value ? value.Json : default;

    /// <summary>The chunk of these values; null if the palette has no room for them.</summary>
    public static SharedValues? TryOf(Value?[] items, ValuePalette palette)
    {
        var numbers = new ushort[Size];
        for (var at = 0; at < Size; at++)
        {
            if (!palette.TryNumber(items[at], out numbers[at])) return null;
        }
        return new SharedValues(numbers, palette);
    }
}
