using KnowledgeGraph.Analysis.Graphs;

namespace KnowledgeGraph.Tests.Analysis;

/// <summary>A graph that tells whenever a node's neighbours are read.</summary>
/// <param name="graph">The graph.</param>
/// <param name="read">Called before each reading.</param>
internal sealed class WatchedGraph(CompactGraph graph, Action read) : IGraph
{
    public int NodeLimit => graph.NodeLimit;

    public int MostNeighbours(int node) => graph.Degree(node);

    public ReadOnlySpan<int> Neighbours(int node, NeighbourBuffer buffer)
    {
        read();
        return graph.Neighbours(node);
    }
}
