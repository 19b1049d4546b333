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
    private readonly ImmutableDictionary<int, int[]> _touched;

    internal NeighbourIndex(int[] offsets, int[] targets)
        : this(offsets, targets, ImmutableDictionary<int, int[]>.Empty)
    {
    }

    private NeighbourIndex(int[] offsets, int[] targets, ImmutableDictionary<int, int[]> touched) =>
        (_offsets, _targets, _touched) = (offsets, targets, touched);

    /// <summary>How many rows lie beside the others.</summary>
    internal int Touched => _touched.Count;

    /// <summary>How many rows there are.</summary>
    internal int Rows => _offsets.Length - 1;

    /// <summary>The neighbours of a node, in no order.</summary>
    public ReadOnlySpan<int> Of(int node)
    {
        if (_touched.Count > 0 && _touched.TryGetValue(node, out var row)) return row;
        return node < _offsets.Length - 1 ? _targets.AsSpan(_offsets[node].._offsets[node + 1]) : default;
    }

    /// <summary>The index with other rows for some nodes.</summary>
    internal NeighbourIndex With(IEnumerable<KeyValuePair<int, int[]>> rows) => new(_offsets, _targets, _touched.SetItems(rows));
}

/// <summary>Which neighbours an index has.</summary>
/// <param name="Types">By the number of a relationship type: whether it joins.</param>
/// <param name="Labels">By the number of a label: whether its nodes count.</param>
internal sealed record NeighbourKey(bool[] Types, bool[] Labels)
{
    /// <inheritdoc/>
    public bool Equals(NeighbourKey? other) => other is not null && Types.SequenceEqual(other.Types) && Labels.SequenceEqual(other.Labels);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Types.Length, Types.Count(isOne => isOne), Labels.Count(isOne => isOne));

    /// <summary>The neighbours of a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="nodes">All nodes.</param>
    /// <param name="links">All links.</param>
    /// <param name="row">Takes them, emptied first.</param>
    public void Read(int node, Elements nodes, GraphLinks links, HashSet<int> row)
    {
        row.Clear();
        if (nodes.KindOf(node) is not (>= 0 and var label) || !Labels[label]) return;
        for (var type = 0; type < Types.Length; type++)
        {
            if (!Types[type]) continue;
            foreach (var link in new Adjacency(links.Outgoing[type]).Links(node)) Add(link.Node);
            foreach (var link in new Adjacency(links.Incoming[type]).Links(node)) Add(link.Node);
        }

        void Add(int far)
        {
            if (far != node && Labels[nodes.KindOf(far)]) row.Add(far);
        }
    }
}
