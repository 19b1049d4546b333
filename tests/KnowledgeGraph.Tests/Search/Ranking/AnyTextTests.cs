using static KnowledgeGraph.Tests.Search.NamedStore;

namespace KnowledgeGraph.Tests.Search.Ranking;

/// <summary>Whatever is typed is a name that somebody looks for.</summary>
public class AnyTextTests
{
    [Theory]
    [InlineData("\"ocean office\"")]
    [InlineData("ocean* office")]
    [InlineData("(ocean) [office]")]
    [InlineData("^ocean: office;")]
    [InlineData("ocean -- office")]
    [InlineData("'; ocean % office _")]
    [InlineData("\u202Eocean\u202C office")]
    [InlineData("oc\u200Dean \uFEFFoffice")]
    [InlineData("ocean\u0000office")]
    [InlineData("\uD83Docean office")]
    public async Task Signs_are_no_operators(string query)
    {
        await using var store = new NamedStore();
        await store.PutAsync(Body("body:1", "Ocean Office"), Body("body:2", "Office"), Body("body:3", "Ocean"));
        await using var index = store.Index();

        var hits = (await index.SearchAsync(query, null, Cancellation)).Hits;

        Assert.Equal(("body:1", true), (hits[0].Id, hits[0].Score >= 0.97));
    }

    [Theory]
    [InlineData("بنك التنمية", "بنك التنميه")]
    [InlineData("🚀 🚀", "🚀🚀")]
    [InlineData("Банк развития", "банк развитиа")]
    [InlineData("東京銀行", "東京銀行")]
    public async Task Every_script_is_searched(string name, string query)
    {
        await using var store = new NamedStore();
        await store.PutAsync(Body("body:1", name), Body("body:2", "Ocean"));
        await using var index = store.Index();

        Assert.Equal("body:1", (await index.SearchAsync(query, null, Cancellation)).Hits[0].Id);
    }

    [Fact]
    public async Task Ten_thousand_characters_are_bounded_work_and_find_their_own_name()
    {
        await using var store = new NamedStore();
        var name = string.Join(' ', Enumerable.Range(0, 1_500).Select(i => $"w{i}x"));
        await store.PutAsync(Body("body:1", name), Body("body:2", "Ocean Office"));
        await using var index = store.Index();
        string[] queries =
        [
            new('a', 10_000), new(' ', 10_000), new('"', 10_000), new('\u0301', 10_000), string.Concat(Enumerable.Repeat("🚀", 5_000)),
            string.Concat(Enumerable.Repeat("ocean ", 1_666)), string.Concat(Enumerable.Repeat("a b ", 2_500)), string.Concat(Enumerable.Repeat("l'", 5_000)),
        ];

        foreach (var query in queries)
        {
            Assert.DoesNotContain((await index.SearchAsync(query, null, Cancellation)).Hits, hit => hit.Score >= 0.5);
            await index.SuggestAsync(query, null, 10, Cancellation);
        }
        Assert.Equal("body:1", (await index.SearchAsync(name, null, Cancellation)).Hits[0].Id);
    }

    [Fact]
    public async Task Texts_made_at_random_never_fail()
    {
        await using var store = new NamedStore();
        await store.PutAsync([.. Enumerable.Range(0, 200).Select(i => Body($"body:{i}", Text(new Random(i)), Text(new Random(-i - 1))))]);
        await using var index = store.Index();
        var random = new Random(3);
        for (var round = 0; round < 2_000; round++)
        {
            var text = Text(random);
            foreach (var hit in (await index.SearchAsync(text, null, Cancellation)).Hits) Assert.InRange(hit.Score, 0.3, 1);
            await index.SuggestAsync(text, null, 5, Cancellation);
        }
    }

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => random.Next(12) switch
    {
        0 => " ",
        1 => ((char)random.Next(1, 128)).ToString(),
        2 => ((char)random.Next(128, 0xD800)).ToString(),
        3 => ((char)random.Next(0xD800, 0xE000)).ToString(),
        4 => ".",
        5 => "sa de cv ",
        6 => "dr ",
        _ => ((char)('a' + random.Next(26))).ToString(),
    }));
}
