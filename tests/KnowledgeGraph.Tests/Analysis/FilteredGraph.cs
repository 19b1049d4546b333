using KnowledgeGraph.Analysis.Graphs;

namespace KnowledgeGraph.Tests.Analysis;

/// <summary>A graph that does not hand out some nodes, and so works out neighbours while it is read.</summary>
/// <param name="graph">All of it.</param>
/// <param name="avoided">The nodes that are not there.</param>
internal readonly struct FilteredGraph(CompactGraph graph, IReadOnlySet<int> avoided) : IGraph
{
    public int NodeLimit => graph.NodeLimit;

    public int MostNeighbours(int node) => graph.Degree(node);

    public ReadOnlySpan<int> Neighbours(int node, NeighbourBuffer buffer)
    {
        buffer.Clear();
        foreach (var neighbour in graph.Neighbours(node))
        {
            if (!avoided.Contains(neighbour)) buffer.Add(neighbour);
        }

        return buffer.Nodes;
    }
}
