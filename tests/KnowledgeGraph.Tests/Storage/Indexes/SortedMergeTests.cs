using KnowledgeGraph.Storage.Indexes;

namespace KnowledgeGraph.Tests.Storage.Indexes;

/// <summary>Sorted arrays brought up to date.</summary>
public class SortedMergeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_is_left_and_what_is_added_stand_in_order_wherever_what_goes_would_belong_now(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var keys = Enumerable.Range(0, 60).Select(_ => random.Next(1_000)).ToArray();
            int[] sorted = [.. Enumerable.Range(0, random.Next(40)).OrderBy(item => keys[item]).ThenBy(item => item)];
            int[] gone = [.. sorted.Where(_ => random.Next(3) == 0)];
            int[] added = [.. gone.Where(_ => random.Next(2) == 0), .. Enumerable.Range(40, random.Next(20))];
            // What goes and comes again has changed.
            foreach (var item in gone) keys[item] = random.Next(1_000);
            var order = Comparer<int>.Create((one, other) => (keys[one], one).CompareTo((keys[other], other)));

            var merged = SortedMerge.Apply(sorted, gone.Contains, [.. added], order);

            Assert.Equal([.. sorted.Except(gone).Concat(added).Order(order)], merged);
        }
    }
}
