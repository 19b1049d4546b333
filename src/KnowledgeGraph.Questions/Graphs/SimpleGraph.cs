using KnowledgeGraph.Analysis.Graphs;
using KnowledgeGraph.Storage.Graph;
using KnowledgeGraph.Storage.Indexes;

namespace KnowledgeGraph.Questions.Graphs;

/// <summary>
/// The graph of a call as algorithms read it: whatever joins two entities is one edge, and some entities are not there. It belongs to one run.
/// </summary>
/// <param name="graph">The graph.</param>
/// <param name="avoided">The nodes that are not there.</param>
internal sealed class SimpleGraph(ScopedGraph graph, IReadOnlySet<int> avoided) : IGraph, IDisposable
{
    private readonly NeighbourIndex? _joined = (graph as SnapshotGraph)?.Joined;
    private readonly TieList _ties = TieList.Rent();

    // As long as the graph has nodes, so it is taken where rows do not lie ready alone.
    private Seen? _seen;

    /// <inheritdoc/>
    public int NodeLimit => graph.NodeLimit;

    /// <inheritdoc/>
    public int MostNeighbours(int node) => _joined is { } joined ? joined.Of(node).Length : graph.MostTies(node);

    /// <inheritdoc/>
    public ReadOnlySpan<int> Neighbours(int node, NeighbourBuffer buffer)
    {
        if (_joined is { } joined) return avoided.Count == 0 ? joined.Of(node) : Kept(joined.Of(node), buffer);
        buffer.Clear();
        graph.Ties(node, _ties);
        var seen = _seen ??= Seen.Rent(graph.NodeLimit);
        seen.Clear();
        seen.Add(node);
        foreach (var tie in _ties)
        {
            if (seen.Add(tie.Far) && !avoided.Contains(tie.Far)) buffer.Add(tie.Far);
        }
        return buffer.Nodes;
    }

    private ReadOnlySpan<int> Kept(ReadOnlySpan<int> neighbours, NeighbourBuffer buffer)
    {
        buffer.Clear();
        foreach (var neighbour in neighbours)
        {
            if (!avoided.Contains(neighbour)) buffer.Add(neighbour);
        }
        return buffer.Nodes;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _seen?.Dispose();
        _ties.Dispose();
    }
}
