namespace KnowledgeGraph.Analysis.Projections;

/// <summary>
/// Who is in what: rows that are in columns, as compressed rows. The columns of all rows lie one after another, those of a row ascending. It never changes;
/// any number of threads may read it.
/// </summary>
public sealed class Incidence
{
    private readonly int[] _offsets;
    private readonly int[] _columns;

    private Incidence(int[] offsets, int[] columns, int columnCount) => (_offsets, _columns, ColumnCount) = (offsets, columns, columnCount);

    /// <summary>How many rows there are.</summary>
    public int RowCount => _offsets.Length - 1;

    /// <summary>How many columns there are.</summary>
    public int ColumnCount { get; }

    /// <summary>In how many columns all rows are together.</summary>
    public int Count => _columns.Length;

    /// <summary>Where each row begins, and as the last entry where the last row ends.</summary>
    public ReadOnlySpan<int> Offsets => _offsets;

    /// <summary>The columns, row after row.</summary>
    public ReadOnlySpan<int> Columns => _columns;

    /// <summary>An incidence of its rows. The arrays become its own: change them no more.</summary>
    /// <param name="offsets">Where each row begins, and as the last entry where the last row ends.</param>
    /// <param name="columns">The columns, row after row, ascending in each.</param>
    /// <param name="columnCount">How many columns there are.</param>
    /// <exception cref="ArgumentException">These are no such rows.</exception>
    public static Incidence FromRows(int[] offsets, int[] columns, int columnCount)
    {
        if (offsets.Length == 0 || offsets[0] != 0 || offsets[^1] != columns.Length)
            throw new ArgumentException($"{columns.Length} columns are in rows from 0 to {columns.Length}. Give these as first and last.", nameof(offsets));
        for (var row = 0; row + 1 < offsets.Length; row++)
        {
            if (offsets[row] > offsets[row + 1] || offsets[row + 1] > columns.Length)
                throw new ArgumentException($"Row {row} ends outside of the rows. Let rows follow one another.", nameof(offsets));
            for (var (at, before) = (offsets[row], -1); at < offsets[row + 1]; before = columns[at++])
            {
                if (columns[at] <= before || columns[at] >= columnCount)
                    throw new ArgumentException($"Row {row} has {columns[at]} after {before}. Name each once, ascending, below {columnCount}.");
            }
        }
        return new Incidence(offsets, columns, columnCount);
    }

    /// <summary>An incidence of pairs of a row and a column, sorted by row and then by column; a pair that comes again counts once.</summary>
    /// <param name="rowCount">How many rows there are.</param>
    /// <param name="columnCount">How many columns there are.</param>
    /// <param name="pairs">The pairs, sorted.</param>
    /// <exception cref="ArgumentException">They are not sorted, or name no row or column.</exception>
    public static Incidence FromSorted(int rowCount, int columnCount, IEnumerable<(int Row, int Column)> pairs)
    {
        var (offsets, columns, last) = (new int[rowCount + 1], new List<int>(), (Row: -1, Column: -1));
        foreach (var pair in pairs)
        {
            if (pair == last) continue;
            if ((uint)pair.Row >= (uint)rowCount || pair.CompareTo(last) < 0)
                throw new ArgumentException($"The pair {pair} comes after {last}. Sort pairs, of rows below {rowCount}.", nameof(pairs));
            offsets[pair.Row + 1]++;
            columns.Add(pair.Column);
            last = pair;
        }
        for (var row = 0; row < rowCount; row++) offsets[row + 1] += offsets[row];
        return FromRows(offsets, [.. columns], columnCount);
    }

    /// <summary>The columns that a row is in, ascending.</summary>
    public ReadOnlySpan<int> Of(int row) => _columns.AsSpan(_offsets[row].._offsets[row + 1]);

    /// <summary>The same with other columns in each row, as many as there were.</summary>
    /// <param name="columns">The columns, row after row, ascending in each.</param>
    public Incidence With(int[] columns) => new(_offsets, columns, ColumnCount);

    /// <summary>Rows as columns, and columns as rows.</summary>
    public Incidence Transposed()
    {
        var (offsets, rows) = (new int[ColumnCount + 1], new int[_columns.Length]);
        foreach (var column in _columns) offsets[column + 1]++;
        for (var column = 0; column < ColumnCount; column++) offsets[column + 1] += offsets[column];
        var next = offsets.AsSpan(0, ColumnCount).ToArray();
        for (var row = 0; row < RowCount; row++)
        {
            foreach (var column in Of(row)) rows[next[column]++] = row;
        }
        return new Incidence(offsets, rows, RowCount);
    }

    /// <summary>How many pairs of rows that share a column there are, one in several columns counted in each, either way round.</summary>
    public long Meetings()
    {
        var sizes = new int[ColumnCount];
        foreach (var column in _columns) sizes[column]++;
        return sizes.Sum(size => (long)size * (size - 1));
    }
}
