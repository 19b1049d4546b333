using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Tests.Search.Segments;

/// <summary>Where things lie that lie one behind the other.</summary>
public class EndsTests
{
    [Theory]
    [InlineData(0, 10)]
    [InlineData(1, 10)]
    [InlineData(15, 10)]
    [InlineData(16, 10)]
    [InlineData(17, 10)]
    [InlineData(500, 4_000)]
    [InlineData(500, 70_000)]
    public void Each_thing_ends_where_it_was_said_however_long_it_is(int count, int longest)
    {
        var random = new Random(count + longest);
        var ends = new int[count + 1];
        for (var i = 1; i < ends.Length; i++) ends[i] = ends[i - 1] + random.Next(longest + 1);
        var kept = new Ends(ends);

        Assert.Equal(count, kept.Count);
        Assert.Equal(ends, Enumerable.Range(0, ends.Length).Select(thing => kept[thing]));
    }
}
