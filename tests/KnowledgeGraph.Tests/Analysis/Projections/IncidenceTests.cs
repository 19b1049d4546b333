using KnowledgeGraph.Analysis.Projections;

namespace KnowledgeGraph.Tests.Analysis.Projections;

/// <summary>Who is in what is what it was made of, either way round.</summary>
public sealed class IncidenceTests
{
    [Theory]
    [InlineData(new int[0], new int[0])]
    [InlineData(new[] { 1, 2 }, new[] { 0, 1 })]
    [InlineData(new[] { 0, 1 }, new[] { 0, 1 })]
    [InlineData(new[] { 0, 2, 1, 2 }, new[] { 0, 1 })]
    [InlineData(new[] { 0, 3, 2 }, new[] { 0, 1 })]
    [InlineData(new[] { 0, 2 }, new[] { 1, 1 })]
    [InlineData(new[] { 0, 2 }, new[] { 1, 0 })]
    [InlineData(new[] { 0, 1 }, new[] { -1 })]
    [InlineData(new[] { 0, 1 }, new[] { 3 })]
    public void Rows_that_are_none_are_refused(int[] offsets, int[] columns) =>
        Assert.Throws<ArgumentException>(() => Incidence.FromRows(offsets, columns, columnCount: 3));

    [Fact]
    public void Pairs_that_are_not_sorted_or_name_no_row_or_column_are_refused()
    {
        foreach (var pairs in (IEnumerable<(int, int)>[])[[(1, 0), (0, 0)], [(0, 1), (0, 0)], [(2, 0)], [(-1, 0)], [(0, 3)], [(0, -1)]])
            Assert.Throws<ArgumentException>(() => Incidence.FromSorted(rowCount: 2, columnCount: 3, pairs));
    }

    [Fact]
    public void A_pair_that_comes_again_counts_once()
    {
        var incidence = Incidence.FromSorted(3, 4, [(0, 1), (0, 1), (0, 3), (2, 0), (2, 0)]);

        Assert.Equal((3, 4, 3), (incidence.RowCount, incidence.ColumnCount, incidence.Count));
        Assert.Equal([1, 3], incidence.Of(0).ToArray());
        Assert.Empty(incidence.Of(1).ToArray());
        Assert.Equal([0], incidence.Of(2).ToArray());
    }

    [Fact]
    public void Rows_become_columns_and_turned_again_are_as_they_were()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var made = MadeIncidence.Random(rows: 30, columns: 20, seed);

            var turned = made.Transposed();

            Assert.Equal((made.ColumnCount, made.RowCount, made.Count), (turned.RowCount, turned.ColumnCount, turned.Count));
            Assert.Equal(PairsOf(made).Order(), PairsOf(turned).Select(pair => (pair.Column, pair.Row)).Order());
            Assert.Equal(made.Offsets.ToArray(), turned.Transposed().Offsets.ToArray());
            Assert.Equal(made.Columns.ToArray(), turned.Transposed().Columns.ToArray());
        }
    }

    [Fact]
    public void Meetings_are_pairs_of_rows_that_share_a_column_counted_in_each_column_from_either_side()
    {
        var made = MadeIncidence.Random(rows: 40, columns: 10, seed: 4);
        var pairs = from one in PairsOf(made) from other in PairsOf(made) where one.Column == other.Column && one.Row != other.Row select (one, other);

        Assert.Equal(pairs.Count(), made.Meetings());
        Assert.Equal(0, Incidence.FromRows([0], [], 0).Meetings());
    }

    [Fact]
    public void Other_columns_in_each_row_leave_the_rows_as_long_as_they_were()
    {
        var incidence = Incidence.FromRows([0, 2, 3], [0, 1, 2], columnCount: 3);

        var other = incidence.With([1, 2, 0]);

        Assert.Equal([1, 2], other.Of(0).ToArray());
        Assert.Equal([0], other.Of(1).ToArray());
        Assert.Equal([0, 1], incidence.Of(0).ToArray());
    }

    private static IEnumerable<(int Row, int Column)> PairsOf(Incidence incidence) =>
        Enumerable.Range(0, incidence.RowCount).SelectMany(row => incidence.Of(row).ToArray().Select(column => (row, column)));
}
