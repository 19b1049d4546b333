namespace KnowledgeGraph.Analysis.Graphs;

/// <summary>
/// A graph as compressed sparse rows (CSR): the neighbours of all nodes lie one after another, those of a node ascending. It never changes; any
/// number of threads may read it.
/// </summary>
public sealed class CompactGraph : IGraph
{
    /// <summary>Edges at most: each stands in two rows, and places in rows are counted by <see cref="int"/>.</summary>
    public const int MostEdges = 1_000_000_000;

    private readonly int[] _offsets;
    private readonly int[] _targets;

    private CompactGraph(int[] offsets, int[] targets) => (_offsets, _targets) = (offsets, targets);

    /// <inheritdoc/>
    public int NodeLimit => _offsets.Length - 1;

    /// <summary>How many edges there are.</summary>
    public int Edges => _targets.Length / 2;

    /// <summary>Where the row of each node begins, and as the last entry where the last row ends.</summary>
    internal ReadOnlySpan<int> Offsets => _offsets;

    /// <summary>All rows.</summary>
    internal ReadOnlySpan<int> Targets => _targets;

    /// <summary>
    /// Makes a graph of pairs, in time linear in nodes and pairs. A pair that comes again, either way round, is the same edge; a pair of a node
    /// with itself is left out.
    /// </summary>
    /// <param name="nodeLimit">How many nodes there are, with neighbours or without.</param>
    /// <param name="ones">One end of each pair.</param>
    /// <param name="others">The other end, as many.</param>
    /// <exception cref="ArgumentException">The spans differ in length, there are too many pairs, or a pair names no node.</exception>
    public static CompactGraph FromPairs(int nodeLimit, ReadOnlySpan<int> ones, ReadOnlySpan<int> others)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nodeLimit);
        if (ones.Length != others.Length)
            throw new ArgumentException($"{ones.Length} ends of pairs have {others.Length} others. Give as many.", nameof(others));
        if (ones.Length > MostEdges) throw new ArgumentException($"{ones.Length} pairs are more than {MostEdges}. Give fewer.", nameof(ones));

        var offsets = Count(nodeLimit, ones, others);
        return Merged(offsets, Sorted(offsets, ones, others));
    }

    /// <inheritdoc/>
    public int MostNeighbours(int node) => Degree(node);

    /// <summary>How many neighbours a node has.</summary>
    public int Degree(int node) => _offsets[node + 1] - _offsets[node];

    /// <summary>The neighbours of a node, ascending.</summary>
    public ReadOnlySpan<int> Neighbours(int node) => _targets.AsSpan(_offsets[node], Degree(node));

    /// <inheritdoc/>
    public ReadOnlySpan<int> Neighbours(int node, NeighbourBuffer buffer) => Neighbours(node);

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
    private static int[] Sorted(int[] offsets, ReadOnlySpan<int> ones, ReadOnlySpan<int> others)
    {
        var (rows, next) = (new int[offsets[^1]], offsets.AsSpan(0, offsets.Length - 1).ToArray());
        for (var i = 0; i < ones.Length; i++)
        {
            if (ones[i] == others[i]) continue;
            rows[next[ones[i]]++] = others[i];
            rows[next[others[i]]++] = ones[i];
        }

        var targets = new int[rows.Length];
        offsets.AsSpan(0, next.Length).CopyTo(next);
        for (var node = 0; node < next.Length; node++)
        {
            for (var at = offsets[node]; at < offsets[node + 1]; at++) targets[next[rows[at]]++] = node;
        }

        return targets;
    }

    private static CompactGraph Merged(int[] offsets, int[] targets)
    {
        var (kept, begin) = (0, 0);
        for (var node = 0; node + 1 < offsets.Length; node++)
        {
            var (end, first) = (offsets[node + 1], kept);
            for (var at = begin; at < end; at++)
            {
                if (kept == first || targets[kept - 1] != targets[at]) targets[kept++] = targets[at];
            }

            (offsets[node + 1], begin) = (kept, end);
        }

        if (kept < targets.Length) Array.Resize(ref targets, kept);
        return new CompactGraph(offsets, targets);
    }
}
