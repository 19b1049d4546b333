namespace KnowledgeGraph.Analysis.Graphs;

/// <summary>Where a graph writes the neighbours of a node. It grows to the most neighbours of one node, and belongs to one run.</summary>
public sealed class NeighbourBuffer
{
    private const int FirstLength = 64;

    private int[] _nodes = new int[FirstLength];
    private int _count;

    /// <summary>What was added since it was emptied.</summary>
    public ReadOnlySpan<int> Nodes => _nodes.AsSpan(0, _count);

    /// <summary>Empties it.</summary>
    public void Clear() => _count = 0;

    /// <summary>Adds a node.</summary>
    public void Add(int node)
    {
        if (_count == _nodes.Length) Array.Resize(ref _nodes, 2 * _count);
        _nodes[_count++] = node;
    }
}
