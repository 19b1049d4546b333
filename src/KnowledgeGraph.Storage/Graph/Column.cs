using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Storage.Graph;

/// <summary>
/// One property of all nodes, or of all relationships, of a snapshot. A reader fetches it once and then reads by
/// number in two array loads. The default value is a column where nothing is set. Ids are a column too, whose values are made as they are read.
/// </summary>
public readonly struct Column
{
    private readonly Value?[][]? _chunks;
    private readonly Symbols? _ids;
    private readonly Chunks<short>? _kinds;

    internal Column(Chunks<Value?> chunks) => _chunks = chunks.Items;

    internal Column(Symbols ids, Chunks<short> kinds) => (_ids, _kinds) = (ids, kinds);

    /// <summary>The value at a node's or relationship's number; null where there is none, or no such number.</summary>
    public Value? this[int number]
    {
        get
        {
            var chunk = number >> Chunks<Value?>.Bits;
            if (_chunks is { } chunks) return (uint)chunk < (uint)chunks.Length ? chunks[chunk][number & Chunks<Value?>.Mask] : null;
            return _ids is { } ids && _kinds![number] != 0 ? TextValue.OfUtf8(ids.Utf8Of(number)) : null;
        }
    }
}
