using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Storage.Columns;

/// <summary>Values as objects: the fastest to read, and with what was worked out of them (sort keys, folded texts) kept.</summary>
/// <param name="items">One a place; the chunk keeps the array.</param>
internal sealed class LooseValues(Value?[] items) : ValueChunk
{
    public override Value? this[int at] => items[at];

    public override ReadOnlySpan<byte> JsonAt(int at) => items[at] is { } value ? value.Json : default;
}
