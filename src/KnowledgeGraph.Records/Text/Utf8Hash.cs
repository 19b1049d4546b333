namespace KnowledgeGraph.Records.Text;

/// <summary>Hashes of bytes, by a seed of the process's own, so that nobody can choose texts that collide. They mean nothing to another process.</summary>
public static class Utf8Hash
{
    /// <summary>The hash.</summary>
    public static int Of(ReadOnlySpan<byte> bytes)
    {
        var hash = new HashCode();
        hash.AddBytes(bytes);
        return hash.ToHashCode();
    }
}
