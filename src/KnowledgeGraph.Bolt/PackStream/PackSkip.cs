using KnowledgeGraph.Bolt.Errors;

namespace KnowledgeGraph.Bolt.PackStream;

/// <summary>Passes over a value without recursion: the values that are still open at each depth stand in one small array.</summary>
internal static class PackSkip
{
    /// <exception cref="TransportException">The value is malformed or nested deeper than <see cref="PackLimits.MaxDepth"/>.</exception>
    public static void Skip(ref PackReader reader)
    {
        var inside = Pass(ref reader);
        if (inside == 0) return;

        Span<int> open = stackalloc int[PackLimits.MaxDepth];
        var depth = 0;
        open[0] = inside;
        while (depth >= 0)
        {
            if (open[depth] == 0)
            {
                depth--;
                continue;
            }

            open[depth]--;
            inside = Pass(ref reader);
            if (inside == 0) continue;
            if (++depth == PackLimits.MaxDepth) throw reader.Malformed($"values are nested deeper than {PackLimits.MaxDepth}");
            open[depth] = inside;
        }
    }

    /// <summary>Passes over a scalar, or over the header of a container.</summary>
    /// <returns>How many values the container has, keys included.</returns>
    private static int Pass(ref PackReader reader)
    {
        switch (reader.Kind)
        {
            case PackKind.Null:
                reader.TryReadNull();
                return 0;
            case PackKind.Boolean:
                reader.ReadBoolean();
                return 0;
            case PackKind.Integer:
                reader.ReadInteger();
                return 0;
            case PackKind.Float:
                reader.ReadFloat();
                return 0;
            case PackKind.Bytes:
                reader.ReadBytes();
                return 0;
            case PackKind.String:
                reader.ReadString();
                return 0;
            case PackKind.List:
                return reader.ReadListHeader();
            case PackKind.Map:
                return 2 * reader.ReadMapHeader();
            default:
                return reader.ReadStructureHeader(out _);
        }
    }
}
