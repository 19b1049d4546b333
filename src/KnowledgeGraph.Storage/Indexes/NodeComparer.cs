using KnowledgeGraph.Records.Declarations;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>Compares node numbers of one snapshot by terms, then by id; see <see cref="OrderTerm"/>.</summary>
public sealed class NodeComparer : IComparer<int>
{
    private readonly Elements _nodes;
    private readonly TermOrder _order;

    internal NodeComparer(Elements nodes, IReadOnlyList<OrderTerm> terms, HeldValues? held = null) =>
        (_nodes, _order) = (nodes, new TermOrder(terms, nodes, relationships: null, held));

    /// <inheritdoc/>
    public int Compare(int x, int y)
    {
        if (x == y) return 0;
        var order = _order.Compare(x, -1, y, -1);
        return order != 0 ? order : _order.TieSign * _nodes.Symbols.Compare(x, y);
    }

    /// <summary>Compares a node to a position: the values of the terms (null where there is none) and an id.</summary>
    /// <exception cref="ArgumentException">There is not one value a term.</exception>
    public int CompareTo(int node, ReadOnlySpan<Value?> values, string id)
    {
        var order = _order.CompareTo(node, -1, values);
        return order != 0 ? order : _order.TieSign * _nodes.Symbols.Compare(node, id);
    }

    /// <summary>The index of the first node that lies after the position, which need not be in the list.</summary>
    public int SeekAfter(ReadOnlySpan<int> sorted, ReadOnlySpan<Value?> values, string id) => Seek(sorted, values, id, least: 1);

    /// <summary>How many nodes lie before the position, which need not be in the list: the end of the page before it.</summary>
    public int SeekBefore(ReadOnlySpan<int> sorted, ReadOnlySpan<Value?> values, string id) => Seek(sorted, values, id, least: 0);

    private int Seek(ReadOnlySpan<int> sorted, ReadOnlySpan<Value?> values, string id, int least)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (CompareTo(sorted[middle], values, id) < least) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
