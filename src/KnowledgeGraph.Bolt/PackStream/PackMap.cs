namespace KnowledgeGraph.Bolt.PackStream;

/// <summary>Looks up an entry of a map.</summary>
internal static class PackMap
{
    /// <summary>Moves a reader that stands before a map to the value of a key.</summary>
    /// <returns>False if the map lacks the key.</returns>
    public static bool TryFind(ref PackReader map, ReadOnlySpan<byte> key)
    {
        var entries = map.ReadMapHeader();
        for (var i = 0; i < entries; i++)
        {
            if (map.ReadKey().SequenceEqual(key)) return true;
            map.Skip();
        }

        return false;
    }
}
