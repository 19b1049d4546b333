namespace KnowledgeGraph.Analysis.Graphs;

/// <summary>
/// A graph as compressed sparse rows (CSR): the neighbours of all nodes lie one after another, those of a node ascending, with a weight each
/// where edges have weights. It never changes; any number of threads may read it.
/// </summary>
public sealed class CompactGraph : IGraph
{
    /// <summary>Edges at most: each stands in two rows, and places in rows are counted by <see cref="int"/>.</summary>
    public const int MostEdges = 1_000_000_000;

    private readonly int[] _offsets;
    private readonly int[] _targets;
    private readonly double[]? _weights;

    private CompactGraph(int[] offsets, int[] targets, double[]? weights) => (_offsets, _targets, _weights) = (offsets, targets, weights);

    /// <inheritdoc/>
    public int NodeLimit => _offsets.Length - 1;

    /// <summary>How many edges there are.</summary>
    public int Edges => _targets.Length / 2;

    /// <summary>Whether edges have weights; where they have none, each counts 1.</summary>
    public bool HasWeights => _weights is not null;

    /// <summary>Where the row of each node begins, and as the last entry where the last row ends.</summary>
    internal ReadOnlySpan<int> Offsets => _offsets;

    /// <summary>All rows.</summary>
    internal ReadOnlySpan<int> Targets => _targets;

    /// <summary>
    /// Makes a graph of pairs, in time linear in nodes and pairs. A pair that comes again, either way round, is the same edge, and the weights
    /// of all its pairs are summed in their order; a pair of a node with itself is left out.
    /// </summary>
    /// <param name="nodeLimit">How many nodes there are, with neighbours or without.</param>
    /// <param name="ones">One end of each pair.</param>
    /// <param name="others">The other end, as many.</param>
    /// <param name="weights">The weight of each pair, or empty for a graph without weights.</param>
    /// <exception cref="ArgumentException">The spans differ in length, there are too many pairs, or a pair names no node.</exception>
    public static CompactGraph FromPairs(int nodeLimit, ReadOnlySpan<int> ones, ReadOnlySpan<int> others, ReadOnlySpan<double> weights = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nodeLimit);
        if (ones.Length != others.Length)
            throw new ArgumentException($"{ones.Length} ends of pairs have {others.Length} others. Give as many.", nameof(others));
        if (weights.Length != 0 && weights.Length != ones.Length)
            throw new ArgumentException($"{ones.Length} pairs have {weights.Length} weights. Give as many, or none.", nameof(weights));
        if (ones.Length > MostEdges) throw new ArgumentException($"{ones.Length} pairs are more than {MostEdges}. Give fewer.", nameof(ones));

        var offsets = Count(nodeLimit, ones, others);
        var (targets, pairs) = Sorted(offsets, ones, others, withPairs: weights.Length > 0);
        return Merged(offsets, targets, pairs, weights);
    }

    /// <inheritdoc/>
    public int MostNeighbours(int node) => Degree(node);

    /// <summary>How many neighbours a node has.</summary>
    public int Degree(int node) => _offsets[node + 1] - _offsets[node];

    /// <summary>The neighbours of a node, ascending.</summary>
    public ReadOnlySpan<int> Neighbours(int node) => _targets.AsSpan(_offsets[node], Degree(node));

    /// <inheritdoc/>
    public ReadOnlySpan<int> Neighbours(int node, NeighbourBuffer buffer) => Neighbours(node);

    /// <summary>The weights of the edges to the neighbours of a node, in their order.</summary>
    /// <exception cref="InvalidOperationException">Edges have no weights.</exception>
    public ReadOnlySpan<double> Weights(int node) => _weights is { } weights
        ? weights.AsSpan(_offsets[node], Degree(node))
        : throw new InvalidOperationException("The edges of this graph have no weights. Make it with weights, or ask HasWeights.");

    private static int[] Count(int nodeLimit, ReadOnlySpan<int> ones, ReadOnlySpan<int> others)
    {
        var offsets = new int[nodeLimit + 1];
        for (var i = 0; i < ones.Length; i++)
        {
            var (one, other) = (ones[i], others[i]);
            if ((uint)one >= (uint)nodeLimit || (uint)other >= (uint)nodeLimit)
                throw new ArgumentException($"Pair {i} is of {one} and {other}. Name nodes from 0 and below {nodeLimit}.", nameof(ones));
            if (one == other) continue;
            offsets[one + 1]++;
            offsets[other + 1]++;
        }

        for (var node = 0; node < nodeLimit; node++) offsets[node + 1] += offsets[node];
        return offsets;
    }

    // Counted twice, as a radix sort does: rows of all pairs in their order are turned round, node by node, and so become ascending.
    private static (int[] Targets, int[] Pairs) Sorted(int[] offsets, ReadOnlySpan<int> ones, ReadOnlySpan<int> others, bool withPairs)
    {
        var (rows, rowPairs) = (new int[offsets[^1]], withPairs ? new int[offsets[^1]] : []);
        var next = offsets.AsSpan(0, offsets.Length - 1).ToArray();
        for (var i = 0; i < ones.Length; i++)
        {
            if (ones[i] == others[i]) continue;
            Put(rows, rowPairs, next[ones[i]]++, others[i], i);
            Put(rows, rowPairs, next[others[i]]++, ones[i], i);
        }

        var (targets, pairs) = (new int[rows.Length], withPairs ? new int[rows.Length] : []);
        offsets.AsSpan(0, next.Length).CopyTo(next);
        for (var node = 0; node < next.Length; node++)
        {
            for (var at = offsets[node]; at < offsets[node + 1]; at++) Put(targets, pairs, next[rows[at]]++, node, withPairs ? rowPairs[at] : 0);
        }

        return (targets, pairs);

        static void Put(int[] nodes, int[] pairs, int at, int node, int pair)
        {
            nodes[at] = node;
            if (pairs.Length > 0) pairs[at] = pair;
        }
    }

    private static CompactGraph Merged(int[] offsets, int[] targets, int[] pairs, ReadOnlySpan<double> weights)
    {
        var sums = weights.Length == 0 ? null : new double[targets.Length];
        var (kept, begin) = (0, 0);
        for (var node = 0; node + 1 < offsets.Length; node++)
        {
            var (end, first) = (offsets[node + 1], kept);
            for (var at = begin; at < end; at++)
            {
                if (kept == first || targets[kept - 1] != targets[at]) targets[kept++] = targets[at];
                if (sums is not null) sums[kept - 1] += weights[pairs[at]];
            }

            (offsets[node + 1], begin) = (kept, end);
        }

        if (kept == targets.Length) return new CompactGraph(offsets, targets, sums);
        Array.Resize(ref targets, kept);
        if (sums is not null) Array.Resize(ref sums, kept);
        return new CompactGraph(offsets, targets, sums);
    }
}
