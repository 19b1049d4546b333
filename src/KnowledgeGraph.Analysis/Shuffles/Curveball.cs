using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Randomness;

namespace KnowledgeGraph.Analysis.Shuffles;

/// <summary>
/// Who is in what, anew by chance: as many columns in each row and as many rows in each column as there were, all such incidences as likely
/// (G. Strona, D. Nappo, F. Boccacci, S. Fattorini, J. San-Miguel-Ayanz, A Fast and Unbiased Procedure to Randomize Ecological Binary Matrices with
/// Fixed Row and Column Totals, Nature Communications 5, 2014; that it is unbiased: C. J. Carstens, Physical Review E 91, 2015).
/// <code>
/// A  Two rows are drawn, any two as likely.
/// B  What only one of them has is put together; what both have stays.
/// C  Of it as many as the first has brought are dealt to the first, any of them as likely; the second has the rest.
/// D  That is repeated. After five trades a row, of pairs some hundredths more are in place than by chance.
/// </code>
/// A trade costs what its two rows have. C deals in ascending order (D. E. Knuth, The Art of Computer Programming 2, 3.4.2, algorithm S), so that rows
/// stay ascending. One thread, a copy of the columns and three arrays as long as two rows.
/// </summary>
public static class Curveball
{
    /// <summary>How many trades there are for each row, unless it is said; 5.</summary>
    public const int TradesPerRow = 5;

    /// <summary>The columns of all rows of another incidence with the same bounds of rows.</summary>
    /// <param name="offsets">Where each row begins, and as the last entry where the last row ends; for no row the one entry 0.</param>
    /// <param name="columns">The columns, row after row, ascending in each.</param>
    /// <param name="seed">Decides all chances.</param>
    /// <param name="work">What it may cost; a trade looks at both rows.</param>
    /// <param name="trades">How many trades, 0 or more; by default <see cref="TradesPerRow"/> for each row.</param>
    /// <exception cref="ArgumentException">These are no such rows, or there are to be less than 0 trades.</exception>
    /// <exception cref="WorkExceededException">It would cost more.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static int[] Shuffle(ReadOnlySpan<int> offsets, ReadOnlySpan<int> columns, ulong seed, WorkBudget work, long? trades = null)
    {
        work.ThrowIfCancelled();
        var widest = Check(offsets, columns);
        var rows = offsets.Length - 1;
        var left = trades ?? (long)TradesPerRow * rows;
        ArgumentOutOfRangeException.ThrowIfNegative(left, nameof(trades));
        var (shuffled, random, counter) = (columns.ToArray(), new SplitMix(seed), new WorkCounter(work));
        if (rows < 2) return shuffled;
        var trade = new Trade(widest, random);
        // D
        for (; left > 0; left--)
        {
            // A
            var (one, other) = (random.Below(rows), random.Below(rows - 1));
            if (other >= one) other++;
            var first = shuffled.AsSpan(offsets[one]..offsets[one + 1]);
            var second = shuffled.AsSpan(offsets[other]..offsets[other + 1]);
            counter.Count(1 + first.Length + second.Length);
            trade.Run(first, second);
        }

        counter.Spend();
        return shuffled;
    }

    private static int Check(ReadOnlySpan<int> offsets, ReadOnlySpan<int> columns)
    {
        if (offsets.IsEmpty || offsets[0] != 0 || offsets[^1] != columns.Length)
            throw new ArgumentException($"{columns.Length} columns are in rows from 0 to {columns.Length}. Give these as first and last.", nameof(offsets));
        var widest = 0;
        for (var row = 0; row + 1 < offsets.Length; row++)
        {
            var (begin, end) = (offsets[row], offsets[row + 1]);
            if (begin > end || end > columns.Length)
                throw new ArgumentException($"Row {row} ends outside of the rows. Let rows follow one another.", nameof(offsets));
            widest = Math.Max(widest, end - begin);
            for (var at = begin + 1; at < end; at++)
            {
                if (columns[at - 1] >= columns[at])
                    throw new ArgumentException($"Row {row} has column {columns[at]} after {columns[at - 1]}. Name each once, ascending.", nameof(columns));
            }
        }

        return widest;
    }

    /// <summary>Steps B and C, with the arrays that they need.</summary>
    private sealed class Trade(int widest, SplitMix random)
    {
        private readonly int[] _put = new int[2 * widest];
        private readonly int[] _shared = new int[widest];

        public void Run(Span<int> first, Span<int> second)
        {
            // B
            var (shared, put, i, j) = (0, 0, 0, 0);
            while (i < first.Length && j < second.Length)
            {
                var (one, other) = (first[i], second[j]);
                if (one == other) _shared[shared++] = one;
                else _put[put++] = Math.Min(one, other);
                if (one <= other) i++;
                if (other <= one) j++;
            }

            while (i < first.Length) _put[put++] = first[i++];
            while (j < second.Length) _put[put++] = second[j++];
            // C
            var (due, intoFirst, intoSecond, k) = (first.Length - shared, 0, 0, 0);
            for (var at = 0; at < put; at++)
            {
                for (; k < shared && _shared[k] < _put[at]; k++) first[intoFirst++] = second[intoSecond++] = _shared[k];
                if (random.Below(put - at) < due)
                {
                    first[intoFirst++] = _put[at];
                    due--;
                }
                else
                {
                    second[intoSecond++] = _put[at];
                }
            }

            for (; k < shared; k++) first[intoFirst++] = second[intoSecond++] = _shared[k];
        }
    }
}
