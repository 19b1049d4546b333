using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Storage.Columns;

/// <summary>One property of all nodes, or of all relationships, in chunks, so that a write makes those anew that it changes and shares the others.</summary>
/// <param name="chunks">The chunks, by number; none is null.</param>
internal sealed class ValueColumn(ValueChunk[] chunks)
{
    public static readonly ValueColumn Empty = new([]);

    public ValueChunk[] Chunks { get; } = chunks;

    public Value? this[int number] => ChunkAt(number >> ValueChunk.Bits)[number & ValueChunk.Mask];

    public ValueChunk ChunkAt(int chunk) => (uint)chunk < (uint)Chunks.Length ? Chunks[chunk] : ValueChunk.Blank;
}
