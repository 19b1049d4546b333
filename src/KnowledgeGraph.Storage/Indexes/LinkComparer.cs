using KnowledgeGraph.Records.Declarations;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>
/// Compares links of one snapshot by terms, then by far node id, then by relationship id; see <see cref="OrderTerm"/>.
/// With the catalog's terms it is the order of <see cref="Adjacency.Links"/>.
/// </summary>
public sealed class LinkComparer : IComparer<Link>
{
    private readonly Elements _nodes;
    private readonly Elements _relationships;
    private readonly TermOrder _order;

    internal LinkComparer(Elements nodes, Elements relationships, IReadOnlyList<OrderTerm> terms, HeldValues? held = null) =>
        (_nodes, _relationships, _order) = (nodes, relationships, new TermOrder(terms, nodes, relationships, held));

    /// <inheritdoc/>
    public int Compare(Link x, Link y)
    {
        if (x.Relationship == y.Relationship) return 0;
        var order = _order.Compare(x.Node, x.Relationship, y.Node, y.Relationship);
        if (order == 0 && x.Node != y.Node) order = _order.TieSign * _nodes.Symbols.Compare(x.Node, y.Node);
        return order != 0
            ? order
            : _order.TieSign * _relationships.Symbols.Compare(x.Relationship, y.Relationship);
    }

    /// <summary>Compares a link to a position: the values of the terms (null where there is none), far node id, relationship id.</summary>
    /// <exception cref="ArgumentException">There is not one value a term.</exception>
    public int CompareTo(Link link, ReadOnlySpan<Value?> values, string farId, string relationshipId)
    {
        var order = _order.CompareTo(link.Node, link.Relationship, values);
        if (order == 0) order = _order.TieSign * _nodes.Symbols.Compare(link.Node, farId);
        return order != 0 ? order : _order.TieSign * _relationships.Symbols.Compare(link.Relationship, relationshipId);
    }

    /// <summary>The index of the first link that lies after the position, which need not be in the list.</summary>
    public int SeekAfter(ReadOnlySpan<Link> sorted, ReadOnlySpan<Value?> values, string farId, string relationshipId) =>
        Seek(sorted, values, farId, relationshipId, least: 1);

    /// <summary>How many links lie before the position, which need not be in the list: the end of the page before it.</summary>
    public int SeekBefore(ReadOnlySpan<Link> sorted, ReadOnlySpan<Value?> values, string farId, string relationshipId) =>
        Seek(sorted, values, farId, relationshipId, least: 0);

    private int Seek(ReadOnlySpan<Link> sorted, ReadOnlySpan<Value?> values, string farId, string relationshipId, int least)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (CompareTo(sorted[middle], values, farId, relationshipId) < least) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
