using KnowledgeGraph.Analysis.Projections;

namespace KnowledgeGraph.Tests.Analysis.Projections;

/// <summary>Incidences made up from a seed.</summary>
internal static class MadeIncidence
{
    /// <summary>Each row in some columns or none, the first columns the fullest.</summary>
    public static Incidence Random(int rows, int columns, int seed)
    {
        var random = new Random(seed);
        var pairs = Enumerable.Range(0, rows).SelectMany(
            row => Enumerable.Range(0, random.Next(7)).Select(_ => (row, (int)(columns * Math.Pow(random.NextDouble(), 2)))).ToList());
        return Incidence.FromSorted(rows, columns, pairs.Order());
    }
}
