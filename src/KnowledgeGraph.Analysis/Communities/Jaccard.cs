namespace KnowledgeGraph.Analysis.Communities;

/// <summary>
/// How alike two sets of nodes are: what they share, of what they have together (P. Jaccard, Étude comparative de la distribution florale dans
/// une portion des Alpes et des Jura, 1901); from 0 to 1. How stable a community is shows in how alike it is to its nearest in another partition
/// (C. Hennig, Cluster-wise Assessment of Cluster Stability, Computational Statistics &amp; Data Analysis 52, 2007).
/// <code>
/// A  Nodes are ordered by their community in the one partition.
/// B  For each community there, its nodes are counted by their community in the other; of these, the one that is most alike counts.
/// </code>
/// Linear in nodes.
/// </summary>
public static class Jaccard
{
    /// <summary>How alike two sets are; 1 if both are empty.</summary>
    /// <param name="one">A set, ascending.</param>
    /// <param name="other">Another, ascending.</param>
    public static double Of(ReadOnlySpan<int> one, ReadOnlySpan<int> other)
    {
        var (shared, i, j) = (0, 0, 0);
        while (i < one.Length && j < other.Length)
        {
            if (one[i] == other[j]) shared++;
            (i, j) = (one[i] <= other[j] ? i + 1 : i, other[j] <= one[i] ? j + 1 : j);
        }

        var together = one.Length + other.Length - shared;
        return together == 0 ? 1 : (double)shared / together;
    }

    /// <summary>How alike each community of a partition is to that of another partition which is most like it.</summary>
    /// <param name="one">The community of each node in the one, from 0 and below the number of nodes, without gaps.</param>
    /// <param name="other">In the other, of the same nodes, likewise.</param>
    /// <returns>By community of the one.</returns>
    /// <exception cref="ArgumentException">The partitions are not of as many nodes.</exception>
    public static double[] OfNearest(ReadOnlySpan<int> one, ReadOnlySpan<int> other)
    {
        if (one.Length != other.Length)
            throw new ArgumentException($"The partitions are of {one.Length} and {other.Length} nodes. Give two of the same nodes.", nameof(other));
        var sizes = new int[one.Length];
        var count = 0;
        for (var node = 0; node < one.Length; node++)
        {
            sizes[other[node]]++;
            count = Math.Max(count, one[node] + 1);
        }

        // A
        var (members, bounds) = Groups.Of(one, count);
        var (nearest, shared) = (new double[count], new int[one.Length]);
        // B
        for (var community = 0; community < count; community++)
        {
            var nodes = members.AsSpan(bounds[community]..bounds[community + 1]);
            foreach (var node in nodes) shared[other[node]]++;
            foreach (var node in nodes)
            {
                var both = shared[other[node]];
                nearest[community] = Math.Max(nearest[community], (double)both / (nodes.Length + sizes[other[node]] - both));
            }

            foreach (var node in nodes) shared[other[node]] = 0;
        }

        return nearest;
    }
}
