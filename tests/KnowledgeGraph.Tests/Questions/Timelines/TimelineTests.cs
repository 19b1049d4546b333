using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Tests.Query;

namespace KnowledgeGraph.Tests.Questions.Timelines;

/// <summary><c>timeline</c> as an operation asks it.</summary>
public sealed class TimelineTests
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task Of_an_entity_it_tells_its_dates_what_joins_it_and_the_nodes_without_a_name_that_are_joined_to_it()
    {
        using var firms = await DatedFirms.ByHandAsync();

        var entries = await EntriesAsync(firms, """of: ["firm:a"] """, "date until kind label entities { id }");

        Assert.Equal(
            [
                """{"date":"1990","until":"2021-03","kind":"DATE","label":"Alta · founded on","entities":[{"id":"firm:a"}]}""",
                """{"date":"1990-06","until":null,"kind":"DATE","label":"Alta · taken on","entities":[{"id":"firm:a"}]}""",
                """{"date":"1990-06","until":"1995","kind":"BEGAN","label":"Hugo — works at — Alta (began)","entities":[{"id":"human:h"},{"id":"firm:a"}]}""",
                """{"date":"1995","until":null,"kind":"ENDED","label":"Hugo — works at — Alta (ended)","entities":[{"id":"human:h"},{"id":"firm:a"}]}""",
                """{"date":"1996","until":null,"kind":"BEGAN","label":"Hugo — works at — Alta (began)","entities":[{"id":"human:h"},{"id":"firm:a"}]}""",
            ],
            entries);
    }

    [Theory]
    [InlineData("1990-06", "1990-06", "1990 1990-06 1990-06 1990-06-15")]
    [InlineData("1990-06-16", "1990-12", "1990 1990-06 1990-06")]
    [InlineData("1991", "1994", "")]
    [InlineData("1995-12-31", "2020-05-01", "1995 1996 2020-05")]
    [InlineData("2020-06", "9999", "")]
    public async Task Of_everything_it_tells_what_has_a_day_in_common_with_the_time_asked_for(string from, string to, string expected)
    {
        using var firms = await DatedFirms.ByHandAsync();

        var entries = await EntriesAsync(firms, $"""from: "{from}", to: "{to}" """, "date");

        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(date => $$"""{"date":"{{date}}"}"""), entries);
    }

    [Theory]
    [InlineData("", "Alta · founded on", "Hugo — works at — Alta (began)", "Hugo — works at — Alta (ended)")]
    [InlineData("(language: EN)", "Alta · founded on", "Hugo — works at — Alta (began)", "Hugo — works at — Alta (ended)")]
    [InlineData("(language: ES)", "La Alta · founded on", "Hugo — works at — La Alta (comienzo)", "Hugo — works at — La Alta (fin)")]
    [InlineData("(language: FR)", "La Haute · founded on", "Hugo — works at — La Haute (début)", "Hugo — works at — La Haute (fin)")]
    [InlineData("(language: DE)", "Alta · founded on", "Hugo — works at — Alta (began)", "Hugo — works at — Alta (ended)")]
    public async Task A_label_is_made_of_names_in_the_language_asked_for_and_of_the_models_own(string language, string founded, string began, string ended)
    {
        using var firms = await DatedFirms.ByHandAsync();

        var entries = await EntriesAsync(firms, """of: ["firm:a"], to: "1995" """, $"label{language}");

        Assert.Equal([Label(founded), Label(began), Label(ended)], [entries[0], entries[2], entries[3]]);
    }

    [Fact]
    public async Task A_node_without_a_name_and_without_company_is_called_by_its_type()
    {
        using var firms = await DatedFirms.ByHandAsync();

        var entries = await EntriesAsync(firms, """from: "1990-06-15", to: "1990-06-15" """, "label entities { id } statements { totalCount }");

        Assert.Equal("""{"label":"tally · taken on","entities":[],"statements":{"totalCount":1}}""", entries[^1]);
    }

    [Fact]
    public async Task The_statements_of_a_date_are_the_accepted_ones_of_its_field_and_those_of_a_relationship_its_own()
    {
        using var firms = await DatedFirms.ByHandAsync();

        var entries = await EntriesAsync(
            firms, """of: ["firm:a"] """, "statements { totalCount nodes { id predicate value } facets(by: [KIND, IMPLIED]) { field value count } }");

        Assert.Contains("""{"id":"s-founded","predicate":"foundedOn","value":"1991"}""", entries[0], StringComparison.Ordinal);
        Assert.StartsWith("""{"statements":{"totalCount":2,""", entries[0], StringComparison.Ordinal);
        Assert.DoesNotContain("s-proposed", entries[0], StringComparison.Ordinal);
        Assert.Equal(
            """{"statements":{"totalCount":2,"nodes":[{"id":"s-job","predicate":"jobs","value":null},{"id":"s-job2","predicate":"jobs","value":null}],"facets":"""
            + """[{"field":"kind","value":"WORKS_AT","count":2},{"field":"implied","value":"false","count":2}]}}""",
            entries[2]);
    }

    [Fact]
    public async Task Pages_of_statements_follow_one_another()
    {
        using var firms = await DatedFirms.ByHandAsync();
        const string Query = """
            query($after: String) { timeline(of: ["firm:a"], from: "1990-06", to: "1990-06", first: 3) { nodes { kind
              statements(first: 1, after: $after) { nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor } } } } }
            """;

        var one = Statements(await firms.DataAsync(Query));
        var after = one.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var two = Statements(await firms.DataAsync(Query, JsonSerializer.Serialize(new { after })));

        Assert.Equal(
            ("""[{"id":"s-job"}]""", """[{"id":"s-job2"}]"""), (one.GetProperty("nodes").GetRawText(), two.GetProperty("nodes").GetRawText()));
        Assert.True(one.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        Assert.False(two.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());

        static JsonElement Statements(JsonElement data) =>
            data.GetProperty("timeline").GetProperty("nodes").EnumerateArray()
                .First(entry => entry.GetProperty("kind").GetString() == "BEGAN").GetProperty("statements");
    }

    [Fact]
    public async Task A_date_around_it_hides_relationships_and_no_dates_of_nodes()
    {
        using var firms = await DatedFirms.ByHandAsync();

        var data = await firms.DataAsync("""
            {
              then: asOf(valid: "1993") { timeline(of: ["firm:a"]) { nodes { date kind } } }
              dated: asOf(undated: false) { timeline(of: ["firm:a"]) { nodes { date kind } } }
            }
            """);

        Assert.Equal(
            """{"nodes":[{"date":"1990","kind":"DATE"},{"date":"1990-06","kind":"DATE"},{"date":"1990-06","kind":"BEGAN"},{"date":"1995","kind":"ENDED"}]}""",
            data.GetProperty("then").GetProperty("timeline").GetRawText());
        // What is counted there has no date, so that the count is not joined to it.
        Assert.Equal(
            """{"nodes":[{"date":"1990","kind":"DATE"},{"date":"1990-06","kind":"BEGAN"},{"date":"1995","kind":"ENDED"},{"date":"1996","kind":"BEGAN"}]}""",
            data.GetProperty("dated").GetProperty("timeline").GetRawText());
    }

    [Fact]
    public async Task A_page_of_nothing_tells_whether_anything_follows_and_every_page_of_which_state_it_is()
    {
        using var firms = await DatedFirms.ByHandAsync();

        var data = await firms.DataAsync("""
            { timeline(of: ["firm:a"], first: 0) {
                totalCount nodes { date } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } snapshot { change nodes } }
              none: timeline(of: []) { totalCount pageInfo { hasNextPage } } about { change } }
            """);

        Assert.Equal(
            """{"totalCount":5,"nodes":[],"pageInfo":{"hasNextPage":true,"hasPreviousPage":false,"startCursor":null,"endCursor":null},"snapshot":{"change":"""
            + $"{data.GetProperty("about").GetProperty("change").GetInt64()},\"nodes\":4}}}}",
            data.GetProperty("timeline").GetRawText());
        Assert.Equal("""{"totalCount":0,"pageInfo":{"hasNextPage":false}}""", data.GetProperty("none").GetRawText());
    }

    [Theory]
    [InlineData("", "INVALID_ARGUMENT", "Give 'from' and 'to', or name entities (of).")]
    [InlineData("""from: "2020" """, "INVALID_ARGUMENT", "Give 'from' and 'to', or name entities (of).")]
    [InlineData("""to: "2020" """, "INVALID_ARGUMENT", "Give 'from' and 'to', or name entities (of).")]
    [InlineData("""from: "2020-02", to: "2020-01" """, "INVALID_ARGUMENT", "'from' is 2020-02, which is later than 'to', 2020-01.")]
    [InlineData("""of: ["firm:x"] """, "NOT_FOUND", "There is no entity 'firm:x', which 'of' names.")]
    [InlineData("""of: ["tally:1"] """, "NOT_FOUND", "There is no entity 'tally:1', which 'of' names.")]
    [InlineData("""of: ["firm:a"], first: 501""", "LIMIT_EXCEEDED", "501")]
    [InlineData("""of: ["firm:a"], first: -1""", "INVALID_ARGUMENT", "first")]
    [InlineData("""of: ["firm:a"], after: "nonsense" """, "INVALID_CURSOR", "'after' is no cursor of this list.")]
    [InlineData("""of: ["firm:a"], after: "c2VhcmNoMTo5OTk5OTpu" """, "INVALID_CURSOR", "'after' is no cursor of this list.")]
    public async Task What_makes_no_sense_is_refused_with_the_remedy(string arguments, string code, string part)
    {
        using var firms = await DatedFirms.ByHandAsync();

        var (actual, message) = await firms.ErrorAsync($$"""{ timeline{{(arguments.Length == 0 ? "" : $"({arguments})")}} { totalCount } }""");

        Assert.Equal(code, actual);
        Assert.Contains(part, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cursor_of_another_list_is_refused()
    {
        using var firms = await DatedFirms.ByHandAsync();
        var entry = (await firms.DataAsync("""{ timeline(of: ["firm:a"], first: 1) { edges { cursor node { statements { edges { cursor } } } } } }"""))
            .GetProperty("timeline").GetProperty("edges")[0];
        var ofEntry = entry.GetProperty("cursor").GetString();
        var ofStatement = entry.GetProperty("node").GetProperty("statements").GetProperty("edges")[0].GetProperty("cursor").GetString();

        var (one, _) = await firms.ErrorAsync($$"""{ timeline(of: ["firm:a"], after: "{{ofStatement}}") { totalCount } }""");
        var (other, _) = await firms.ErrorAsync($$"""{ timeline(of: ["firm:a"]) { nodes { statements(after: "{{ofEntry}}") { totalCount } } } }""");

        Assert.Equal(("INVALID_CURSOR", "INVALID_CURSOR"), (one, other));
    }

    [Fact]
    public async Task What_happened_in_a_month_of_the_first_dialogue_is_told_with_its_evidence()
    {
        using var graph = await Answering.OverSeedAsync();

        var data = await graph.DataAsync("""
            { timeline(of: ["initiative:sme-dialogue", "event:sme-dialogue-2022"], from: "2022-09", to: "2022-09") {
              nodes { date kind label(language: ES) statements { nodes { id } } } } }
            """);

        Assert.Equal(
            [
                """{"date":"2022","kind":"DATE","label":"Primer Diálogo sobre PYMES del T-MEC · held on"}""",
                """{"date":"2022","kind":"DATE","label":"Diálogo sobre Pequeñas y Medianas Empresas del T-MEC · started on"}""",
                """{"date":"2022","kind":"BEGAN","label":"Gobierno de Estados Unidos — attends — Primer Diálogo sobre PYMES del T-MEC (comienzo)"}""",
                """{"date":"2022","kind":"ENDED","label":"Gobierno de Estados Unidos — attends — Primer Diálogo sobre PYMES del T-MEC (fin)"}""",
            ],
            data.GetProperty("timeline").GetProperty("nodes").EnumerateArray()
                .Select(entry => entry.GetRawText()[..entry.GetRawText().IndexOf(",\"statements\"", StringComparison.Ordinal)] + "}"));
        Assert.Equal(
            ["", "statement:sme-dialogue-2023-dialogue-started", "statement:sme-dialogue-2023-first-host", "statement:sme-dialogue-2023-first-host"],
            data.GetProperty("timeline").GetProperty("nodes").EnumerateArray().Select((entry, at) => at == 0 ? "" : Assert.Single(
                entry.GetProperty("statements").GetProperty("nodes").EnumerateArray()).GetProperty("id").GetString()));
    }

    [Fact]
    public async Task It_costs_what_it_may_list_and_a_look_at_all_where_no_entity_is_named()
    {
        using var firms = await DatedFirms.ByHandAsync();

        Assert.Equal(1, await CostAsync("""{ timeline(of: ["firm:a"]) { totalCount } }"""));
        Assert.Equal(100, await CostAsync("""{ timeline(from: "2020", to: "2021") { totalCount } }"""));
        Assert.Equal(1 + (7 * 3), await CostAsync("""{ timeline(of: ["firm:a"], first: 7) { nodes { entities { id } } } }"""));
        Assert.Equal(1 + (7 * 4), await CostAsync("""{ timeline(of: ["firm:a"], first: 7) { edges { node { statements(first: 4) { nodes { id } } } } } }"""));

        async Task<long> CostAsync(string document) => (await firms.CostAsync(document)).GetProperty("actual").GetInt64();
    }

    [Fact]
    public async Task A_model_without_languages_has_labels_too()
    {
        using var things = Answering.Over("type Thing @node { name: String!  madeOn: Date @date }");

        var data = await things.DataAsync("""{ timeline(from: "2001", to: "2002") { nodes { label } } }""");

        Assert.Equal("""{"timeline":{"nodes":[]}}""", data.GetRawText());
    }

    private static async Task<List<string>> EntriesAsync(Answering graph, string arguments, string fields) =>
        [.. (await graph.DataAsync($$"""{ timeline({{arguments}}) { nodes { {{fields}} } } }""")).GetProperty("timeline").GetProperty("nodes")
            .EnumerateArray().Select(entry => entry.GetRawText())];

    private static string Label(string text) => JsonSerializer.Serialize(new { label = text }, Plain);
}
