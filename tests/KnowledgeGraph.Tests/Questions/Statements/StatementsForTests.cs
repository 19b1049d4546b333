using System.Text.Json;
using KnowledgeGraph.Evidence.Seeds;
using KnowledgeGraph.Tests.Query;

namespace KnowledgeGraph.Tests.Questions.Statements;

/// <summary><c>statementsFor</c> as an operation asks it.</summary>
public class StatementsForTests
{
    private const string Model = """
        type Company @node {
          name: String!
          founded: Date
          parent: Company @relationship(type: "PART_OF", direction: OUT)
          units: [Company!]! @relationship(type: "PART_OF", direction: IN)
          people: [Human!]! @relationship(type: "WORKS_AT", direction: IN)
        }
        type Human @node { name: String!  jobs: [Company!]! @relationship(type: "WORKS_AT", direction: OUT) }
        type Count @node { value: Int!  of: Company @relationship(type: "COUNTED_AT", direction: OUT, traverse: false) }
        """;

    private const string Seed = """
        document: { id: doc:a, title: A }
        entities:
          - { id: company:a, type: Company, name: Alta, founded: "1990" }
          - { id: company:b, type: Company, name: Baja }
          - { id: company:c, type: Company, name: Centro }
          - { id: human:h, type: Human, name: Hugo }
          - { id: count:1, type: Count, value: 7 }
        statements:
          - { id: s-up, subject: company:b, predicate: parent, object: company:a }
          - { id: s-turned, subject: company:a, predicate: units, object: company:c }
          - { id: s-job, subject: human:h, predicate: jobs, object: company:a, implied: true, confidence: 0.6 }
          - { id: s-rejected, subject: human:h, predicate: jobs, object: company:b, status: REJECTED }
          - { id: s-count, subject: count:1, predicate: of, object: company:a }
        """;

    [Theory]
    [InlineData("""subject: "company:a", predicate: "units" """, "s-turned s-up")]
    [InlineData("""subject: "company:b", predicate: "parent" """, "s-up")]
    [InlineData("""subject: "company:a", predicate: "units", object: "company:b" """, "s-up")]
    [InlineData("""subject: "company:c", predicate: "parent", object: "company:a" """, "s-turned")]
    [InlineData("""subject: "company:a", predicate: "parent", object: "company:b" """, "")]
    [InlineData("""subject: "company:a", object: "company:b" """, "s-up")]
    [InlineData("""subject: "company:b", object: "company:a", kind: PART_OF""", "s-up")]
    [InlineData("""subject: "company:a", kind: PART_OF""", "s-turned s-up")]
    [InlineData("""subject: "company:a", kind: WORKS_AT""", "s-job")]
    [InlineData("""subject: "company:a", kind: WORKS_AT, predicate: "people", object: "human:h" """, "s-job")]
    [InlineData("""subject: "human:h" , kind: WORKS_AT""", "s-job")]
    [InlineData("""subject: "count:1", predicate: "of" """, "s-count")]
    [InlineData("""subject: "company:a", object: "company:a" """, "")]
    public async Task A_relationship_is_found_in_the_words_of_either_of_its_ends(string arguments, string expected)
    {
        using var graph = await GraphAsync();

        var answer = await graph.DataAsync($$"""{ statementsFor({{arguments}}) { statements { totalCount nodes { id } } } }""");

        Assert.Equal(expected, IdsOf(answer));
        Assert.Equal(
            expected.Length == 0 ? 0 : expected.Split(' ').Length,
            answer.GetProperty("statementsFor").GetProperty("statements").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Without_a_predicate_all_accepted_statements_that_speak_of_the_subject_are_wanted_as_the_entity_itself_lists_them()
    {
        using var graph = await GraphAsync();

        var answer = await graph.DataAsync("""
            { statementsFor(subject: "company:a") { statements { nodes { id } } } company(id: "company:a") { statements { nodes { id } } } }
            """);

        Assert.Equal(
            answer.GetProperty("company").GetProperty("statements").GetRawText(), answer.GetProperty("statementsFor").GetProperty("statements").GetRawText());
        Assert.Equal(6, answer.GetProperty("company").GetProperty("statements").GetProperty("nodes").GetArrayLength());
    }

    [Fact]
    public async Task A_value_is_found_by_its_field()
    {
        using var graph = await GraphAsync();

        var answer = await graph.DataAsync("""{ statementsFor(subject: "company:a", predicate: "founded") { statements { nodes { predicate value } } } }""");

        Assert.Equal(
            """{"nodes":[{"predicate":"founded","value":"1990"}]}""", answer.GetProperty("statementsFor").GetProperty("statements").GetRawText());
    }

    [Fact]
    public async Task That_nobody_says_so_is_an_answer_with_its_date_and_where_was_looked()
    {
        using var graph = await GraphAsync();
        var before = DateTimeOffset.UnixEpoch.AddSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());

        var answer = (await graph.DataAsync(
            """{ statementsFor(subject: "company:c", object: "human:h") { searchedDocuments answeredAt statements { totalCount nodes { id } pageInfo { hasNextPage } } } }"""))
            .GetProperty("statementsFor");

        Assert.Equal("""{"totalCount":0,"nodes":[],"pageInfo":{"hasNextPage":false}}""", answer.GetProperty("statements").GetRawText());
        Assert.Equal(1, answer.GetProperty("searchedDocuments").GetInt32());
        Assert.InRange(answer.GetProperty("answeredAt").GetDateTimeOffset(), before, TimeProvider.System.GetUtcNow());
    }

    [Fact]
    public async Task Pages_follow_one_another_each_alias_by_itself()
    {
        using var graph = await GraphAsync();
        const string Query = """
            query($after: String) { statementsFor(subject: "company:a") {
              statements(first: 4, after: $after) { totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }
              first: statements(first: 1) { nodes { id } }  counts: statements(first: 0) { facets(by: [KIND, IMPLIED], limit: 1) { field value count } } } }
            """;

        var one = (await graph.DataAsync(Query)).GetProperty("statementsFor");
        var cursor = one.GetProperty("statements").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var two = (await graph.DataAsync(Query, JsonSerializer.Serialize(new { after = cursor }))).GetProperty("statementsFor");

        Assert.Equal((4, 2), (Edges(one).Count(), Edges(two).Count()));
        Assert.Equal(6, Edges(one).Concat(Edges(two)).Distinct().Count());
        Assert.Equal((true, false, false, true), (Flag(one, "hasNextPage"), Flag(one, "hasPreviousPage"), Flag(two, "hasNextPage"), Flag(two, "hasPreviousPage")));
        Assert.Equal($$"""{"nodes":[{"id":"{{Edges(one).First()}}"}]}""", one.GetProperty("first").GetRawText());
        Assert.Equal(
            """{"facets":[{"field":"kind","value":"PART_OF","count":2},{"field":"implied","value":"false","count":5}]}""",
            one.GetProperty("counts").GetRawText());
    }

    [Theory]
    [InlineData("""subject: "company:x" """, "NOT_FOUND", "There is no node 'company:x', which 'subject' names.")]
    [InlineData("""subject: "company:a", object: "nobody" """, "NOT_FOUND", "There is no node 'nobody', which 'object' names.")]
    [InlineData("""subject: "company:a", predicate: "colour" """, "INVALID_ARGUMENT", "No type of the model has a field 'colour'")]
    [InlineData("""subject: "company:a", predicate: "jobs" """, "INVALID_ARGUMENT", "'company:a' is of type Company, which has no field 'jobs'")]
    [InlineData("""subject: "company:a", predicate: "id" """, "INVALID_ARGUMENT", "No type of the model has a field 'id' that statements could be about.")]
    [InlineData("""subject: "company:a", predicate: "statements" """, "INVALID_ARGUMENT", "No type of the model has a field 'statements'")]
    [InlineData("""subject: "company:a", predicate: "founded", object: "company:b" """, "INVALID_ARGUMENT", "'founded' is a value and has no object.")]
    [InlineData("""subject: "company:a", predicate: "founded", kind: PART_OF""", "INVALID_ARGUMENT", "'founded' is a value, of no relationship, and 'kind' is PART_OF.")]
    [InlineData("""subject: "company:a", predicate: "units", kind: WORKS_AT""", "INVALID_ARGUMENT", "'units' follows PART_OF, and 'kind' is WORKS_AT.")]
    [InlineData("""subject: "s-up" """, "INVALID_ARGUMENT", "'s-up' is of type Statement, which no statement speaks of.")]
    public async Task What_cannot_be_answered_fails_alone_and_names_the_argument(string arguments, string code, string message)
    {
        using var graph = await GraphAsync();

        var answer = JsonDocument.Parse(await graph.AskAsync(
            $$"""{ statementsFor({{arguments}}) { statements { nodes { id } } searchedDocuments } company(id: "company:a") { name } }""")).RootElement;

        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal((code, """["statementsFor"]"""), (error.GetProperty("extensions").GetProperty("code").GetString(), error.GetProperty("path").GetRawText()));
        Assert.StartsWith(message, error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("""{"statementsFor":null,"company":{"name":"Alta"}}""", answer.GetProperty("data").GetRawText());
        Assert.Empty(graph.Faults);
    }

    [Fact]
    public async Task A_cursor_of_a_subject_without_a_name_is_one_of_its_own()
    {
        using var graph = await GraphAsync();
        const string Query = "query($subject: ID!, $after: String) { statementsFor(subject: $subject) { statements(first: 1, after: $after) { nodes { id } edges { cursor } } } }";

        var one = (await graph.DataAsync(Query, """{"subject":"count:1"}""")).GetProperty("statementsFor").GetProperty("statements");
        var after = one.GetProperty("edges")[0].GetProperty("cursor").GetString();
        var two = (await graph.DataAsync(Query, JsonSerializer.Serialize(new { subject = "count:1", after }))).GetProperty("statementsFor").GetProperty("statements");

        Assert.Equal((1, 1), (one.GetProperty("nodes").GetArrayLength(), two.GetProperty("nodes").GetArrayLength()));
        Assert.NotEqual(one.GetProperty("nodes").GetRawText(), two.GetProperty("nodes").GetRawText());
        Assert.Contains("INVALID_CURSOR", await graph.AskAsync(Query, JsonSerializer.Serialize(new { subject = "company:a", after })), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""after: "nonsense" """, "INVALID_CURSOR")]
    [InlineData("first: 501", "LIMIT_EXCEEDED")]
    [InlineData("first: -1", "INVALID_ARGUMENT")]
    public async Task A_page_has_the_limits_of_all_pages(string arguments, string code)
    {
        using var graph = await GraphAsync();

        var answer = JsonDocument.Parse(await graph.AskAsync(
            $$"""{ statementsFor(subject: "company:a") { statements({{arguments}}) { nodes { id } } } }""")).RootElement;

        Assert.Equal(code, answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task It_joins_the_one_call_under_a_date_and_beside_other_fields()
    {
        using var graph = await GraphAsync();

        var answer = await graph.DataAsync("""
            { asOf(valid: "2020") { statementsFor(subject: "company:a", predicate: "people") { statements { nodes { subject { ... on Human { name jobs { nodes { name } } } } } } } } }
            """);

        Assert.Equal(
            """{"asOf":{"statementsFor":{"statements":{"nodes":[{"subject":{"name":"Hugo","jobs":{"nodes":[{"name":"Alta"}]}}}]}}}}""", answer.GetRawText());
    }

    [Fact]
    public async Task It_costs_what_it_may_list_and_little_beside()
    {
        using var graph = await GraphAsync();

        Assert.Equal(4, await CostAsync("""{ statementsFor(subject: "company:a") { statements { totalCount } } }"""));
        Assert.Equal(3, await CostAsync("""{ statementsFor(subject: "company:a") { searchedDocuments } }"""));
        Assert.Equal(4 + 7, await CostAsync("""{ statementsFor(subject: "company:a") { statements(first: 7) { nodes { id } } } }"""));
        Assert.Equal(4 + 20, await CostAsync("""{ statementsFor(subject: "company:a") { statements { edges { node { id } } } } }"""));

        async Task<long> CostAsync(string document) => (await graph.CostAsync(document)).GetProperty("actual").GetInt64();
    }

    private static async Task<Answering> GraphAsync()
    {
        var graph = Answering.Over(Model);
        using var folder = new TemporaryFolder();
        folder.Write("seed.yaml", Seed);
        var loader = new SeedLoader(graph.Model, graph.Store, graph.Store, TimeProvider.System);
        await loader.LoadAsync([folder.Path], progress: null, TestContext.Current.CancellationToken);
        return graph;
    }

    private static string IdsOf(JsonElement answer) => string.Join(' ', answer.GetProperty("statementsFor").GetProperty("statements").GetProperty("nodes")
        .EnumerateArray().Select(node => node.GetProperty("id").GetString()));

    private static IEnumerable<string> Edges(JsonElement answer) =>
        answer.GetProperty("statements").GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("node").GetProperty("id").GetString()!);

    private static bool Flag(JsonElement answer, string name) => answer.GetProperty("statements").GetProperty("pageInfo").GetProperty(name).GetBoolean();
}
