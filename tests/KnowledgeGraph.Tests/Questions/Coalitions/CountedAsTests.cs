namespace KnowledgeGraph.Tests.Questions.Coalitions;

/// <summary>As whom somebody counts who acts for others, and as what something counts that is a part.</summary>
public sealed class CountedAsTests
{
    private const string Actors = "foldInto: SERVES, minSize: 1, resolution: 0.01, shuffles: 0, runs: 1";

    [Theory]
    [InlineData("", "", "house:x")]
    [InlineData("2019..2019", "2020..", "m")]
    [InlineData("2019..2020", "2020..2022", "house:x")]
    [InlineData("2019-05..2019-06", "..2019-05", "house:x")]
    [InlineData("2021..", "..2020", "m")]
    [InlineData("2021..", "", "house:x")]
    public async Task Who_serves_a_house_counts_as_it_while_both_hold(string dined, string served, string expected)
    {
        using var hall = await GuildHall.OpenAsync([$"m DINES_AT feast:1 {dined}".TrimEnd(), $"m SERVES house:x {served}".TrimEnd(), "z DINES_AT feast:1"]);

        Assert.Equal([string.Join(' ', ((string[])[expected, "z"]).Order(StringComparer.Ordinal))], await hall.GroupsAsync(Actors));
    }

    [Fact]
    public async Task Who_serves_several_houses_counts_as_each_and_the_house_itself_once()
    {
        using var hall = await GuildHall.OpenAsync([
            "m DINES_AT feast:1", "m SERVES house:x", "m SERVES house:y", "n DINES_AT feast:1", "n SERVES house:x", "house:x DINES_AT feast:1"]);

        var answer = await hall.CoalitionsAsync(Actors, "method coalitions { cohesion members { nodes { node { id } relationships { edge { id } } } } }");

        Assert.Equal(["house:x house:y"], Asking.GroupsOf(answer));
        Assert.Contains("whoever stands at the start of SERVES as what stands at its end", answer.GetProperty("method").GetString(), StringComparison.Ordinal);
        Assert.Equal(["rel:0 rel:1 rel:3 rel:4 rel:5", "rel:0 rel:2"],
            answer.GetProperty("coalitions")[0].GetProperty("members").GetProperty("nodes").EnumerateArray()
                .Select(member => Asking.EdgesOf(member.GetProperty("relationships"))));
    }

    [Fact]
    public async Task As_of_a_date_only_those_who_served_then_count_as_the_house()
    {
        using var hall = await GuildHall.OpenAsync(["m DINES_AT feast:1", "m SERVES house:x ..2019", "z DINES_AT feast:1"]);

        Assert.Equal(["house:x z"], await hall.GroupsAsync(Actors, valid: "2018"));
        Assert.Equal(["m z"], await hall.GroupsAsync(Actors, valid: "2020"));
    }

    [Fact]
    public async Task A_feast_counts_as_the_craft_that_it_was_held_for()
    {
        using var hall = await GuildHall.OpenAsync([
            "a DINES_AT feast:1", "feast:1 HELD_FOR craft:1", "b WORKS_AT craft:1", "c DINES_AT feast:2", "feast:2 HELD_FOR craft:1", "d DINES_AT feast:3"]);

        var answer = await hall.CoalitionsAsync("minSize: 2", "coalitions { members { nodes { node { id } relationships { edge { id } } } } }");

        Assert.Equal(["a b c"], Asking.GroupsOf(answer));
        Assert.Equal(["rel:0 rel:1", "rel:2", "rel:3 rel:4"],
            answer.GetProperty("coalitions")[0].GetProperty("members").GetProperty("nodes").EnumerateArray()
                .Select(member => Asking.EdgesOf(member.GetProperty("relationships"))));
    }

    [Fact]
    public async Task A_part_of_a_part_counts_as_the_whole_however_many_ways_lead_there()
    {
        using var hall = await GuildHall.OpenAsync([
            "a WORKS_AT craft:1", "craft:1 BRANCH_OF craft:2", "craft:1 BRANCH_OF craft:3", "craft:2 BRANCH_OF craft:4", "craft:3 BRANCH_OF craft:4",
            "b WORKS_AT craft:4", "c WORKS_AT craft:3"]);

        var answer = await hall.CoalitionsAsync(
            "minSize: 1, resolution: 100", "coalitions { members { nodes { node { id } } } bridges { b { id } weight through { edge { id } } } }");

        // One whole, on which each of three spends one, and half with each of the others.
        Assert.Equal(["a", "b", "c"], Asking.GroupsOf(answer));
        Assert.Equal("""
            [{"b":{"id":"master:b"},"weight":0.5,"through":[{"edge":{"id":"rel:0"}},{"edge":{"id":"rel:1"}},{"edge":{"id":"rel:5"}}]},
            {"b":{"id":"master:c"},"weight":0.5,"through":[{"edge":{"id":"rel:0"}},{"edge":{"id":"rel:1"}},{"edge":{"id":"rel:6"}},{"edge":{"id":"rel:4"}}]}]
            """.ReplaceLineEndings(""), answer.GetProperty("coalitions")[0].GetProperty("bridges").GetRawText());
    }

    [Fact]
    public async Task What_leads_back_to_itself_counts_as_itself()
    {
        using var hall = await GuildHall.OpenAsync([
            "craft:1 BRANCH_OF craft:2", "craft:2 BRANCH_OF craft:1", "craft:3 BRANCH_OF craft:3",
            "a WORKS_AT craft:1", "b WORKS_AT craft:1", "c WORKS_AT craft:2", "d WORKS_AT craft:2", "e WORKS_AT craft:3", "f WORKS_AT craft:3"]);

        var answer = await hall.CoalitionsAsync("minSize: 2", "coalitions { members { nodes { node { id } relationships { edge { id } } } } }");

        Assert.Equal(["a b", "c d", "e f"], Asking.GroupsOf(answer));
        Assert.Equal("rel:3", Asking.EdgesOf(answer.GetProperty("coalitions")[0].GetProperty("members").GetProperty("nodes")[0].GetProperty("relationships")));
    }
}
