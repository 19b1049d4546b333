using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Columns;

namespace KnowledgeGraph.Storage.Graph;

/// <summary>
/// One property of all nodes, or of all relationships, of a snapshot. A reader fetches it once and then reads by number. The default value is a column
/// where nothing is set. Ids are a column too. In a large graph texts are made as they are read: who reads one twice keeps it.
/// </summary>
public readonly struct Column
{
    private readonly ValueChunk[]? _chunks;
    private readonly Symbols? _ids;
    private readonly Chunks<short>? _kinds;

    internal Column(ValueColumn values) => _chunks = values.Chunks;

    internal Column(Symbols ids, Chunks<short> kinds) => (_ids, _kinds) = (ids, kinds);

    /// <summary>The value at a node's or relationship's number; null where there is none, or no such number.</summary>
    public Value? this[int number]
    {
        get
        {
            var chunk = number >> ValueChunk.Bits;
            if (_chunks is { } chunks) return (uint)chunk < (uint)chunks.Length ? chunks[chunk][number & ValueChunk.Mask] : null;
            return _ids is { } ids && _kinds![number] != 0 ? TextValue.OfUtf8(ids.Utf8Of(number)) : null;
        }
    }

    /// <summary>The JSON of the value at a number, without making the value; empty where there is none. Holds as long as the snapshot does.</summary>
    public ReadOnlySpan<byte> JsonAt(int number)
    {
        var chunk = number >> ValueChunk.Bits;
        if (_chunks is { } chunks) return (uint)chunk < (uint)chunks.Length ? chunks[chunk].JsonAt(number & ValueChunk.Mask) : default;
        return this[number] is { } id ? id.Json : default;
    }
}
