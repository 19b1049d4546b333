namespace KnowledgeGraph.Bolt;

/// <summary>Looks an entry up in the map that a SUCCESS carries.</summary>
internal static class MetadataMap
{
    /// <summary>Moves a reader that stands before a map to the value of a key.</summary>
    /// <returns>False if the map lacks the key.</returns>
    public static bool TryFind(ref PackReader metadata, ReadOnlySpan<byte> key)
    {
        var entries = metadata.ReadMapHeader();
        for (var i = 0; i < entries; i++)
        {
            if (metadata.ReadKey().SequenceEqual(key)) return true;
            metadata.Skip();
        }

        return false;
    }
}
