using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Storage.Graph;

/// <summary>
/// One property of all nodes, or of all relationships, of a snapshot. A reader fetches it once and then reads by
/// number in two array loads. The default value is a column where nothing is set.
/// </summary>
public readonly struct Column
{
    private readonly Value?[][]? _chunks;

    internal Column(Chunks<Value?> chunks) => _chunks = chunks.Items;

    /// <summary>The value at a node's or relationship's number; null where there is none, or no such number.</summary>
    public Value? this[int number]
    {
        get
        {
            var chunk = number >> Chunks<Value?>.Bits;
            return _chunks is { } chunks && (uint)chunk < (uint)chunks.Length ? chunks[chunk][number & Chunks<Value?>.Mask] : null;
        }
    }
}
