using System.Text;
using KnowledgeGraph.Bolt.Errors;

namespace KnowledgeGraph.Bolt.PackStream;

/// <summary>
/// Decodes values to objects: null, bool, long, double, string, byte[], List&lt;object?&gt;, Dictionary&lt;string, object?&gt;
/// (the last of equal keys wins) and the records of Values. A convenience: rows on a hot path are transcoded instead.
/// </summary>
public static class PackDecoder
{
    // A list that announces many values is grown as they come: its header alone must not cost memory.
    private const int PreparedItems = 1024;

    /// <summary>Decodes the next value.</summary>
    /// <exception cref="TransportException">It is malformed or nested deeper than <see cref="PackLimits.MaxDepth"/>.</exception>
    public static object? Decode(ref PackReader reader) => Decode(ref reader, depth: 0);

    private static object? Decode(ref PackReader reader, int depth)
    {
        if (depth > PackLimits.MaxDepth) throw reader.Malformed($"values are nested deeper than {PackLimits.MaxDepth}");
        switch (reader.Kind)
        {
            case PackKind.Null:
                reader.TryReadNull();
                return null;
            case PackKind.Boolean:
                return reader.ReadBoolean();
            case PackKind.Integer:
                return reader.ReadInteger();
            case PackKind.Float:
                return reader.ReadFloat();
            case PackKind.Bytes:
                return reader.ReadBytes().ToArray();
            case PackKind.String:
                return reader.ReadText();
            case PackKind.List:
                return DecodeList(ref reader, reader.ReadListHeader(), depth);
            case PackKind.Map:
                return DecodeMap(ref reader, depth);
            default:
                return DecodeStructure(ref reader, depth);
        }
    }

    private static List<object?> DecodeList(ref PackReader reader, int count, int depth)
    {
        var list = new List<object?>(Math.Min(count, PreparedItems));
        for (var i = 0; i < count; i++) list.Add(Decode(ref reader, depth + 1));
        return list;
    }

    private static Dictionary<string, object?> DecodeMap(ref PackReader reader, int depth)
    {
        var count = reader.ReadMapHeader();
        var map = new Dictionary<string, object?>(Math.Min(count, PreparedItems), StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var key = Encoding.UTF8.GetString(reader.ReadKey());
            map[key] = Decode(ref reader, depth + 1);
        }

        return map;
    }

    private static object DecodeStructure(ref PackReader reader, int depth)
    {
        var fields = DecodeList(ref reader, reader.ReadStructureHeader(out var tag), depth);
        try
        {
            return StructureCodec.Decode(tag, fields);
        }
        catch (InvalidCastException wrong)
        {
            throw new TransportException(
                TransportFault.Protocol, $"The server sent a structure '{(char)tag}' with fields of other kinds than Bolt 5 says.", wrong);
        }
    }
}
