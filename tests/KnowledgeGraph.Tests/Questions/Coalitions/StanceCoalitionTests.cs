using System.Text.Json;

namespace KnowledgeGraph.Tests.Questions.Coalitions;

/// <summary><c>coalitions</c> of those who agree, by hand.</summary>
public sealed class StanceCoalitionTests
{
    private static readonly string[] TwoCamps =
        [.. ((string[])["a1", "a2", "a3"]).SelectMany(name => Speak(name, "AYE")), .. ((string[])["b1", "b2", "b3"]).SelectMany(name => Speak(name, "NAY"))];

    [Fact]
    public async Task Those_who_agree_belong_together_and_those_who_disagree_are_parted_by_it()
    {
        using var hall = await GuildHall.OpenAsync(TwoCamps);

        var answer = await hall.CoalitionsAsync("basis: STANCES", """
            basis method chance { pValue message } coalitions { cohesion members { nodes { node { id } relationships { edge { id } } } }
              bridges(first: 1) { a { id } b { id } weight through { edge { id } } } }
            """);

        Assert.Equal(["a1 a2 a3", "b1 b2 b3"], Asking.GroupsOf(answer));
        var first = answer.GetProperty("coalitions")[0];
        Assert.Equal(1, first.GetProperty("cohesion").GetDouble());
        Assert.Equal("rel:0 rel:1", Asking.EdgesOf(first.GetProperty("members").GetProperty("nodes")[0].GetProperty("relationships")));
        var bridge = Assert.Single(first.GetProperty("bridges").EnumerateArray());
        Assert.Equal("""{"id":"master:a1"} {"id":"master:b1"} -2""", $"{bridge.GetProperty("a")} {bridge.GetProperty("b")} {bridge.GetProperty("weight")}");
        Assert.Equal("rel:0 rel:6 rel:1 rel:7", Asking.EdgesOf(bridge.GetProperty("through")));
        Assert.Equal("STANCES", answer.GetProperty("basis").GetString());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("chance").GetProperty("pValue").ValueKind);
        Assert.Equal("What chance would give is told of participations alone.", answer.GetProperty("chance").GetProperty("message").GetString());
        Assert.Contains("joined by the matters on which they agree", answer.GetProperty("method").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bridges_are_the_strongest_first_whichever_way_they_go_and_both_ends_tell_of_them()
    {
        // All agree on one law, so that each pair across has two against and one for.
        using var hall = await GuildHall.OpenAsync([.. TwoCamps, "a1 SPEAKS_ON law:3 AYE", "b1 SPEAKS_ON law:3 AYE"]);

        var answer = await hall.CoalitionsAsync("basis: STANCES", "coalitions { bridges { a { id } b { id } weight } }");

        foreach (var coalition in answer.GetProperty("coalitions").EnumerateArray())
        {
            var weights = coalition.GetProperty("bridges").EnumerateArray().Select(bridge => bridge.GetProperty("weight").GetDouble());
            Assert.Equal([-2, -2, -2, -2, -2, -2, -2, -2, -1], weights);
        }
    }

    [Fact]
    public async Task Who_is_for_and_against_one_law_is_neither_and_who_is_unsure_has_not_spoken()
    {
        using var hall = await GuildHall.OpenAsync([
            "a SPEAKS_ON law:1 AYE", "b SPEAKS_ON law:1 NAY", "b SPEAKS_ON law:2 AYE", "u SPEAKS_ON law:1 UNSURE", "v SPEAKS_ON law:1",
            "torn SPEAKS_ON law:1 AYE", "torn SPEAKS_ON law:1 NAY", "torn SPEAKS_ON law:2 AYE", "half SPEAKS_ON law:1 AYE", "half SPEAKS_ON law:1 NAY"]);

        Assert.Equal(["b torn", "a"], await hall.GroupsAsync("basis: STANCES, minSize: 1"));
    }

    [Fact]
    public async Task Who_agrees_as_often_as_not_is_neither_joined_nor_parted()
    {
        using var hall = await GuildHall.OpenAsync(["x SPEAKS_ON law:1 AYE", "x SPEAKS_ON law:2 NAY", "y SPEAKS_ON law:1 AYE", "y SPEAKS_ON law:2 AYE"]);

        var answer = await hall.CoalitionsAsync("basis: STANCES, minSize: 1", "coalitions { members { nodes { node { id } } } bridges { weight } }");

        Assert.Equal(["x", "y"], Asking.GroupsOf(answer));
        Assert.All(answer.GetProperty("coalitions").EnumerateArray(), coalition => Assert.Empty(coalition.GetProperty("bridges").EnumerateArray()));
    }

    private static string[] Speak(string name, string view) => [$"{name} SPEAKS_ON law:1 {view}", $"{name} SPEAKS_ON law:2 {view}"];
}
