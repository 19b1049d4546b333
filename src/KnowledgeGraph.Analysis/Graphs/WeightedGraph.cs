namespace KnowledgeGraph.Analysis.Graphs;

/// <summary>
/// A simple undirected graph whose edges have weights above 0, as compressed sparse rows (CSR): the neighbours of all nodes lie one after another,
/// those of a node ascending, and their weights likewise. Each edge stands in the rows of both its ends, with the same weight; no node is its own
/// neighbour. It never changes; any number of threads may read it.
/// </summary>
public sealed class WeightedGraph
{
    private readonly int[] _offsets;
    private readonly int[] _targets;
    private readonly double[] _weights;

    private WeightedGraph(int[] offsets, int[] targets, double[] weights, double total) =>
        (_offsets, _targets, _weights, Total) = (offsets, targets, weights, total);

    /// <summary>How many nodes there are; their numbers are from 0 and below this.</summary>
    public int NodeCount => _offsets.Length - 1;

    /// <summary>How many edges there are.</summary>
    public int Edges => _targets.Length / 2;

    /// <summary>The weights of all edges together, each edge once.</summary>
    public double Total { get; }

    /// <summary>Where the row of each node begins, and as the last entry where the last row ends.</summary>
    internal int[] Offsets => _offsets;

    /// <summary>All rows.</summary>
    internal int[] Targets => _targets;

    /// <summary>The weights of all rows.</summary>
    internal double[] Weights => _weights;

    /// <summary>Makes a graph of its rows, checked in time linear in nodes and edges. The arrays become the graph's own: change them no more.</summary>
    /// <param name="offsets">Where the row of each node begins, and as the last entry where the last row ends; for no node the one entry 0.</param>
    /// <param name="targets">The neighbours, row after row, ascending in each.</param>
    /// <param name="weights">The weight of each, above 0 and finite; both rows of an edge have the same.</param>
    /// <exception cref="ArgumentException">These are no such rows, or the weights together are more than a number holds.</exception>
    public static WeightedGraph FromRows(int[] offsets, int[] targets, double[] weights)
    {
        if (offsets.Length == 0 || offsets[0] != 0 || offsets[^1] != targets.Length)
            throw new ArgumentException($"{targets.Length} neighbours are in rows from 0 to {targets.Length}. Give these as first and last.", nameof(offsets));
        if (weights.Length != targets.Length)
            throw new ArgumentException($"{targets.Length} neighbours have {weights.Length} weights. Give as many.", nameof(weights));
        for (var node = 0; node + 1 < offsets.Length; node++)
        {
            if (offsets[node] > offsets[node + 1] || offsets[node + 1] > targets.Length)
                throw new ArgumentException($"The row of node {node} ends outside of the rows. Let rows follow one another.", nameof(offsets));
            CheckRow(node, targets.AsSpan(offsets[node]..offsets[node + 1]), offsets.Length - 1);
        }

        return new WeightedGraph(offsets, targets, weights, Sum(offsets, targets, weights));
    }

    /// <summary>A graph with weights of which each edge has 1.</summary>
    public static WeightedGraph Even(CompactGraph graph)
    {
        var weights = new double[graph.Targets.Length];
        Array.Fill(weights, 1);
        return new WeightedGraph([.. graph.Offsets], [.. graph.Targets], weights, graph.Edges);
    }

    /// <summary>How many neighbours a node has.</summary>
    /// <param name="node">From 0, below <see cref="NodeCount"/>.</param>
    public int Degree(int node) => _offsets[node + 1] - _offsets[node];

    /// <summary>The neighbours of a node, ascending.</summary>
    /// <param name="node">From 0, below <see cref="NodeCount"/>.</param>
    public ReadOnlySpan<int> NeighboursOf(int node) => _targets.AsSpan(_offsets[node].._offsets[node + 1]);

    /// <summary>The weights of the edges to <see cref="NeighboursOf"/>, in the same order.</summary>
    /// <param name="node">From 0, below <see cref="NodeCount"/>.</param>
    public ReadOnlySpan<double> WeightsOf(int node) => _weights.AsSpan(_offsets[node].._offsets[node + 1]);

    private static void CheckRow(int node, ReadOnlySpan<int> row, int nodes)
    {
        var before = -1;
        foreach (var target in row)
        {
            if (target == node) throw new ArgumentException($"Node {node} is its own neighbour. Leave it out.", nameof(row));
            if (target <= before || target >= nodes)
                throw new ArgumentException($"Node {node} has neighbour {target} after {before}. Name each once, ascending, below {nodes}.", nameof(row));
            before = target;
        }
    }

    // While nodes are gone through ascending, each row meets the other ends of its edges in its own order: one place a row suffices to compare.
    private static double Sum(int[] offsets, int[] targets, double[] weights)
    {
        var (next, sum) = (offsets.AsSpan(0, offsets.Length - 1).ToArray(), 0.0);
        for (var node = 0; node < next.Length; node++)
        {
            for (var at = offsets[node]; at < offsets[node + 1]; at++)
            {
                var (target, weight) = (targets[at], weights[at]);
                var other = next[target]++;
                if (other >= offsets[target + 1] || targets[other] != node || weights[other] != weight)
                    throw new ArgumentException($"The edge of {node} and {target} differs in their rows. Give it to both, with one weight.", nameof(targets));
                if (!(weight > 0 && double.IsFinite(weight)))
                    throw new ArgumentException($"The edge of {node} and {target} weighs {weight}. Give it a weight above 0.", nameof(weights));
                if (node < target) sum += weight;
            }
        }

        return double.IsFinite(sum) ? sum : throw new ArgumentException("The weights together are more than a number holds. Scale them down.", nameof(weights));
    }
}
