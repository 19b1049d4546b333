using KnowledgeGraph.Analysis.Graphs;

namespace KnowledgeGraph.Tests.Analysis.Graphs;

public sealed class GrowingRowsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1_024)]
    [InlineData(1_025)]
    [InlineData(3_000_001)]
    public void What_was_added_comes_out_in_its_order_and_once(int count)
    {
        var rows = new GrowingRows();
        for (var i = 0; i < count; i++) rows.Add(i, i / 2.0);
        Assert.Equal(count, rows.Count);

        var (targets, weights) = rows.Take();

        Assert.Equal(Enumerable.Range(0, count), targets);
        Assert.Equal(Enumerable.Range(0, count).Select(i => i / 2.0), weights);
        Assert.Equal(0, rows.Count);
    }
}
