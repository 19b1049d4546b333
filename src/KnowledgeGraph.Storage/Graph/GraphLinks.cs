namespace KnowledgeGraph.Storage.Graph;

/// <summary>The ends of the relationships, and the links of the nodes by relationship type and direction.</summary>
/// <param name="From">The start node of each relationship.</param>
/// <param name="To">The end node of each relationship.</param>
/// <param name="Outgoing">By type number, then by start node.</param>
/// <param name="Incoming">By type number, then by end node.</param>
internal sealed record GraphLinks(Chunks<int> From, Chunks<int> To, LinkTable[] Outgoing, LinkTable[] Incoming)
{
    public static GraphLinks Empty(int types)
    {
        var none = new LinkTable[types];
        none.AsSpan().Fill(LinkTable.Empty);
        return new GraphLinks(Chunks<int>.Empty, Chunks<int>.Empty, none, none);
    }

    public LinkTable Of(int type, bool outgoing) => (outgoing ? Outgoing : Incoming)[type];
}
