using System.Text.Json;

namespace KnowledgeGraph.Tests.Questions.Coalitions;

/// <summary><c>coalitions</c> of whatever is joined, by hand.</summary>
public sealed class ConnectionCoalitionTests
{
    private static readonly string[] TwoStars =
    [
        "a SERVES house:x1", "a SERVES house:x2", "a SERVES house:x3", "b SERVES house:y1", "b SERVES house:y2", "b SERVES house:y3", "a KNOWS b", "b KNOWS a",
    ];

    [Fact]
    public async Task All_that_is_joined_is_walked_and_parallel_relationships_count_once()
    {
        using var hall = await GuildHall.OpenAsync(TwoStars);

        var answer = await hall.CoalitionsAsync("basis: CONNECTIONS", """
            modularity method coalitions { size cohesion members { nodes { node { id } relationships { edge { id } } } }
              bridges { a { id } b { id } weight through { edge { id } } } }
            """);

        Assert.Equal(["a house:x1 house:x2 house:x3", "b house:y1 house:y2 house:y3"], Asking.GroupsOf(answer));
        Assert.Equal((2 * 3.0 / 7) - 0.5, answer.GetProperty("modularity").GetDouble(), 1e-9);
        Assert.Contains("8 entities, joined where at least one relationship joins them", answer.GetProperty("method").GetString(), StringComparison.Ordinal);
        var first = answer.GetProperty("coalitions")[0];
        Assert.Equal(0.75, first.GetProperty("cohesion").GetDouble());
        Assert.Equal("""[{"a":{"id":"master:a"},"b":{"id":"master:b"},"weight":1,"through":[{"edge":{"id":"rel:6"}},{"edge":{"id":"rel:7"}}]}]""",
            first.GetProperty("bridges").GetRawText());
        var reasons = first.GetProperty("members").GetProperty("nodes").EnumerateArray().ToDictionary(
            member => member.GetProperty("node").GetProperty("id").GetString()!, member => Asking.EdgesOf(member.GetProperty("relationships")));
        Assert.Equal(("rel:0 rel:1 rel:2", "rel:1"), (reasons["master:a"], reasons["house:x2"]));
    }

    [Fact]
    public async Task Types_choose_who_is_told_of_and_not_who_is_walked()
    {
        using var hall = await GuildHall.OpenAsync(TwoStars);

        var answer = await hall.CoalitionsAsync(
            "basis: CONNECTIONS, types: [HOUSE]", "ungrouped coalitions { size bridges { a { id } } members { totalCount nodes { node { id } } } }");

        Assert.Equal(["house:x1 house:x2 house:x3", "house:y1 house:y2 house:y3"], Asking.GroupsOf(answer));
        Assert.Equal((3, 3, 0), (answer.GetProperty("coalitions")[0].GetProperty("size").GetInt32(),
            answer.GetProperty("coalitions")[0].GetProperty("members").GetProperty("totalCount").GetInt32(), answer.GetProperty("ungrouped").GetInt32()));
        var masters = await hall.CoalitionsAsync("basis: CONNECTIONS, types: [MASTER]", "ungrouped coalitions { size }");
        Assert.Equal("""{"ungrouped":2,"coalitions":[]}""", masters.GetRawText());
    }

    [Fact]
    public async Task Via_chooses_what_joins_even_what_is_not_traversed()
    {
        using var hall = await GuildHall.OpenAsync([.. TwoStars, "a SPEAKS_ON law:1 AYE", "b SPEAKS_ON law:1 NAY"]);

        Assert.Equal(["a b"], await hall.GroupsAsync("basis: CONNECTIONS, via: [KNOWS], minSize: 2"));
        Assert.Equal(["a b law:1"], await hall.GroupsAsync("basis: CONNECTIONS, via: [SPEAKS_ON]"));
    }

    [Fact]
    public async Task A_model_without_participations_is_asked_for_connections_by_default()
    {
        using var society = await RandomSociety.MakeAsync(seed: 5, size: 30, relationships: 90);

        var answer = await society.Api.CoalitionsAsync("", "basis chance { pValue shuffles } ungrouped coalitions { size }");

        Assert.Equal("CONNECTIONS", answer.GetProperty("basis").GetString());
        Assert.Equal("""{"pValue":null,"shuffles":0}""", JsonSerializer.Serialize(answer.GetProperty("chance")));
        var grouped = answer.GetProperty("coalitions").EnumerateArray().Sum(coalition => coalition.GetProperty("size").GetInt32());
        Assert.Equal(60, grouped + answer.GetProperty("ungrouped").GetInt32());
    }
}
