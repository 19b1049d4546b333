using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Graphs;

namespace KnowledgeGraph.Analysis.Projections;

/// <summary>
/// The rows of an incidence as a graph: whoever is in a column with another is joined to it, the closer the fewer are there (M. E. J. Newman, Scientific
/// Collaboration Networks II, Physical Review E 64, 2001).
/// <code>
/// A  Each column of k rows has a weight: 1/(k-1), 1/k or 1.
/// B  Of each row, the other rows of its columns are gone through, and the weights summed by row, columns ascending; so both ends of an edge have the
///    same sum, bit by bit.
/// </code>
/// Time is the sum of k² over columns. Two arrays as long as there are rows beside the graph, which for a moment is there twice.
/// </summary>
public static class OneModeProjection
{
    /// <summary>The graph of the rows.</summary>
    /// <param name="incidence">Who is in what.</param>
    /// <param name="weights">How much a column that both are in joins two rows.</param>
    /// <param name="work">What it may cost: each pair of rows in each column, from both ends.</param>
    /// <exception cref="WorkExceededException">It would cost more.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static WeightedGraph Of(Incidence incidence, PairWeights weights, WorkBudget work)
    {
        work.ThrowIfCancelled();
        var (members, counter) = (incidence.Transposed(), new WorkCounter(work));
        // A
        var ofColumn = new double[incidence.ColumnCount];
        for (var column = 0; column < ofColumn.Length; column++) ofColumn[column] = WeightOf(members.Of(column).Length, weights);
        var (offsets, rows) = (new int[incidence.RowCount + 1], new GrowingRows());
        var (sums, touched) = (new double[incidence.RowCount], new List<int>());
        // B
        for (var row = 0; row < incidence.RowCount; row++)
        {
            touched.Clear();
            foreach (var column in incidence.Of(row))
            {
                var others = members.Of(column);
                counter.Count(others.Length);
                foreach (var other in others)
                {
                    if (other == row) continue;
                    ref var sum = ref sums[other];
                    if (sum == 0) touched.Add(other);
                    sum += ofColumn[column];
                }
            }
            touched.Sort();
            foreach (var other in touched)
            {
                rows.Add(other, sums[other]);
                sums[other] = 0;
            }
            offsets[row + 1] = rows.Count;
        }
        counter.Spend();
        var (targets, joined) = rows.Take();
        return WeightedGraph.FromRows(offsets, targets, joined);
    }

    private static double WeightOf(int size, PairWeights weights) => size < 2 ? 0 : weights switch
    {
        PairWeights.Newman => 1.0 / (size - 1),
        PairWeights.Share => 1.0 / size,
        PairWeights.Count => 1,
    };
}
