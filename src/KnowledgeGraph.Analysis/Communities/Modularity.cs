using KnowledgeGraph.Analysis.Graphs;

namespace KnowledgeGraph.Analysis.Communities;

/// <summary>
/// How much more of the edges' weight lies within communities than if edges were drawn anew, each node with the strength it has (M. E. J. Newman,
/// M. Girvan, Finding and Evaluating Community Structure in Networks, Physical Review E 69, 2004), with the resolution of J. Reichardt and
/// S. Bornholdt (Statistical Mechanics of Community Detection, Physical Review E 74, 2006).
/// <code>
/// A  Of each community: w, the part of all weight that edges within it have, and s, the part of all strength that its nodes have.
/// B  The sum of w - resolution s².
/// </code>
/// Linear in nodes and edges.
/// </summary>
public static class Modularity
{
    /// <summary>The modularity of a partition: 1 at most; 0 if the graph has no edge.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="labels">The community of each node, from 0 and below the number of nodes.</param>
    /// <param name="resolution">How much what is expected counts; 1 in the first paper.</param>
    /// <exception cref="ArgumentException">There are not as many labels as nodes, or one is no such number.</exception>
    public static double Of(WeightedGraph graph, ReadOnlySpan<int> labels, double resolution = 1)
    {
        if (labels.Length != graph.NodeCount)
            throw new ArgumentException($"{graph.NodeCount} nodes have {labels.Length} labels. Give as many.", nameof(labels));
        foreach (var label in labels)
        {
            if ((uint)label >= (uint)labels.Length)
                throw new ArgumentException($"{label} labels a node. Name labels from 0 and below {labels.Length}.", nameof(labels));
        }

        if (graph.Edges == 0) return 0;
        // A
        var (within, strengths) = (0.0, new double[labels.Length]);
        for (var node = 0; node < labels.Length; node++)
        {
            var row = graph.NeighboursOf(node);
            var weights = graph.WeightsOf(node);
            var label = labels[node];
            for (var i = 0; i < row.Length; i++)
            {
                // Halves of what both rows have; by the total at once, since all together may overflow.
                var part = weights[i] / graph.Total / 2;
                strengths[label] += part;
                if (labels[row[i]] == label) within += part;
            }
        }

        // B
        var expected = 0.0;
        foreach (var strength in strengths) expected += strength * strength;
        return within - (resolution * expected);
    }
}
