namespace KnowledgeGraph.Analysis.Graphs;

/// <summary>
/// A simple undirected graph over numbered nodes, as algorithms read it: each neighbour once, never the node itself, and whoever is a node's
/// neighbour has the node among its own. A graph that works out its neighbours while it is read belongs to one run; algorithms are generic
/// over it, so that one that is a struct is read without a virtual call.
/// </summary>
public interface IGraph
{
    /// <summary>All numbers of nodes are from 0 and below this.</summary>
    int NodeLimit { get; }

    /// <summary>How many neighbours a node has at most, told without reading them: searches choose by it where to go on.</summary>
    /// <param name="node">From 0, below <see cref="NodeLimit"/>.</param>
    int MostNeighbours(int node);

    /// <summary>The neighbours of a node, in any order.</summary>
    /// <param name="node">From 0, below <see cref="NodeLimit"/>.</param>
    /// <param name="buffer">Where a graph that does not have them lying side by side writes them. What is returned is good until the buffer's next use.</param>
    ReadOnlySpan<int> Neighbours(int node, NeighbourBuffer buffer);
}
