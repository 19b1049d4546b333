using System.Text.Json;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Tests.Questions.Centralities;

/// <summary><c>centrality</c> as an operation asks it. The measures themselves are held against other libraries where they are worked out.</summary>
public sealed class CentralityTests
{
    private const string Query = """
        query($measure: CentralityMeasure!, $types: [EntityType!], $via: [RelationshipKind!], $first: Int, $valid: Date) {
          asOf(valid: $valid) { centrality(measure: $measure, types: $types, via: $via, first: $first) {
            method sampled error ranked { position value node { __typename id degree } } snapshot { change nodes }
          } }
        }
        """;

    [Theory]
    [InlineData("DEGREE", null, null, null)]
    [InlineData("DEGREE", "GUILD", null, "2020")]
    [InlineData("DEGREE", null, "KNOWS", null)]
    [InlineData("DEGREE", "GUILD", "RIVAL_OF", null)]
    [InlineData("CLOSENESS", null, null, "2020")]
    [InlineData("CLOSENESS", "SAILOR", "KNOWS", null)]
    public async Task It_is_what_plain_lists_say_highest_first_then_by_id(string measure, string? type, string? via, string? valid)
    {
        using var society = await RandomSociety.MakeAsync(seed: 5, size: 30, relationships: 90);
        var joined = Joined(society, via, valid);

        var answer = await AskAsync(society, new { measure, types = One(type), via = One(via), first = 500, valid });

        var expected = society.Ids.Where(id => type is null || id.StartsWith(type, StringComparison.OrdinalIgnoreCase))
            .Select(id => (Id: id, Value: measure == "DEGREE" ? joined[id].Count : Closeness(joined, id)))
            .OrderByDescending(entry => Math.Round(entry.Value, 9)).ThenBy(entry => entry.Id, StringComparer.Ordinal).ToList();
        var ranked = answer.GetProperty("ranked").EnumerateArray().ToList();
        Assert.Equal(expected.Select(entry => entry.Id), ranked.Select(entry => entry.GetProperty("node").GetProperty("id").GetString()));
        Assert.All(expected.Zip(ranked), pair => Assert.Equal(pair.First.Value, pair.Second.GetProperty("value").GetDouble(), 1e-9));
        Assert.Equal(Enumerable.Range(1, ranked.Count), ranked.Select(entry => entry.GetProperty("position").GetInt32()));
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("sampled").ValueKind);
    }

    [Theory]
    [InlineData("PAGERANK", "Page, Brin")]
    [InlineData("BETWEENNESS", "Brandes 2001")]
    public async Task The_method_says_what_to_cite(string measure, string source)
    {
        using var society = await RandomSociety.MakeAsync(seed: 5, size: 10, relationships: 40);

        var answer = await AskAsync(society, new { measure, first = 500 });

        Assert.Contains(source, answer.GetProperty("method").GetString(), StringComparison.Ordinal);
        var sum = answer.GetProperty("ranked").EnumerateArray().Sum(entry => entry.GetProperty("value").GetDouble());
        if (measure == "PAGERANK") Assert.Equal(1, sum, 1e-9);
    }

    [Fact]
    public async Task What_was_kept_is_not_answered_after_a_change()
    {
        using var society = await RandomSociety.MakeAsync(seed: 5, size: 3, relationships: 0);
        var before = await AskAsync(society, new { measure = "DEGREE", first = 1 });

        var knows = new RelationshipRecord("rel:new", "KNOWS", "sailor:1", "sailor:2", new Dictionary<string, Value>(StringComparer.Ordinal));
        await society.Api.Store.ApplyAsync(new GraphWrite { PutRelationships = [knows] }, TestContext.Current.CancellationToken);
        var after = await AskAsync(society, new { measure = "DEGREE", first = 1 });

        Assert.Equal("guild:0 0", FirstOf(before));
        Assert.Equal("sailor:1 1", FirstOf(after));
        Assert.Equal(2, after.GetProperty("snapshot").GetProperty("change").GetInt64());
    }

    [Fact]
    public async Task A_type_of_relationship_that_joins_other_things_than_entities_is_refused()
    {
        using var society = await RandomSociety.MakeAsync(seed: 5, size: 3, relationships: 3);

        var (code, message) = await society.Api.ErrorAsync("{ centrality(measure: DEGREE, via: [WEIGHS]) { method } }");

        Assert.Equal("INVALID_ARGUMENT", code);
        Assert.Contains("WEIGHS", message, StringComparison.Ordinal);
    }

    private static string[]? One(string? name) => name is null ? null : [name];

    private static string FirstOf(JsonElement answer) => answer.GetProperty("ranked")[0] is var first
        ? $"{first.GetProperty("node").GetProperty("id")} {first.GetProperty("value")}"
        : "";

    private static async Task<JsonElement> AskAsync(RandomSociety society, object variables) =>
        (await society.Api.DataAsync(Query, JsonSerializer.Serialize(variables))).GetProperty("asOf").GetProperty("centrality");

    private static Dictionary<string, HashSet<string>> Joined(RandomSociety society, string? via, string? valid)
    {
        var joined = society.Ids.ToDictionary(id => id, _ => new HashSet<string>());
        foreach (var record in society.Walkable(valid).Where(record => (via is null ? record.Type != "RIVAL_OF" : record.Type == via) && record.From != record.To))
        {
            joined[record.From].Add(record.To);
            joined[record.To].Add(record.From);
        }
        return joined;
    }

    private static double Closeness(Dictionary<string, HashSet<string>> joined, string id)
    {
        var (distances, queue) = (new Dictionary<string, int> { [id] = 0 }, new Queue<string>([id]));
        while (queue.TryDequeue(out var near))
        {
            foreach (var far in joined[near].Where(far => distances.TryAdd(far, distances[near] + 1))) queue.Enqueue(far);
        }
        return distances.Values.Where(distance => distance > 0).Sum(distance => 1.0 / distance) / (joined.Count - 1);
    }
}
