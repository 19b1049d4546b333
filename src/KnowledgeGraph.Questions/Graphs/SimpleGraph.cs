using KnowledgeGraph.Analysis.Graphs;

namespace KnowledgeGraph.Questions.Graphs;

/// <summary>
/// The graph of a call as algorithms read it: whatever joins two entities is one edge, and some entities are not there. It belongs to one run.
/// </summary>
/// <param name="graph">The graph.</param>
/// <param name="avoided">The nodes that are not there.</param>
internal sealed class SimpleGraph(ScopedGraph graph, IReadOnlySet<int> avoided) : IGraph, IDisposable
{
    private readonly List<Tie> _ties = [];
    private readonly Seen _seen = Seen.Rent(graph.NodeLimit);

    /// <inheritdoc/>
    public int NodeLimit => graph.NodeLimit;

    /// <inheritdoc/>
    public int MostNeighbours(int node) => graph.MostTies(node);

    /// <inheritdoc/>
    public ReadOnlySpan<int> Neighbours(int node, NeighbourBuffer buffer)
    {
        buffer.Clear();
        graph.Ties(node, _ties);
        _seen.Clear();
        _seen.Add(node);
        foreach (var tie in _ties)
        {
            if (_seen.Add(tie.Far) && !avoided.Contains(tie.Far)) buffer.Add(tie.Far);
        }
        return buffer.Nodes;
    }

    /// <inheritdoc/>
    public void Dispose() => _seen.Dispose();
}
