using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Tests.Search.Segments;

/// <summary>Names by their entity.</summary>
public class NameOwnersTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Each_name_is_of_the_entity_that_it_was_given_with_though_others_have_none(int seed)
    {
        var random = new Random(seed);
        int[] counts = [.. Enumerable.Range(0, 500).Select(_ => random.Next(3) == 0 ? 0 : random.Next(30))];
        var firsts = new List<int> { 0 };
        foreach (var count in counts) firsts.Add(firsts[^1] + count);
        var owners = new NameOwners([.. firsts]);

        var expected = counts.SelectMany((count, entity) => Enumerable.Repeat(entity, count)).ToArray();
        Assert.Equal(expected, Enumerable.Range(0, owners.Count).Select(name => owners[name]));
    }

    [Fact]
    public void Without_names_there_are_no_owners() => Assert.Equal(0, new NameOwners([0, 0, 0]).Count);
}
