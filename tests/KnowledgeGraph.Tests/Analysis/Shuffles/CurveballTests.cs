using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Shuffles;

namespace KnowledgeGraph.Tests.Analysis.Shuffles;

/// <summary>Shuffled incidences have the degrees they had, and any with these comes as often as any other.</summary>
public class CurveballTests
{
    [Fact]
    public void Degrees_stay_and_no_pair_comes_twice()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var (offsets, columns) = Made(rows: 200, columns: 60, seed);

            var shuffled = Curveball.Shuffle(offsets, columns, (ulong)seed, Unlimited());

            // Ascending without repetition, row by row.
            Assert.All(Enumerable.Range(0, 200), row => Assert.Equal(Row(shuffled, offsets, row).Distinct().Order(), Row(shuffled, offsets, row)));
            Assert.Equal(columns.CountBy(column => column).OrderBy(count => count.Key), shuffled.CountBy(column => column).OrderBy(count => count.Key));
            Assert.NotEqual(columns, shuffled);
        }
    }

    [Theory]
    [InlineData(new[] { 2, 2, 1, 1 }, new[] { 2, 2, 1, 1 })]
    [InlineData(new[] { 1, 2, 3 }, new[] { 2, 2, 1, 1 })]
    [InlineData(new[] { 3, 1, 0, 2, 1 }, new[] { 3, 2, 2 })]
    public void All_incidences_of_the_same_degrees_are_as_likely(int[] rowDegrees, int[] columnDegrees)
    {
        const int each = 400;
        var all = Incidences(rowDegrees, columnDegrees);
        int[] offsets = [0, .. rowDegrees.Select((_, row) => rowDegrees.Take(row + 1).Sum())];
        var counts = all.ToDictionary(one => string.Join(' ', one), _ => 0);

        for (var seed = 0; seed < each * all.Count; seed++)
            counts[string.Join(' ', Curveball.Shuffle(offsets, all[0], (ulong)seed, Unlimited(), trades: 40))]++;

        Assert.True(all.Count >= 5);
        // By so many standard deviations a sum of so many squares is off in less than 0.001 of all draws (E. B. Wilson, M. M. Hilferty, 1931).
        var freedom = all.Count - 1.0;
        var most = freedom * Math.Pow(1 - (2 / (9 * freedom)) + (3.09 * Math.Sqrt(2 / (9 * freedom))), 3);
        Assert.True(ChiSquare.Of(counts.Values) < most, $"{ChiSquare.Of(counts.Values)} of {all.Count} incidences, where {most} is too much.");
    }

    [Fact]
    public void Five_trades_a_row_leave_few_pairs_in_place_that_chance_would_not()
    {
        var (offsets, columns) = Made(rows: 400, columns: 400, seed: 3);
        double Kept(int[] shuffled) => Enumerable.Range(0, 400).Sum(row => Row(shuffled, offsets, row).Intersect(Row(columns, offsets, row)).Count());

        var (kept, byChance) = (
            Kept(Curveball.Shuffle(offsets, columns, 1, Unlimited())), Kept(Curveball.Shuffle(offsets, columns, 1, Unlimited(), trades: 400_000)));

        Assert.InRange((kept - byChance) / columns.Length, -0.05, 0.05);
    }

    [Fact]
    public void A_seed_gives_the_same_incidence_and_another_seed_another()
    {
        var (offsets, columns) = Made(rows: 50, columns: 40, seed: 3);

        var first = Curveball.Shuffle(offsets, columns, 5, Unlimited());

        Assert.Equal(first, Curveball.Shuffle(offsets, columns, 5, Unlimited()));
        Assert.NotEqual(first, Curveball.Shuffle(offsets, columns, 6, Unlimited()));
    }

    [Fact]
    public void Where_nothing_can_be_traded_nothing_changes()
    {
        Assert.Empty(Curveball.Shuffle([0], [], 1, Unlimited()));
        Assert.Equal([1, 4], Curveball.Shuffle([0, 2], [1, 4], 1, Unlimited()));
        Assert.Equal([1, 4, 1, 4], Curveball.Shuffle([0, 2, 4], [1, 4, 1, 4], 1, Unlimited()));
        Assert.Empty(Curveball.Shuffle([0, 0, 0], [], 1, Unlimited()));
        Assert.Equal([0, 1], Curveball.Shuffle([0, 1, 2], [0, 1], 1, Unlimited(), trades: 0));
    }

    [Fact]
    public void What_a_run_costs_is_counted_and_enough_for_it()
    {
        var (offsets, columns) = Made(rows: 50, columns: 40, seed: 3);
        var work = Unlimited();
        Curveball.Shuffle(offsets, columns, 5, work);

        Curveball.Shuffle(offsets, columns, 5, new WorkBudget(work.Spent, TestContext.Current.CancellationToken));
        var exceeded = Assert.Throws<WorkExceededException>(
            () => Curveball.Shuffle(offsets, columns, 5, new WorkBudget(work.Spent - 1, TestContext.Current.CancellationToken)));

        // A trade looks at two rows, of which each has the mean on average.
        Assert.InRange(work.Spent, 250, 250 * (1 + (3 * columns.Length / 50)));
        Assert.Equal(work.Spent - 1, exceeded.Limit);
    }

    [Fact]
    public async Task A_cancelled_run_ends()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        Assert.Throws<OperationCanceledException>(() => Curveball.Shuffle([0, 1, 2], [0, 1], 1, new WorkBudget(long.MaxValue, cancelled.Token)));
    }

    [Theory]
    [InlineData(new int[0], new int[0])]
    [InlineData(new[] { 1, 2 }, new[] { 0, 1 })]
    [InlineData(new[] { 0, 1 }, new[] { 0, 1 })]
    [InlineData(new[] { 0, 2, 1, 2 }, new[] { 0, 1 })]
    [InlineData(new[] { 0, 3, 2 }, new[] { 0, 1 })]
    [InlineData(new[] { 0, 2 }, new[] { 1, 1 })]
    [InlineData(new[] { 0, 2 }, new[] { 1, 0 })]
    public void Rows_that_are_none_are_refused(int[] offsets, int[] columns) =>
        Assert.Throws<ArgumentException>(() => Curveball.Shuffle(offsets, columns, 1, Unlimited()));

    [Fact]
    public void Less_than_no_trades_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Curveball.Shuffle([0, 1, 2], [0, 1], 1, Unlimited(), trades: -1));

    private static (int[] Offsets, int[] Columns) Made(int rows, int columns, int seed)
    {
        var random = new Random(seed);
        var (offsets, all) = (new List<int> { 0 }, new List<int>());
        for (var row = 0; row < rows; row++)
        {
            all.AddRange(Enumerable.Range(0, random.Next(12)).Select(_ => (int)(columns * Math.Pow(random.NextDouble(), 2))).Distinct().Order());
            offsets.Add(all.Count);
        }

        return ([.. offsets], [.. all]);
    }

    private static int[] Row(int[] columns, int[] offsets, int row) => columns[offsets[row]..offsets[row + 1]];

    // All incidences of these degrees, each as its columns row after row.
    private static List<int[]> Incidences(int[] rowDegrees, int[] columnDegrees)
    {
        List<int[]> found = [[]];
        foreach (var degree in rowDegrees)
        {
            var choices = Enumerable.Range(0, 1 << columnDegrees.Length)
                .Where(bits => int.PopCount(bits) == degree)
                .Select(bits => Enumerable.Range(0, columnDegrees.Length).Where(column => ((bits >> column) & 1) > 0).ToArray());
            found = [.. found.SelectMany(before => choices.Select(row => (int[])[.. before, .. row]))];
        }

        return [.. found.Where(one => columnDegrees.Select((degree, column) => one.Count(of => of == column) == degree).All(isSo => isSo))];
    }

    private static WorkBudget Unlimited() => new(long.MaxValue, TestContext.Current.CancellationToken);
}
