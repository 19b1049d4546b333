namespace KnowledgeGraph.Storage.Graph;

/// <summary>The links of one type in one direction, by node, in chunks, so that a write makes those anew that it changes and shares the others.</summary>
/// <param name="chunks">The chunks, by number; none is null.</param>
internal sealed class LinkTable(LinkChunk[] chunks)
{
    public static readonly LinkTable Empty = new([]);

    public LinkChunk[] Chunks { get; } = chunks;

    /// <summary>A node's links, in order; empty for a number that does not belong to a node.</summary>
    public ReadOnlySpan<Link> this[int node] =>
        node >> LinkChunk.Bits is var chunk && (uint)chunk < (uint)Chunks.Length ? Chunks[chunk][node & LinkChunk.Mask] : default;

    /// <summary>The list of a node with more than one link, which is made anew whenever one of its relationships is put or goes.</summary>
    public Link[]? ListOf(int node) =>
        node >> LinkChunk.Bits is var chunk && (uint)chunk < (uint)Chunks.Length ? Chunks[chunk].SeveralAt(node & LinkChunk.Mask) : null;
}
