using System.Text.Json;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Testing.Asking;
using KnowledgeGraph.Tests.Questions.Graphs;

namespace KnowledgeGraph.Tests.Questions.Paths;

/// <summary>Paths of a graph that has no room in memory: read from the store level by level, they are those that memory gives.</summary>
public class StorePathTests
{
    [Fact]
    public async Task They_are_all_that_there_are_in_their_order_whether_in_memory_or_level_by_level()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var nodes = random.Next(4, 11);
            var graph = WalkedGraph.Random(random, nodes, random.Next(nodes, 4 * nodes));
            await using var rooms = await TwoRooms.OfAsync(graph);
            for (var i = 0; i < 10; i++)
            {
                var asked = WalkedPaths.Random(random, graph, mostHops: 6);
                var (memory, store) = await rooms.AskAsync(asked.Operation);
                var all = asked.All(graph);

                Assert.Equal(memory, store);
                Assert.Equal(string.Join('\n', [asked.Operation, .. Text(all.Take(asked.First))]), string.Join('\n', [asked.Operation, .. Text(Found(store))]));
                Assert.Equal((all.Count(path => path.Count == all[0].Count), all.Count > asked.First), (Shortest(store), IsCut(store)));
            }
        }
    }

    [Fact]
    public async Task Among_hubs_they_have_the_same_bytes_as_from_memory()
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var random = new Random(seed);
            var nodes = random.Next(30, 400);
            var graph = WalkedGraph.Random(random, nodes, random.Next(nodes / 2, 3 * nodes));
            await using var rooms = await TwoRooms.OfAsync(graph);
            for (var i = 0; i < 20; i++)
            {
                var asked = WalkedPaths.Random(random, graph, mostHops: 5);
                var (memory, store) = await rooms.AskAsync(asked.Operation);

                Assert.DoesNotContain("errors", memory, StringComparison.Ordinal);
                Assert.Equal(memory, store);
            }
        }
    }

    [Fact]
    public async Task The_store_is_asked_once_a_level_and_not_beyond_the_paths_that_are_asked_for()
    {
        await using var rooms = await TwoRooms.OfAsync(Chain(9));

        // A path of six hops, of six that are allowed.
        Assert.Equal(6, await ReadsAsync("sailor:1", "sailor:7", first: 1, maxHops: 6));
        // Of seven: one level more tells that there is no other.
        Assert.Equal(7, await ReadsAsync("sailor:1", "sailor:7", first: 1, maxHops: 7));
        // Once there are as many as asked for, and one that tells of more, nothing more is looked for.
        Assert.Equal(3, await ReadsAsync("sailor:2", "sailor:5", first: 0, maxHops: 7));
        // What is too far away is not looked for.
        Assert.Equal(3, await ReadsAsync("sailor:1", "sailor:7", first: 1, maxHops: 3));

        async Task<int> ReadsAsync(string from, string to, int first, int maxHops)
        {
            var before = rooms.Store.TieReads;
            var (memory, store) = await rooms.AskAsync(new WalkedPaths(from, to, maxHops, first, null, [], null, IsDatedOnly: false).Operation);
            Assert.Equal(memory, store);
            return rooms.Store.TieReads - before;
        }
    }

    [Fact]
    public async Task A_hub_is_passed_by_where_the_other_side_is_small()
    {
        // sailor:0 and sailor:2 are joined by sailor:1, and sailor:0 knows a ship's crew of 500.
        var crew = Enumerable.Range(100, 500).Select(i => Sailor($"sailor:{i}")).ToList();
        var chain = Chain(3);
        var graph = new WalkedGraph(
            [.. chain.Nodes, .. crew], [.. chain.Links, .. crew.Select(sailor => Knows($"rel:{sailor.Id}", "sailor:0", sailor.Id))]);
        await using var rooms = await TwoRooms.OfAsync(graph, storeTies: 100);

        var (memory, store) = await rooms.AskAsync(new WalkedPaths("sailor:0", "sailor:2", 2, 5, null, [], null, IsDatedOnly: false).Operation);

        Assert.Equal("sailor:0 sailor:1 sailor:2", Assert.Single(Text(Found(store))));
        Assert.Equal(memory, store);
    }

    [Fact]
    public async Task Where_more_would_be_read_than_may_be_the_paths_known_by_then_are_the_answer_and_it_says_so()
    {
        var random = new Random(3);
        var graph = WalkedGraph.Random(random, 200, 800);
        await using var rooms = await TwoRooms.OfAsync(graph, storeTies: 150);
        var (found, cut) = (0, 0);
        for (var i = 0; i < 40; i++)
        {
            var asked = WalkedPaths.Random(random, graph, mostHops: 4) with { First = 500, IsDatedOnly = false };
            var (_, store) = await rooms.AskAsync(asked.Operation);
            var (paths, all) = (Text(Found(store)), Text(asked.All(graph)));
            if (!store.Contains("\"reason\":\"STEPS\"", StringComparison.Ordinal)) continue;

            Assert.Contains("name relationship types (via)", store, StringComparison.Ordinal);
            Assert.Equal(all.Take(paths.Count), paths);
            (found, cut) = (found + paths.Count, cut + 1);
        }
        Assert.True(found > 0 && cut > 2, $"{found} paths in {cut} answers");
    }

    [Fact]
    public async Task The_store_is_copied_once_to_find_that_it_has_no_room_and_what_was_is_refused_with_the_remedy()
    {
        await using var rooms = await TwoRooms.OfAsync(Chain(4));
        var asked = new WalkedPaths("sailor:0", "sailor:3", 4, 5, null, [], null, IsDatedOnly: false).Operation;
        for (var i = 0; i < 3; i++) await rooms.AskAsync(asked);

        Assert.Equal(1, rooms.Store.Streams);
        var (_, refusal) = await rooms.AskAsync($"{{ asOf(change: 0) {asked} }}");
        var error = JsonDocument.Parse(refusal).RootElement.GetProperty("errors")[0];
        Assert.Equal("LIMIT_EXCEEDED", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains("--history-memory", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, rooms.Store.Streams);
    }

    private static WalkedGraph Chain(int length) => new(
        [.. Enumerable.Range(0, length).Select(i => Sailor($"sailor:{i}"))],
        [.. Enumerable.Range(1, length - 1).Select(i => Knows($"rel:{i}", $"sailor:{i - 1}", $"sailor:{i}"))]);

    private static NodeRecord Sailor(string id) => new(id, "Sailor", new Dictionary<string, Value> { ["name"] = new TextValue(id) });

    private static RelationshipRecord Knows(string id, string from, string to) => new(id, "KNOWS", from, to, new Dictionary<string, Value>());

    private static JsonElement Result(string answer)
    {
        var data = JsonDocument.Parse(answer).RootElement.GetProperty("data");
        if (data.TryGetProperty("asOf", out var then)) data = then;
        return data.GetProperty("paths");
    }

    private static List<string[]> Found(string answer) => [.. Result(answer).GetProperty("paths").EnumerateArray().Select(NodesOf)];

    private static string[] NodesOf(JsonElement path)
    {
        JsonElement[] hops = [.. path.GetProperty("hops").EnumerateArray()];
        return [Id(hops[0], "from"), .. hops.Select(hop => Id(hop, "to"))];
    }

    private static string Id(JsonElement hop, string end) => hop.GetProperty(end).GetProperty("id").GetString()!;

    private static int Shortest(string answer) => Result(answer).GetProperty("totalShortest").GetInt32();

    private static bool IsCut(string answer) => Result(answer).GetProperty("truncated").ValueKind != JsonValueKind.Null;

    private static List<string> Text(IEnumerable<IReadOnlyList<string>> paths) => [.. paths.Select(path => string.Join(' ', path))];
}
