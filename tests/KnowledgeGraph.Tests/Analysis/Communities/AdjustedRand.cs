namespace KnowledgeGraph.Tests.Analysis.Communities;

/// <summary>
/// How far two partitions agree: 1 if they are the same, about 0 if they agree no more than by chance (L. Hubert, P. Arabie, Comparing Partitions,
/// Journal of Classification 2, 1985).
/// </summary>
internal static class AdjustedRand
{
    /// <summary>The index of two partitions of the same nodes.</summary>
    public static double Of(IReadOnlyList<int> one, IReadOnlyList<int> other)
    {
        Assert.Equal(one.Count, other.Count);
        var together = Pairs(one.Zip(other));
        var (ones, others) = (Pairs(one), Pairs(other));
        var expected = ones * others / (one.Count * (one.Count - 1.0) / 2);
        var most = (ones + others) / 2;
        // Each alone, or all together, in both.
        return most == expected ? 1 : (together - expected) / (most - expected);
    }

    private static double Pairs<TLabel>(IEnumerable<TLabel> labels)
        where TLabel : notnull => labels.CountBy(label => label).Sum(group => group.Value * (group.Value - 1.0) / 2);
}
