using System.Text.Json;
using KnowledgeGraph.Evidence.Seeds;
using KnowledgeGraph.Tests.Query;

namespace KnowledgeGraph.Tests.Questions.Duplicates;

/// <summary><c>duplicates</c> as an operation asks it.</summary>
public class DuplicatesTests
{
    private const string Model = """
        enum Form { FIRM CLUB }
        type Company @node {
          name: String!
          aliases: [String!]! @alias
          identifiers: [String!]!
          form: Form
          founded: Date @date
          parent: Company @relationship(type: "PART_OF", direction: OUT)
          units: [Company!]! @relationship(type: "PART_OF", direction: IN)
          people: [Human!]! @relationship(type: "WORKS_AT", direction: IN)
        }
        type Human @node { name: String!  jobs: [Company!]! @relationship(type: "WORKS_AT", direction: OUT) }
        """;

    [Fact]
    public async Task Two_that_have_one_identifier_are_proposed_first_whatever_they_are_called()
    {
        using var graph = await GraphAsync(
            "{ id: company:a, type: Company, name: Alta, identifiers: [\"ror:1\"] }",
            "{ id: company:b, type: Company, name: Zocalo, identifiers: [\"ror:1\", \"ror:2\"] }",
            "{ id: company:c, type: Company, name: Puerto Largo }",
            "{ id: company:d, type: Company, name: Puerto largo }");

        var pairs = await PairsAsync(graph);

        Assert.Equal(["company:a company:b 1: Both have the identifier ror:1.",
            "company:c company:d 0.9: The names 'Puerto Largo' and 'Puerto largo' are the same but for case, accents and marks."], pairs);
    }

    [Fact]
    public async Task Different_identifiers_of_one_register_speak_against_it()
    {
        using var graph = await GraphAsync(
            "{ id: company:a, type: Company, name: Puerto Largo, identifiers: [\"ror:1\", \"lei:7\"] }",
            "{ id: company:b, type: Company, name: Puerto Largo, identifiers: [\"ror:2\"] }");

        Assert.Equal(
            ["company:a company:b 0.405: Both are named 'Puerto Largo'. One has the identifier ror:1, the other ror:2."], await PairsAsync(graph));
    }

    [Fact]
    public async Task A_document_that_speaks_of_both_sets_a_pair_far_down_and_is_named()
    {
        using var graph = await GraphAsync(
            """
            { id: company:a, type: Company, name: Puerto Largo }
              - { id: company:b, type: Company, name: Puerto Largo }
            """);

        Assert.Equal(
            ["company:a company:b 0.45: Both are named 'Puerto Largo'. 'Document 0' speaks of both as two."], await PairsAsync(graph));
    }

    [Fact]
    public async Task Even_two_of_one_identifier_stand_no_higher_than_the_half_if_a_document_speaks_of_both()
    {
        using var graph = await GraphAsync(
            """
            { id: company:a, type: Company, name: Puerto Largo, identifiers: ["ror:1"] }
              - { id: company:b, type: Company, name: Puerto Corto, identifiers: ["ror:1"] }
            """);

        var pair = Assert.Single(await PairsAsync(graph));
        Assert.StartsWith("company:a company:b 0.5: Both have the identifier ror:1.", pair, StringComparison.Ordinal);
        Assert.EndsWith("'Document 0' speaks of both as two.", pair, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neighbours_that_two_share_raise_them_and_a_relationship_between_them_lowers_them()
    {
        const string Ana = "{ id: human:ana, type: Human, name: Ana Ocampo }";
        const string Firm = "{ id: company:f, type: Company, name: Faro }";
        using var apart = await GraphAsync(Ana, "{ id: human:ana-2, type: Human, name: A. Ocampo }");
        using var near = await GraphAsync(
            Firm,
            Ana + "\n  - { id: company:f, type: Company, name: Faro }\nstatements:\n  - { id: s-ana, subject: human:ana, predicate: jobs, object: company:f }",
            "{ id: human:ana-2, type: Human, name: A. Ocampo }\n  - { id: company:f, type: Company, name: Faro }\n"
            + "statements:\n  - { id: s-ana-2, subject: human:ana-2, predicate: jobs, object: company:f }");
        using var joined = await GraphAsync(
            "{ id: company:a, type: Company, name: Puerto Largo, identifiers: [\"ror:1\"] }",
            "{ id: company:b, type: Company, name: Puerto Largo, identifiers: [\"ror:1\"] }",
            "{ id: company:c, type: Company, name: Puente }\nstatements:\n  - { id: s-parent, subject: company:a, predicate: parent, object: company:b }");

        var (one, other) = (Assert.Single(await NodesAsync(apart)), Assert.Single(await NodesAsync(near)));
        Assert.True(one.GetProperty("score").GetDouble() < other.GetProperty("score").GetDouble(), $"{one} {other}");
        Assert.Equal(
            """["The names 'Ana Ocampo' and 'A. Ocampo' are alike, word by word.","Both are joined to 'Faro'."]""", other.GetProperty("reasons").GetRawText());
        Assert.Contains("PART_OF joins them, as it would join two.", Assert.Single(await PairsAsync(joined)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_that_differ_lower_a_pair_and_a_date_that_is_another_less_precisely_does_not_differ()
    {
        using var graph = await GraphAsync(
            "{ id: company:a, type: Company, name: Puerto Largo, form: FIRM, founded: \"1990\" }",
            "{ id: company:b, type: Company, name: Puerto Largo, form: CLUB, founded: \"1990-05\" }");

        Assert.Equal(
            ["company:a company:b 0.675: Both are named 'Puerto Largo'. They differ in form: FIRM and CLUB."], await PairsAsync(graph));
    }

    [Fact]
    public async Task Entities_of_two_types_are_no_pair_and_types_choose_among_pairs()
    {
        using var graph = await GraphAsync(
            "{ id: company:a, type: Company, name: Puerto Largo }", "{ id: company:b, type: Company, name: Puerto Largo }",
            "{ id: human:a, type: Human, name: Puerto Largo }");

        Assert.Single(await PairsAsync(graph));
        Assert.Single(await PairsAsync(graph, "types: [COMPANY]"));
        Assert.Empty(await PairsAsync(graph, "types: [HUMAN]"));
        Assert.Empty(await PairsAsync(graph, """of: ["human:a"]"""));
    }

    [Fact]
    public async Task Of_some_entities_their_pairs_with_any_other_are_given_as_the_whole_list_has_them()
    {
        using var graph = await GraphAsync(
            "{ id: company:a, type: Company, name: Puerto Largo }", "{ id: company:b, type: Company, name: Puerto Largo }",
            "{ id: company:c, type: Company, name: Puerto Largos }", "{ id: company:x, type: Company, name: Monte Alto }",
            "{ id: company:y, type: Company, name: Monte Alto }");

        var all = await PairsAsync(graph);

        Assert.Equal(4, all.Count);
        Assert.Equal(all.Where(pair => pair.Contains("company:c", StringComparison.Ordinal)), await PairsAsync(graph, """of: ["company:c"]"""));
        Assert.Equal(all, await PairsAsync(graph, """of: ["company:y", "company:b", "company:a", "company:c", "company:b"]"""));
        Assert.Empty(await PairsAsync(graph, "of: []"));
    }

    [Fact]
    public async Task Pages_follow_one_another_and_a_place_is_kept_whose_pair_has_gone()
    {
        using var graph = await GraphAsync([.. Enumerable.Range(0, 5).Select(i => $"{{ id: company:{i}, type: Company, name: Puerto Largo }}")]);
        const string Query = """
            query($after: String) { duplicates(first: 4, after: $after) { totalCount edges { cursor node { a { id } b { id } } }
              pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }
            """;

        var (seen, after) = (new List<string>(), (string?)null);
        while (true)
        {
            var page = (await graph.DataAsync(Query, JsonSerializer.Serialize(new { after }))).GetProperty("duplicates");
            Assert.Equal(10, page.GetProperty("totalCount").GetInt32());
            Assert.Equal(after is not null, page.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean());
            seen.AddRange(page.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("node").GetRawText()));
            if (!page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()) break;
            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }

        Assert.Equal(10, seen.Distinct().Count());
        Assert.Equal(seen.Order(StringComparer.Ordinal), seen);
        var cursor = JsonSerializer.Serialize(new { after });
        Assert.Equal(2, (await graph.DataAsync("""
            query($after: String) { duplicates(of: ["company:4"], after: $after) { edges { cursor } } }
            """, cursor)).GetProperty("duplicates").GetProperty("edges").GetArrayLength());
    }

    [Theory]
    [InlineData("""after: "nonsense" """, "INVALID_CURSOR")]
    [InlineData("""after: "c2VhcmNoMTo5OTk5OTpu" """, "INVALID_CURSOR")]
    [InlineData("first: 501", "LIMIT_EXCEEDED")]
    [InlineData("first: -1", "INVALID_ARGUMENT")]
    [InlineData("""of: ["company:x"]""", "NOT_FOUND")]
    [InlineData("""of: ["s-1"]""", "NOT_FOUND")]
    public async Task What_cannot_be_answered_says_why(string arguments, string code)
    {
        using var graph = await GraphAsync(
            "{ id: company:a, type: Company, name: Alta }\nstatements:\n  - { id: s-1, subject: company:a, predicate: founded, value: \"1990\" }");

        Assert.Equal(code, (await graph.ErrorAsync($$"""{ duplicates({{arguments}}) { totalCount } }""")).Code);
        Assert.Empty(graph.Faults);
    }

    [Fact]
    public async Task As_of_a_change_they_are_those_of_then()
    {
        using var graph = await GraphAsync("{ id: company:a, type: Company, name: Puerto Largo }", "{ id: company:b, type: Company, name: Puerto Largo }");
        var before = graph.Store.Current.ChangeNumber;
        await LoadAsync(graph, "{ id: company:c, type: Company, name: Puerto Largo }", 9);

        var answer = await graph.DataAsync($$"""
            { then: asOf(change: {{before}}) { duplicates { totalCount snapshot { change } nodes { b { id } snapshot { change } } } }
              now: asOf(change: {{before + 1}}) { duplicates { totalCount snapshot { change } } } }
            """);

        Assert.Equal(
            $"{{\"then\":{{\"duplicates\":{{\"totalCount\":1,\"snapshot\":{{\"change\":{before}}},"
            + $"\"nodes\":[{{\"b\":{{\"id\":\"company:b\"}},\"snapshot\":{{\"change\":{before}}}}}]}}}},"
            + $"\"now\":{{\"duplicates\":{{\"totalCount\":3,\"snapshot\":{{\"change\":{before + 1}}}}}}}}}",
            answer.GetRawText());
    }

    [Fact]
    public async Task It_costs_what_it_may_list_and_the_entities_that_it_is_asked_of()
    {
        using var graph = await GraphAsync("{ id: company:a, type: Company, name: Alta }");

        Assert.Equal(1, await CostAsync("{ duplicates { totalCount } }"));
        Assert.Equal(3, await CostAsync("""{ duplicates(of: ["company:a", "company:a"]) { totalCount } }"""));
        Assert.Equal(1 + 7 + 7, await CostAsync("{ duplicates(first: 7) { nodes { score a { id } b { name } } } }"));

        async Task<long> CostAsync(string document) => (await graph.CostAsync(document)).GetProperty("actual").GetInt64();
    }

    // Each text is the entities of a document of its own.
    private static async Task<Answering> GraphAsync(params string[] documents)
    {
        var graph = Answering.Over(Model);
        foreach (var (number, entities) in documents.Index()) await LoadAsync(graph, entities, number);
        return graph;
    }

    private static async Task LoadAsync(Answering graph, string entities, int number)
    {
        using var folder = new TemporaryFolder();
        folder.Write("seed.yaml", $"document: {{ id: doc:{number}, title: Document {number} }}\nentities:\n  - {entities}\n");
        var loader = new SeedLoader(graph.Model, graph.Store, graph.Store, TimeProvider.System);
        await loader.LoadAsync([folder.Path], progress: null, TestContext.Current.CancellationToken);
    }

    private static async Task<List<JsonElement>> NodesAsync(Answering graph, string arguments = "types: [COMPANY, HUMAN]") =>
        [.. (await graph.DataAsync($$"""{ duplicates({{arguments}}) { nodes { a { id } b { id } score reasons } } }"""))
            .GetProperty("duplicates").GetProperty("nodes").EnumerateArray()];

    private static async Task<List<string>> PairsAsync(Answering graph, string arguments = "types: [COMPANY, HUMAN]") =>
        [.. (await NodesAsync(graph, arguments)).Select(node =>
            $"{node.GetProperty("a").GetProperty("id").GetString()} {node.GetProperty("b").GetProperty("id").GetString()} "
            + $"{node.GetProperty("score").GetRawText()}: "
            + string.Join(' ', node.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString())))];
}
