using System.Text.Json;
using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;
using KnowledgeGraph.Tests.Analysis;
using KnowledgeGraph.Tests.Query;
using KnowledgeGraph.Tests.Questions.Coalitions;

namespace KnowledgeGraph.Tests.Questions.Brokers;

/// <summary><c>brokers</c> as an operation asks it, by hand and by networkx.</summary>
public sealed class BrokersTests
{
    [Fact]
    public async Task Who_stands_between_most_comes_first_with_those_whom_it_alone_joins()
    {
        // 'a' joins b, c and d, of whom b and c met once.
        using var hall = await GuildHall.OpenAsync([
            .. GuildHall.Dine(1, "a", "b"), .. GuildHall.Dine(2, "a", "c"), .. GuildHall.Dine(3, "a", "d"), .. GuildHall.Dine(4, "b", "c")]);

        var answer = await AskAsync(hall, "");

        // Of a each has a third: b and c (1/3 + 1/3 · 1/2)², d (1/3)². Of b each has half: a (1/2 + 1/2 · 1/2)², c (1/2 + 1/2 · 1/3)².
        var (a, b) = ((2 * 0.25) + (1 / 9.0), (0.75 * 0.75) + (4 / 9.0));
        Assert.Equal(["1 master:a", "2 master:b", "3 master:c"], answer.GetProperty("brokers").EnumerateArray().Select(Placed));
        Assert.Equal([a, b, b], Numbers(answer, "constraint"), Near);
        Assert.Equal([3 - (2 / 3.0), 1, 1], Numbers(answer, "effectiveSize"), Near);
        Assert.Equal("""[{"id":"master:d"}]""", answer.GetProperty("brokers")[0].GetProperty("between").GetRawText());
        Assert.Equal("[]", answer.GetProperty("brokers")[1].GetProperty("between").GetRawText());
        Assert.Contains("Constraint and effective size (Burt 1992)", answer.GetProperty("method").GetString(), StringComparison.Ordinal);
        Assert.Contains("4 actors", answer.GetProperty("method").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_most_ten_are_told_of_whom_it_alone_joins_and_types_choose_who_is_listed()
    {
        using var hall = await GuildHall.OpenAsync(Enumerable.Range(0, 12).SelectMany(i => GuildHall.Dine(i, "house:hub", $"m{i:D2}")));

        var answer = await AskAsync(hall, "types: [HOUSE, MASTER]");

        var hub = Assert.Single(answer.GetProperty("brokers").EnumerateArray());
        Assert.Equal(
            Enumerable.Range(0, 10).Select(i => $"master:m{i:D2}"),
            hub.GetProperty("between").EnumerateArray().Select(node => node.GetProperty("id").GetString()));
        Assert.Empty((await AskAsync(hall, "basis: CONNECTIONS, types: [HOUSE], first: 0")).GetProperty("brokers").EnumerateArray());
        var houses = await AskAsync(hall, "basis: CONNECTIONS, types: [HOUSE]");
        Assert.Equal("1 house:hub", Placed(Assert.Single(houses.GetProperty("brokers").EnumerateArray())));
    }

    [Fact]
    public async Task Who_has_more_than_two_thousand_neighbours_has_no_constraint_and_the_method_says_so()
    {
        using var hall = await GuildHall.OpenAsync(["a KNOWS b", "b KNOWS c"]);
        NodeRecord[] many = [.. Enumerable.Range(0, 2_001).Select(i => GuildHall.Node($"master:m{i}"))];
        RelationshipRecord[] known = [.. many.Select(
            (node, i) => new RelationshipRecord($"known:{i}", "KNOWS", "master:hub", node.Id, new Dictionary<string, Value>()))];
        await hall.Store.ApplyAsync(
            new GraphWrite { PutNodes = [.. many, GuildHall.Node("master:hub")], PutRelationships = known }, TestContext.Current.CancellationToken);

        var answer = await AskAsync(hall, "basis: CONNECTIONS");

        Assert.Equal(["1 master:b"], answer.GetProperty("brokers").EnumerateArray().Select(Placed));
        Assert.Contains("1 actor with more than 2000 neighbours has none.", answer.GetProperty("method").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("first: 501", "LIMIT_EXCEEDED")]
    [InlineData("first: -1", "INVALID_ARGUMENT")]
    [InlineData("via: [OWNED_BY]", "INVALID_ARGUMENT")]
    [InlineData("basis: STANCES, via: [KNOWS]", "INVALID_ARGUMENT")]
    public async Task What_cannot_be_answered_says_why(string arguments, string code)
    {
        using var hall = await GuildHall.OpenAsync(GuildHall.TwoCircles);

        Assert.Equal(code, (await hall.ErrorAsync($"{{ brokers({arguments}) {{ method }} }}")).Code);
        Assert.Empty(hall.Faults);
    }

    [Fact]
    public async Task Constraint_and_effective_size_are_those_of_networkx()
    {
        var random = new Random(11);
        var feasts = Enumerable.Range(0, 60)
            .Select(_ => Enumerable.Range(0, random.Next(2, 6)).Select(_ => random.Next(30)).Distinct().Order().ToList()).ToList();
        using var hall = await GuildHall.OpenAsync(feasts.SelectMany((guests, feast) => GuildHall.Dine(feast, guests.Select(guest => $"m{guest:D2}"))));
        var weights = new Dictionary<(int One, int Other), double>();
        foreach (var guests in feasts)
        {
            foreach (var pair in from one in guests from other in guests where one < other select (one, other))
                weights[pair] = weights.GetValueOrDefault(pair) + (1.0 / (guests.Count - 1));
        }
        var said = Assert.Single(await WeightedOracle.AskHolesAsync(
            [new WeighedGraph("guests", 30, [.. weights.Select(pair => (pair.Key.One, pair.Key.Other, pair.Value))])]));

        var answer = await AskAsync(hall, "first: 500");

        var brokers = answer.GetProperty("brokers").EnumerateArray().ToList();
        Assert.Equal(Enumerable.Range(0, 30).Count(node => weights.Keys.Count(pair => pair.One == node || pair.Other == node) > 1), brokers.Count);
        foreach (var broker in brokers)
        {
            var node = int.Parse(broker.GetProperty("node").GetProperty("id").GetString()!["master:m".Length..], null);
            Assert.Equal(said.Constraint![node]!.Value, broker.GetProperty("constraint").GetDouble(), 1e-6);
            Assert.Equal(said.EffectiveSize![node]!.Value, broker.GetProperty("effectiveSize").GetDouble(), 1e-6);
        }
        Assert.Equal(Numbers(answer, "constraint").Order(), Numbers(answer, "constraint"));
    }

    private static bool Near(double one, double other) => Math.Abs(one - other) < 1e-9;

    private static string Placed(JsonElement broker) => $"{broker.GetProperty("position")} {broker.GetProperty("node").GetProperty("id")}";

    private static IEnumerable<double> Numbers(JsonElement answer, string field) =>
        answer.GetProperty("brokers").EnumerateArray().Select(broker => broker.GetProperty(field).GetDouble());

    private static async Task<JsonElement> AskAsync(Answering hall, string arguments)
    {
        const string Fields = "method brokers { position constraint effectiveSize node { id } between { id } }";
        return (await hall.DataAsync($"{{ brokers{(arguments.Length == 0 ? "" : $"({arguments})")} {{ {Fields} }} }}")).GetProperty("brokers");
    }
}
