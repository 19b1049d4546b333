using System.Runtime.InteropServices;
using KnowledgeGraph.Storage.Graph;
using KnowledgeGraph.Storage.Indexes;

namespace KnowledgeGraph.Storage.Writing;

/// <summary>
/// Makes the next version of the links of one type in one direction. Edits are collected, grouped by node, and merged
/// into each node's list, so that a bulk load sorts each list once and a small write copies the lists it touches.
/// </summary>
internal sealed class LinksBuilder(LinkTable before)
{
    private readonly List<Edit> _edits = [];

    public void Remove(int node, Link link) => _edits.Add(new Edit(node, link, IsAdded: false));

    public void Add(int node, Link link) => _edits.Add(new Edit(node, link, IsAdded: true));

    public LinkTable Build(LinkComparer order)
    {
        if (_edits.Count == 0) return before;
        var edits = CollectionsMarshal.AsSpan(_edits);
        edits.Sort(static (a, b) => a.Node.CompareTo(b.Node));
        var chunks = before.Chunks.ToList();
        while (chunks.Count <= edits[^1].Node >> LinkChunk.Bits) chunks.Add(LinkChunk.Blank);
        var (changed, current) = (new List<(int At, Link[] Links)>(), 0);
        for (var start = 0; start < edits.Length;)
        {
            var (end, node) = (start + 1, edits[start].Node);
            while (end < edits.Length && edits[end].Node == node)
                end++;
            if (node >> LinkChunk.Bits != current) Complete();
            current = node >> LinkChunk.Bits;
            changed.Add((node & LinkChunk.Mask, Merge(before[node], edits[start..end], order)));
            start = end;
        }
        Complete();
        return new LinkTable([.. chunks]);

        void Complete()
        {
            if (changed.Count > 0) chunks[current] = chunks[current].With(changed);
            changed.Clear();
        }
    }

    private static Link[] Merge(ReadOnlySpan<Link> links, ReadOnlySpan<Edit> edits, LinkComparer order)
    {
        if (links.IsEmpty && Added(edits) is { } all)
        {
            Array.Sort(all, order);
            return all;
        }

        var removed = new HashSet<int>();
        var added = new List<Link>();
        foreach (var edit in edits)
        {
            if (edit.IsAdded) added.Add(edit.Link);
            else removed.Add(edit.Link.Relationship);
        }
        return SortedMerge.Apply(links, link => removed.Contains(link.Relationship), [.. added], order);
    }

    // The links of edits that remove none; null if some do.
    private static Link[]? Added(ReadOnlySpan<Edit> edits)
    {
        var links = new Link[edits.Length];
        for (var i = 0; i < links.Length; i++)
        {
            if (!edits[i].IsAdded) return null;
            links[i] = edits[i].Link;
        }
        return links;
    }

    private readonly record struct Edit(int Node, Link Link, bool IsAdded);
}
