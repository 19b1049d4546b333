using System.Collections.Immutable;
using KnowledgeGraph.Storage.Graph;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>
/// Whom each node is joined to by relationships of some types, each once and never itself: compressed sparse rows, and beside them the rows of nodes
/// that changes have touched since. Links lie by type, each in arrays of its own; to read one row is a walk's one miss of the cache instead of ten.
/// </summary>
public sealed class NeighbourIndex
{
    private readonly int[] _offsets;
    private readonly int[] _targets;
    private readonly int[] _links;
    private readonly ImmutableDictionary<int, NeighbourRow> _touched;

    /// <param name="offsets">By node, and one more: where its row begins.</param>
    /// <param name="targets">The rows, one behind the other.</param>
    /// <param name="links">By node: how many links it has.</param>
    internal NeighbourIndex(int[] offsets, int[] targets, int[] links)
        : this(offsets, targets, links, ImmutableDictionary<int, NeighbourRow>.Empty)
    {
    }

    private NeighbourIndex(int[] offsets, int[] targets, int[] links, ImmutableDictionary<int, NeighbourRow> touched) =>
        (_offsets, _targets, _links, _touched) = (offsets, targets, links, touched);

    /// <summary>How many rows lie beside the others.</summary>
    internal int Touched => _touched.Count;

    /// <summary>How many rows there are.</summary>
    internal int Rows => _links.Length;

    /// <summary>The neighbours of a node, in no order.</summary>
    public ReadOnlySpan<int> Of(int node)
    {
        if (_touched.Count > 0 && _touched.TryGetValue(node, out var row)) return row.Nodes;
        return node < _links.Length ? _targets.AsSpan(_offsets[node].._offsets[node + 1]) : default;
    }

    /// <summary>How many links a node has: one that leads back to it counts twice.</summary>
    public int LinksOf(int node)
    {
        if (_touched.Count > 0 && _touched.TryGetValue(node, out var row)) return row.Links;
        return node < _links.Length ? _links[node] : 0;
    }

    /// <summary>Whether a node is joined to each of its neighbours by one relationship alone, and not to itself.</summary>
    public bool IsSimpleAt(int node) => LinksOf(node) == Of(node).Length;

    /// <summary>The index with other rows for some nodes.</summary>
    internal NeighbourIndex With(IEnumerable<KeyValuePair<int, NeighbourRow>> rows) => new(_offsets, _targets, _links, _touched.SetItems(rows));
}

/// <summary>A node's row.</summary>
/// <param name="Nodes">Its neighbours.</param>
/// <param name="Links">How many links it has.</param>
internal sealed record NeighbourRow(int[] Nodes, int Links);

/// <summary>Which neighbours an index has.</summary>
/// <param name="Types">By the number of a relationship type: whether it joins.</param>
/// <param name="Labels">By the number of a label: whether its nodes count.</param>
internal sealed record NeighbourKey(bool[] Types, bool[] Labels)
{
    /// <inheritdoc/>
    public bool Equals(NeighbourKey? other) => other is not null && Types.SequenceEqual(other.Types) && Labels.SequenceEqual(other.Labels);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Types.Length, Types.Count(isOne => isOne), Labels.Count(isOne => isOne));

    /// <summary>Reads the neighbours of a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="nodes">All nodes.</param>
    /// <param name="links">All links.</param>
    /// <param name="row">Takes them, emptied first.</param>
    /// <returns>How many links the node has.</returns>
    public int Read(int node, Elements nodes, GraphLinks links, HashSet<int> row)
    {
        row.Clear();
        if (nodes.KindOf(node) is not (>= 0 and var label) || !Labels[label]) return 0;
        var count = 0;
        for (var type = 0; type < Types.Length; type++)
        {
            if (!Types[type]) continue;
            Add(links.Outgoing[type][node]);
            Add(links.Incoming[type][node]);
        }
        return count;

        void Add(ReadOnlySpan<Link> some)
        {
            count += some.Length;
            foreach (var (_, far) in some)
            {
                if (far != node && Labels[nodes.KindOf(far)]) row.Add(far);
            }
        }
    }
}
