using KnowledgeGraph.Bolt.PackStream;

namespace KnowledgeGraph.Bolt.Queries;

/// <summary>
/// What the server says of a query text after its last row. Entries are looked up when asked for, so that an answer nobody asks about
/// costs nothing.
/// </summary>
public readonly ref struct ResultSummary
{
    private readonly ReadOnlySpan<byte> _metadata;

    internal ResultSummary(ReadOnlySpan<byte> metadata)
    {
        _metadata = metadata;
    }

    /// <summary>All of it, standing before a map (Bolt, PULL's SUCCESS).</summary>
    public PackReader Metadata => new(_metadata);

    /// <summary>Finds an entry of the map, such as <c>stats</c>, <c>type</c>, <c>t_last</c> or <c>profile</c>.</summary>
    /// <param name="key">Its name in UTF-8.</param>
    /// <param name="value">Stands before its value.</param>
    /// <returns>False if there is none.</returns>
    public bool TryFind(ReadOnlySpan<byte> key, out PackReader value)
    {
        value = Metadata;
        return PackMap.TryFind(ref value, key);
    }
}
