using KnowledgeGraph.Tests.Query;

namespace KnowledgeGraph.Tests.Questions.Duplicates;

/// <summary>What <c>duplicates</c> says of the repository's own seed.</summary>
public class SeedDuplicateTests
{
    [Fact]
    public async Task Of_the_seed_no_pair_is_likelier_one_than_two()
    {
        using var graph = await Answering.OverSeedAsync();

        var pairs = (await graph.DataAsync("{ duplicates(first: 500) { totalCount nodes { a { id name } b { id name } score reasons } } }"))
            .GetProperty("duplicates").GetProperty("nodes").EnumerateArray().ToList();

        TestContext.Current.TestOutputHelper!.WriteLine(string.Join('\n', pairs));
        Assert.All(pairs, pair => Assert.InRange(pair.GetProperty("score").GetDouble(), 0, 0.4999));
    }
}
