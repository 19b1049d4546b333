namespace KnowledgeGraph.Search.Segments;

/// <summary>Hashes of texts in UTF-8, by a seed of the process's own, so that nobody can choose texts that collide.</summary>
internal static class TextHash
{
    public static int Of(ReadOnlySpan<byte> utf8)
    {
        var hash = new HashCode();
        hash.AddBytes(utf8);
        return hash.ToHashCode();
    }
}
