using KnowledgeGraph.Analysis.Communities;

namespace KnowledgeGraph.Tests.Analysis.Communities;

/// <summary>How alike sets and partitions are, by hand.</summary>
public class AgreementTests
{
    [Theory]
    [InlineData(new[] { 1, 2, 3 }, new[] { 1, 2, 3 }, 1)]
    [InlineData(new[] { 1, 2, 3 }, new[] { 2, 3, 4, 5 }, 0.4)]
    [InlineData(new[] { 1, 2 }, new[] { 3 }, 0)]
    [InlineData(new[] { 1, 2 }, new int[0], 0)]
    [InlineData(new int[0], new int[0], 1)]
    public void Sets_are_as_alike_as_what_they_share_is_of_what_they_have(int[] one, int[] other, double expected)
    {
        Assert.Equal(expected, Jaccard.Of(one, other), 1e-12);
        Assert.Equal(expected, Jaccard.Of(other, one), 1e-12);
    }

    [Fact]
    public void A_community_is_held_against_that_which_is_most_like_it() =>
        // {0, 1, 2} has {0, 1} nearest; {3, 4} is also there; of {5} and {2, 5} one in two is shared.
        Assert.Equal([2.0 / 3, 1, 0.5], Jaccard.OfNearest([0, 0, 0, 1, 1, 2], [0, 0, 1, 2, 2, 1]));

    [Fact]
    public void The_nearest_is_the_most_alike_of_all()
    {
        var random = new Random(3);
        for (var round = 0; round < 50; round++)
        {
            var nodes = 1 + random.Next(40);
            int[] one = WithoutGaps([.. Enumerable.Range(0, nodes).Select(_ => random.Next(6))]);
            int[] other = WithoutGaps([.. Enumerable.Range(0, nodes).Select(_ => random.Next(6))]);
            var expected = Sets(one).Select(set => Sets(other).Max(another => Jaccard.Of(set, another)));

            Assert.Equal(expected, Jaccard.OfNearest(one, other));
        }
    }

    [Fact]
    public void Partitions_of_other_nodes_are_refused() => Assert.Throws<ArgumentException>(() => Jaccard.OfNearest([0, 0], [0]));

    [Fact]
    public void Partitions_agree_beyond_chance()
    {
        Assert.Equal(1, AdjustedRand.Of([0, 0, 1, 1], [5, 5, 2, 2]), 1e-12);
        // Of 15 pairs 6 are together in the one and 3 in the other, so 1.2 in both by chance, 4.5 at most; 2 are.
        Assert.Equal((2 - 1.2) / (4.5 - 1.2), AdjustedRand.Of([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2]), 1e-12);
    }

    private static int[][] Sets(int[] labels) =>
        [.. labels.Index().GroupBy(node => node.Item).OrderBy(group => group.Key).Select(group => group.Select(node => node.Index).ToArray())];

    private static int[] WithoutGaps(int[] labels)
    {
        int[] known = [.. labels.Distinct()];
        return [.. labels.Select(label => Array.IndexOf(known, label))];
    }
}
