namespace KnowledgeGraph.Storage.Graph;

/// <summary>The links of one relationship type in one direction, by node.</summary>
public readonly struct Adjacency
{
    private readonly LinkList[][]? _chunks;

    internal Adjacency(Chunks<LinkList> links) => _chunks = links.Items;

    /// <summary>
    /// A node's links, in the catalog's order: a page is a slice, a count is the length. Empty for a node without any
    /// and for a number that does not belong to a node.
    /// </summary>
    public ReadOnlySpan<Link> Links(int node)
    {
        var chunk = node >> Chunks<LinkList>.Bits;
        return _chunks is { } chunks && (uint)chunk < (uint)chunks.Length ? chunks[chunk][node & Chunks<LinkList>.Mask].Links : default;
    }

    /// <summary>The list of a node with more than one link, which is made anew whenever one of its relationships is put or goes.</summary>
    internal Link[]? ListOf(int node)
    {
        var chunk = node >> Chunks<LinkList>.Bits;
        return _chunks is { } chunks && (uint)chunk < (uint)chunks.Length ? chunks[chunk][node & Chunks<LinkList>.Mask].Many : null;
    }
}
