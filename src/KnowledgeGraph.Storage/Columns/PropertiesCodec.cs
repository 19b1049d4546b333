using System.Buffers;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Storage.Columns;

/// <summary>
/// The properties of a record as one blob: their count, then for each the number of its key and its value (<see cref="ValueCodec"/>); read by
/// <see cref="PropertiesReader"/>.
/// </summary>
internal static class PropertiesCodec
{
    public static void Write(IBufferWriter<byte> to, IReadOnlyDictionary<string, Value> properties, Func<string, int> numberOf)
    {
        ValueCodec.WriteLength(to, properties.Count);
        foreach (var (key, value) in properties)
        {
            ValueCodec.WriteLength(to, numberOf(key));
            ValueCodec.Write(to, value);
        }
    }
}
