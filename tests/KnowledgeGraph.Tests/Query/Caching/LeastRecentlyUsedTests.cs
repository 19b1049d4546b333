using KnowledgeGraph.Query.Caching;

namespace KnowledgeGraph.Tests.Query.Caching;

public class LeastRecentlyUsedTests
{
    [Fact]
    public void What_was_longest_not_used_goes_first()
    {
        var cache = new LeastRecentlyUsed<string, int>(3, StringComparer.Ordinal);
        foreach (var (key, value) in (ReadOnlySpan<(string, int)>)[("a", 1), ("b", 2), ("c", 3)]) cache.Add(key, value);

        Assert.Equal(1, Use(cache, "a"));
        cache.Add("d", 4);

        Assert.Equal([1, null, 3, 4], ((string[])["a", "b", "c", "d"]).Select(key => Use(cache, key)));
        Assert.Equal(3, cache.Count);
    }

    [Fact]
    public void Who_adds_a_key_again_gets_the_value_that_is_there_and_nothing_is_dropped()
    {
        var cache = new LeastRecentlyUsed<string, int>(2, StringComparer.Ordinal);
        cache.Add("a", 1);
        cache.Add("b", 2);

        Assert.Equal(2, cache.Add("b", 3));

        Assert.Equal([1, 2], ((string[])["a", "b"]).Select(key => Use(cache, key)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(10)]
    public void It_survives_many_writers_and_ends_within_its_capacity(int capacity)
    {
        var cache = new LeastRecentlyUsed<string, int>(capacity, StringComparer.Ordinal);

        Parallel.For(0, 20_000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            if (Use(cache, $"{i % 37}") is { } value) Assert.Equal(i % 37, value);
            else cache.Add($"{i % 37}", i % 37);
        });

        Assert.Equal(capacity, cache.Count);
    }

    private static int? Use(LeastRecentlyUsed<string, int> cache, string key) =>
        cache.By<ReadOnlySpan<char>>().TryGetValue(key, out var entry) ? cache.Use(entry) : null;
}
