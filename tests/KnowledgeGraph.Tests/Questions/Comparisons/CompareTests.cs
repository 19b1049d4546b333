namespace KnowledgeGraph.Tests.Questions.Comparisons;

/// <summary><c>compare</c> as an operation asks it.</summary>
public sealed class CompareTests
{
    private const string Totals = "totalAppeared totalEnded totalChanged";

    [Theory]
    [InlineData("""before: "1989", after: "1990" """, 1, 0, 0)]
    [InlineData("""before: "1995", after: "1996" """, 0, 0, 1)]
    [InlineData("""before: "1993", after: "2020" """, 0, 0, 1)]
    [InlineData("""before: "1989", after: "2020" """, 1, 0, 0)]
    [InlineData("""before: "1990", after: "1995-12-31" """, 0, 0, 0)]
    [InlineData("""before: "1995", after: "1995" """, 0, 0, 0)]
    [InlineData("""before: "1989", after: "1990", of: ["firm:b"] """, 0, 0, 0)]
    [InlineData("""before: "1989", after: "1990", of: ["human:h", "firm:a"] """, 1, 0, 0)]
    [InlineData("""before: "1989", after: "1990", of: [] """, 0, 0, 0)]
    public async Task What_holds_at_one_date_alone_appeared_ended_or_reads_otherwise(string arguments, int appeared, int ended, int changed)
    {
        using var firms = await DatedFirms.ByHandAsync();

        var diff = (await firms.DataAsync($$"""{ compare({{arguments}}) { {{Totals}} } }""")).GetProperty("compare");

        Assert.Equal($$"""{"totalAppeared":{{appeared}},"totalEnded":{{ended}},"totalChanged":{{changed}}}""", diff.GetRawText());
    }

    [Fact]
    public async Task A_change_is_told_with_both_relationships_and_their_evidence()
    {
        using var firms = await DatedFirms.ByHandAsync();

        var diff = (await firms.DataAsync("""
            { compare(before: "1995", after: "1996") { changed { nodes {
              before { kind from { name } to { name } edge { ... on WorksAt { title since until } statements { nodes { id } } } }
              after { edge { ... on WorksAt { title since until } statements { nodes { id } } } } } } snapshot { nodes } } }
            """)).GetProperty("compare");

        Assert.Equal(
            """{"changed":{"nodes":[{"before":{"kind":"WORKS_AT","from":{"name":"Hugo"},"to":{"name":"Alta"},"edge":"""
            + """{"title":"Clerk","since":"1990-06","until":"1995","statements":{"nodes":[{"id":"s-job"},{"id":"s-job2"}]}}},"after":"""
            + """{"edge":{"title":"Chief","since":"1996","until":null,"statements":{"nodes":[{"id":"s-chief"}]}}}}]},"snapshot":{"nodes":4}}""",
            diff.GetRawText());
    }

    [Fact]
    public async Task A_date_around_it_plays_no_part_and_what_was_known_does()
    {
        using var firms = await DatedFirms.ByHandAsync();

        var data = await firms.DataAsync($$"""
            {
              plain: compare(before: "1995", after: "1996") { {{Totals}} }
              dated: asOf(valid: "1950", undated: false) { compare(before: "1995", after: "1996") { {{Totals}} } }
              known: asOf(change: 0) { compare(before: "1995", after: "1996") { {{Totals}} } }
            }
            """);

        Assert.Equal(data.GetProperty("plain").GetRawText(), data.GetProperty("dated").GetProperty("compare").GetRawText());
        Assert.Equal("""{"totalAppeared":0,"totalEnded":0,"totalChanged":0}""", data.GetProperty("known").GetProperty("compare").GetRawText());
    }

    [Theory]
    [InlineData("""before: "2020", after: "2019" """, "INVALID_ARGUMENT", "'before' is 2020, which is later than 'after', 2019.")]
    [InlineData("""before: "2020", after: "2020-01" """, "INVALID_ARGUMENT", "'before' is 2020, which is later than 'after', 2020-01.")]
    [InlineData("""before: "1990", after: "1991", of: ["firm:x"] """, "NOT_FOUND", "There is no entity 'firm:x', which 'of' names.")]
    [InlineData("""before: "1990", after: "1991", of: ["tally:1"] """, "NOT_FOUND", "There is no entity 'tally:1', which 'of' names.")]
    public async Task What_makes_no_sense_is_refused_with_the_remedy(string arguments, string code, string part)
    {
        using var firms = await DatedFirms.ByHandAsync();

        var (actual, message) = await firms.ErrorAsync($$"""{ compare({{arguments}}) { {{Totals}} } }""");

        Assert.Equal(code, actual);
        Assert.Contains(part, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ended")]
    [InlineData("changed")]
    public async Task A_cursor_of_another_list_is_refused(string list)
    {
        using var firms = await DatedFirms.ByHandAsync();
        var cursor = (await firms.DataAsync("""{ compare(before: "1989", after: "1990") { appeared { edges { cursor } } } }"""))
            .GetProperty("compare").GetProperty("appeared").GetProperty("edges")[0].GetProperty("cursor").GetString();

        var (code, _) = await firms.ErrorAsync($$"""{ compare(before: "1989", after: "1990") { {{list}}(after: "{{cursor}}") { totalCount } } }""");

        Assert.Equal("INVALID_CURSOR", code);
    }

    [Theory]
    [InlineData("first: 501", "LIMIT_EXCEEDED")]
    [InlineData("first: -1", "INVALID_ARGUMENT")]
    public async Task A_page_has_the_limits_of_all_pages(string size, string code)
    {
        using var firms = await DatedFirms.ByHandAsync();

        Assert.Equal(code, (await firms.ErrorAsync($$"""{ compare(before: "1989", after: "1990") { ended({{size}}) { totalCount } } }""")).Code);
    }

    [Fact]
    public async Task It_costs_what_it_may_list_and_a_look_at_all_where_no_entity_is_named()
    {
        using var firms = await DatedFirms.ByHandAsync();

        Assert.Equal(100, await CostAsync("""{ compare(before: "1989", after: "1990") { totalEnded } }"""));
        Assert.Equal(1, await CostAsync("""{ compare(before: "1989", after: "1990", of: ["firm:a"]) { totalEnded ended { totalCount } } }"""));
        Assert.Equal(1 + 7, await CostAsync("""{ compare(before: "1989", after: "1990", of: ["firm:a"]) { ended(first: 7) { nodes { from { id } } } } }"""));

        async Task<long> CostAsync(string document) => (await firms.CostAsync(document)).GetProperty("actual").GetInt64();
    }
}
