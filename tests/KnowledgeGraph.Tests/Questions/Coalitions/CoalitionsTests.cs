using System.Text.Json;

namespace KnowledgeGraph.Tests.Questions.Coalitions;

/// <summary><c>coalitions</c> of those who take part in the same, by hand.</summary>
public sealed class CoalitionsTests
{
    [Fact]
    public async Task Two_circles_are_two_coalitions_with_what_can_be_said_of_them()
    {
        using var hall = await GuildHall.OpenAsync(GuildHall.TwoCircles);

        var answer = await hall.CoalitionsAsync("", """
            basis modularity runs ungrouped method chance { shuffles }
            coalitions { size cohesion stability members { totalCount nodes { node { id } strength } } }
            """);

        Assert.Equal(["a1 a2 a3", "b1 b2 b3"], Asking.GroupsOf(answer));
        Assert.Equal("PARTICIPATION", answer.GetProperty("basis").GetString());
        Assert.Equal((100, 0), (answer.GetProperty("runs").GetInt32(), answer.GetProperty("ungrouped").GetInt32()));
        // Three of seven edges within each, whose ends have half of all.
        Assert.Equal((2 * 3.0 / 7) - 0.5, answer.GetProperty("modularity").GetDouble(), 1e-9);
        foreach (var coalition in answer.GetProperty("coalitions").EnumerateArray())
        {
            Assert.Equal((3, 3), (coalition.GetProperty("size").GetInt32(), coalition.GetProperty("members").GetProperty("totalCount").GetInt32()));
            Assert.Equal(0.75, coalition.GetProperty("cohesion").GetDouble(), 1e-9);
            Assert.Equal(JsonValueKind.Null, coalition.GetProperty("stability").ValueKind);
            Assert.All(
                coalition.GetProperty("members").GetProperty("nodes").EnumerateArray(), member => Assert.Equal(1, member.GetProperty("strength").GetDouble()));
        }
        var method = answer.GetProperty("method").GetString()!;
        string[] said =
            ["6 actors", "Newman 2001", "Traag, Waltman, van Eck 2019", "at least 3", "resolution 1", "100 runs", "99 incidences", "Strona et al. 2014"];
        foreach (var cited in said) Assert.Contains(cited, method, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_say_where_they_met_others_of_theirs_and_bridges_where_they_met_those_of_elsewhere()
    {
        using var hall = await GuildHall.OpenAsync(GuildHall.TwoCircles);

        var answer = await hall.CoalitionsAsync("", """
            coalitions { members { nodes { node { id } relationships { edge { id } kind from { id } to { id } } } }
              bridges { a { id } b { id } weight through { edge { id } } } }
            """);

        var (first, second) = (answer.GetProperty("coalitions")[0], answer.GetProperty("coalitions")[1]);
        // The lines of a1 and a2, a2 and a3, a1 and a3: and not of a1 with b1.
        Assert.Equal(["rel:0 rel:4", "rel:1 rel:2", "rel:3 rel:5"],
            first.GetProperty("members").GetProperty("nodes").EnumerateArray().Select(member => Asking.EdgesOf(member.GetProperty("relationships"))));
        Assert.Equal("""{"a":{"id":"master:a1"},"b":{"id":"master:b1"},"weight":1,"through":[{"edge":{"id":"rel:12"}},{"edge":{"id":"rel:13"}}]}""",
            Assert.Single(first.GetProperty("bridges").EnumerateArray()).GetRawText());
        Assert.Equal("""{"a":{"id":"master:b1"},"b":{"id":"master:a1"},"weight":1,"through":[{"edge":{"id":"rel:13"}},{"edge":{"id":"rel:12"}}]}""",
            Assert.Single(second.GetProperty("bridges").EnumerateArray()).GetRawText());
    }

    [Fact]
    public async Task A_small_feast_joins_more_than_a_large_one_unless_each_counts_the_same()
    {
        // All six at three feasts; each three at one of their own.
        string[] lines =
        [
            .. GuildHall.Dine(1, All), .. GuildHall.Dine(2, All), .. GuildHall.Dine(3, All), .. GuildHall.Dine(4, All[..3]), .. GuildHall.Dine(5, All[3..]),
        ];
        using var hall = await GuildHall.OpenAsync(lines);

        var answer = await hall.CoalitionsAsync("first: 1", "coalitions { cohesion }");
        var count = await hall.CoalitionsAsync("first: 1, weights: COUNT", "method coalitions { cohesion size }");

        // 3/5 and 1/2 a pair within, 3/5 a pair across.
        Assert.Equal(3 * 1.1 / ((3 * 1.1) + (9 * 0.6)), answer.GetProperty("coalitions")[0].GetProperty("cohesion").GetDouble(), 1e-9);
        // Four a pair within and three a pair across are too much alike to be told apart.
        Assert.Equal(6, count.GetProperty("coalitions")[0].GetProperty("size").GetInt32());
        Assert.Contains("counts 1.", count.GetProperty("method").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_more_than_500_are_in_forms_no_pairs_and_the_method_says_so()
    {
        string[] many = [.. Enumerable.Range(0, 501).Select(i => $"m{i:D3}")];
        using var hall = await GuildHall.OpenAsync([.. GuildHall.Dine(1, many), .. GuildHall.Dine(2, many[..3])]);
        using var fewer = await GuildHall.OpenAsync(GuildHall.Dine(1, many[..500]));

        var answer = await hall.CoalitionsAsync("runs: 1, shuffles: 0", "method ungrouped coalitions { members { nodes { node { id } } } }");
        var whole = await fewer.CoalitionsAsync("runs: 1, shuffles: 0", "method coalitions { size }");

        Assert.Equal(["m000 m001 m002"], Asking.GroupsOf(answer));
        Assert.Equal(498, answer.GetProperty("ungrouped").GetInt32());
        Assert.Contains("1 undertaking of more than 500 actors forms no pairs", answer.GetProperty("method").GetString(), StringComparison.Ordinal);
        Assert.Equal(500, Assert.Single(whole.GetProperty("coalitions").EnumerateArray()).GetProperty("size").GetInt32());
        Assert.DoesNotContain("no pairs", whole.GetProperty("method").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_fewest_members_and_how_dense_coalitions_are_decide_what_counts_as_one()
    {
        using var hall = await GuildHall.OpenAsync([.. GuildHall.TwoCircles, .. GuildHall.Dine(8, "c1", "c2"), .. GuildHall.Dine(9, "d")]);

        Assert.Equal(["a1 a2 a3", "b1 b2 b3"], await hall.GroupsAsync());
        Assert.Equal(3, (await hall.CoalitionsAsync("", "ungrouped")).GetProperty("ungrouped").GetInt32());
        Assert.Equal(["a1 a2 a3", "b1 b2 b3", "c1 c2"], await hall.GroupsAsync("minSize: 2"));
        Assert.Equal(["a1 a2 a3", "b1 b2 b3", "c1 c2", "d"], await hall.GroupsAsync("minSize: 1"));
        Assert.Equal(["a1 a2 a3 b1 b2 b3"], await hall.GroupsAsync("resolution: 0.01"));
        Assert.Empty(await hall.GroupsAsync("resolution: 100"));
        Assert.Equal(9, (await hall.CoalitionsAsync("resolution: 100", "ungrouped")).GetProperty("ungrouped").GetInt32());
        Assert.Equal(["a1 a2 a3"], await hall.GroupsAsync("first: 1"));
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_answer_in_another_process_of_its_own()
    {
        const string Fields = "modularity chance { pValue message } coalitions { id label size cohesion members { nodes { strength node { id } } } }";
        var random = new Random(3);
        string[] lines = [.. Enumerable.Range(0, 120).Select(_ => $"m{random.Next(40)} DINES_AT feast:{random.Next(35)}").Distinct()];
        using var one = await GuildHall.OpenAsync(lines);
        using var other = await GuildHall.OpenAsync(lines.Reverse());

        var (first, again) = (await one.CoalitionsAsync("randomSeed: 5", Fields), await other.CoalitionsAsync("randomSeed: 5", Fields));
        var elsewhere = await one.CoalitionsAsync("randomSeed: 6", Fields);

        Assert.Equal(first.GetRawText(), again.GetRawText());
        Assert.NotEqual(first.GetRawText(), elsewhere.GetRawText());
    }

    [Fact]
    public async Task Members_come_page_by_page_each_once_and_the_firmest_first()
    {
        var random = new Random(8);
        using var hall = await GuildHall.OpenAsync(Enumerable.Range(0, 150).Select(_ => $"m{random.Next(30):D2} DINES_AT feast:{random.Next(60)}").Distinct());
        const string Members = """
            coalitions { members(first: SIZE AFTER) { totalCount edges { cursor node { strength node { id } } }
              pageInfo { hasNextPage hasPreviousPage endCursor } } }
            """;
        const string Arguments = "first: 1, runs: 20, shuffles: 0";
        var all = (await PageAsync(100, null)).GetProperty("edges").GetRawText();

        var (seen, after) = (new List<string>(), (string?)null);
        while (true)
        {
            var page = await PageAsync(4, after);
            Assert.Equal(after is not null, page.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean());
            seen.AddRange(page.GetProperty("edges").EnumerateArray().Select(edge => edge.GetRawText()));
            if (!page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()) break;
            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }

        Assert.Equal(all, $"[{string.Join(',', seen)}]");
        Assert.True(seen.Count > 4);
        var strengths = seen.Select(edge => JsonDocument.Parse(edge).RootElement.GetProperty("node").GetProperty("strength").GetDouble()).ToList();
        Assert.Equal(strengths.OrderDescending(), strengths);
        Assert.True(strengths[0] > strengths[^1]);

        async Task<JsonElement> PageAsync(int size, string? cursor)
        {
            var fields = Members.Replace("SIZE", $"{size}").Replace("AFTER", cursor is null ? "" : $"after: \"{cursor}\"");
            return (await hall.CoalitionsAsync(Arguments, fields)).GetProperty("coalitions")[0].GetProperty("members");
        }
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("bWVtYmVyczE6WyJ4IiwieSJd")]
    [InlineData("bWVtYmVyczE6WyIwLjUiXQ")]
    public async Task A_cursor_that_is_none_of_members_is_refused(string cursor)
    {
        using var hall = await GuildHall.OpenAsync(GuildHall.TwoCircles);

        var (code, _) = await hall.ErrorAsync($"{{ coalitions {{ coalitions {{ members(after: \"{cursor}\") {{ totalCount }} }} }} }}");

        Assert.Equal("INVALID_CURSOR", code);
        Assert.Empty(hall.Faults);
    }

    [Fact]
    public async Task As_of_a_date_those_belong_together_who_took_part_then()
    {
        using var hall = await GuildHall.OpenAsync([
            .. GuildHall.Circle("a", 1).Select(line => $"{line} 2010..2015"), .. GuildHall.Circle("b", 4).Select(line => $"{line} 2014..2020")]);

        Assert.Equal(["a1 a2 a3", "b1 b2 b3"], await hall.GroupsAsync());
        Assert.Equal(["a1 a2 a3"], await hall.GroupsAsync(valid: "2012"));
        Assert.Equal(["a1 a2 a3", "b1 b2 b3"], await hall.GroupsAsync(valid: "2014-06"));
        Assert.Equal(["b1 b2 b3"], await hall.GroupsAsync(valid: "2019"));
        Assert.Empty(await hall.GroupsAsync(valid: "2021"));
    }

    [Fact]
    public async Task Types_choose_the_actors_and_via_what_they_take_part_in()
    {
        using var hall = await GuildHall.OpenAsync([
            .. GuildHall.Circle("a", 1), .. GuildHall.Dine(1, "house:x"), .. GuildHall.Dine(2, "house:x", "house:y"),
            "a1 WORKS_AT craft:1", "a2 WORKS_AT craft:1"]);

        Assert.Equal(["house:x house:y"], await hall.GroupsAsync("types: [HOUSE], minSize: 2"));
        Assert.Equal(["a1 a2"], await hall.GroupsAsync("via: [WORKS_AT], minSize: 1"));
        Assert.Equal(["a1 a2 a3 house:x house:y"], await hall.GroupsAsync("minSize: 2"));
    }

    [Fact]
    public async Task An_empty_graph_has_no_coalitions_and_too_little_to_tell_of_chance()
    {
        using var hall = await GuildHall.OpenAsync([]);

        var answer = await hall.CoalitionsAsync("", "modularity ungrouped chance { pValue message } coalitions { id label }");

        Assert.Equal(
            """
            {"modularity":0,"ungrouped":0,"chance":{"pValue":null,"message":"There is too little to tell: fewer than 19 shuffles, 
            or no two actors take part in the same."},"coalitions":[]}
            """.ReplaceLineEndings(""), answer.GetRawText());
    }

    [Fact]
    public async Task Fewer_than_nineteen_shuffles_tell_nothing_and_none_were_not_asked_for()
    {
        using var hall = await GuildHall.OpenAsync(GuildHall.TwoCircles);

        var (few, none) = (await ChanceAsync("shuffles: 18"), await ChanceAsync("shuffles: 0"));
        var enough = await ChanceAsync("shuffles: 19");

        Assert.Equal((JsonValueKind.Null, 18), (few.GetProperty("pValue").ValueKind, few.GetProperty("shuffles").GetInt32()));
        Assert.StartsWith("There is too little to tell", few.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("Nobody asked to hold it against chance (shuffles).", none.GetProperty("message").GetString());
        Assert.Equal(JsonValueKind.Number, enough.GetProperty("pValue").ValueKind);

        async Task<JsonElement> ChanceAsync(string arguments) =>
            (await hall.CoalitionsAsync(arguments, "chance { pValue shuffles message }")).GetProperty("chance");
    }

    private static readonly string[] All = ["a1", "a2", "a3", "b1", "b2", "b3"];
}
