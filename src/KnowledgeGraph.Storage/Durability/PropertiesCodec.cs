using System.Buffers;
using KnowledgeGraph.Records.Errors;
using KnowledgeGraph.Records.Values;

namespace KnowledgeGraph.Storage.Durability;

/// <summary>The properties of a record as one blob: their count, then for each the number of its key and its value (<see cref="ValueCodec"/>).</summary>
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

    /// <summary>Reads into a dictionary that the caller reuses from record to record.</summary>
    public static void Read(ReadOnlySpan<byte> from, Func<int, string> nameOf, ValuePool pool, Dictionary<string, Value> into)
    {
        into.Clear();
        for (var left = ValueCodec.ReadLength(ref from); left > 0; left--)
        {
            var key = nameOf(ValueCodec.ReadLength(ref from));
            into[key] = ValueCodec.ReadPooled(ref from, pool);
        }
        if (!from.IsEmpty) throw new StoreFormatException("The properties of a record are followed by further bytes.");
    }
}
