using KnowledgeGraph.Analysis.Graphs;

namespace KnowledgeGraph.Analysis.Parallelism;

/// <summary>
/// Stretches of a graph's nodes that may be worked on at the same time. Their bounds depend on the graph alone, and what they give is summed in
/// their order; so a sum has the same bits on any number of processors.
/// </summary>
internal sealed class NodeBlocks
{
    private const int Most = 64;
    private const int LeastEdges = 1 << 14;

    private readonly int[] _bounds;
    private readonly double[] _sums;

    private NodeBlocks(int[] bounds) => (_bounds, _sums) = (bounds, new double[bounds.Length - 1]);

    /// <summary>Blocks of a graph that have about as many nodes and edges each.</summary>
    public static NodeBlocks Of(CompactGraph graph)
    {
        var total = (long)graph.Targets.Length + graph.NodeLimit;
        var count = (int)Math.Clamp(total / LeastEdges, 1, Most);
        var bounds = new int[count + 1];
        for (var (node, block) = (0, 1); block < count; block++)
        {
            while (node < graph.NodeLimit && graph.Offsets[node] + (long)node < total * block / count) node++;
            bounds[block] = node;
        }

        bounds[count] = graph.NodeLimit;
        return new NodeBlocks(bounds);
    }

    /// <summary>Works through all blocks, and sums what they give.</summary>
    /// <param name="work">What is done from one node up to another.</param>
    public double Sum(Func<int, int, double> work)
    {
        Lanes.Run(_sums.Length, block => _sums[block] = work(_bounds[block], _bounds[block + 1]));
        var sum = 0.0;
        foreach (var part in _sums) sum += part;
        return sum;
    }
}
