namespace KnowledgeGraph.Tests.Analysis;

/// <summary>How far counts are from even (K. Pearson, 1900).</summary>
internal static class ChiSquare
{
    /// <summary>The sum of squared deviations by what is expected.</summary>
    public static double Of(IReadOnlyCollection<int> counts)
    {
        var expected = counts.Average();
        return counts.Sum(count => (count - expected) * (count - expected) / expected);
    }
}
