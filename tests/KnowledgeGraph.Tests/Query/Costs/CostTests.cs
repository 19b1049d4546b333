using System.Text.Json;
using KnowledgeGraph.Query.Limits;
using KnowledgeGraph.Tests.Query.Paging;

namespace KnowledgeGraph.Tests.Query.Costs;

/// <summary>The exact cost of operations, as a report tells it; the rules are the README of src/KnowledgeGraph.Query/Costs.</summary>
public class CostTests
{
    [Theory]
    [InlineData("{ __typename }", 0)]
    [InlineData("{ about { version } }", 1)]
    [InlineData("{ body(id: \"a\") { id name count } }", 1)]
    [InlineData("{ a: body(id: \"a\") { id } b: body(id: \"b\") { id } }", 2)]
    [InlineData("{ body(id: \"a\") { id } body(id: \"a\") { name } }", 1)]
    [InlineData("{ nodes(ids: [\"a\", \"b\", \"c\"]) { id } }", 3)]
    [InlineData("{ nodes(ids: []) { id } }", 0)]
    [InlineData("{ bodies { nodes { id } } }", 20)]
    [InlineData("{ bodies(first: 500) { nodes { id } } }", 500)]
    [InlineData("{ bodies(last: 7) { edges { node { id } } nodes { name } pageInfo { hasNextPage } } }", 7)]
    [InlineData("{ bodies(first: 0) { nodes { id } } }", 1)]
    [InlineData("{ bodies(first: 500) { totalCount } }", 1)]
    [InlineData("{ bodies(first: 500) { pageInfo { endCursor } } }", 1)]
    [InlineData("{ bodies(first: 10) { totalCount nodes { id } } }", 11)]
    [InlineData("{ bodies(first: 10) { facets(by: [KIND, FLAG]) { value } nodes { id } } }", 12)]
    [InlineData("{ bodies(first: 10) { nodes { partners(first: 5) { nodes { id } } } } }", 60)]
    [InlineData("{ bodies(first: 10) { nodes { partners(first: 5) { totalCount edges { title node { id } } } } } }", 70)]
    [InlineData("{ bodies(first: 10) { nodes { degree partners(first: 5) { nodes { id degree } } } } }", 120)]
    [InlineData("{ bodies(first: 10) { edges { node { id } } } marks(first: 3) { nodes { value } } }", 13)]
    [InlineData("{ bodies(first: 10) { nodes { partners(first: 2) { edges { statements(first: 3) { nodes { id } } } } } } }", 90)]
    [InlineData("{ asOf(valid: \"2022\") { bodies(first: 10) { nodes { id } } inner: asOf(valid: \"2021\") { body(id: \"a\") { id } } } }", 11)]
    [InlineData("{ node(id: \"a\") { ... on Body { partners(first: 5) { nodes { id } } } ... on Mark { value } } }", 6)]
    [InlineData("{ bodies(first: 10, where: { name: { eq: \"a\" }, count: { gt: 3 } }) { nodes { id } } }", 10)]
    [InlineData("{ bodies(first: 10, where: { partners: { any: true } }) { nodes { id } } }", 20)]
    [InlineData(
        "{ bodies(first: 10, where: { partners: { some: { node: { partners: { all: { node: { name: { eq: \"a\" } } } } } } } }) { nodes { id } } }", 40)]
    [InlineData(
        "{ bodies(first: 10, where: { or: [{ partners: { any: true } }, { partnerOf: { none: { edge: { title: { eq: \"a\" } } } } }] }) { nodes { id } } }", 30)]
    [InlineData("{ bodies(first: 10) { nodes { partners(first: 5, where: { node: { partners: { any: true } } }) { nodes { id } } } } }", 160)]
    [InlineData("query($first: Int = 30) { bodies(first: $first) { nodes { id } } }", 30)]
    [InlineData("query($no: Boolean = false) { bodies { nodes { id partners @include(if: $no) { nodes { id } } } } }", 20)]
    public async Task An_operation_costs_exactly(string document, int cost)
    {
        using var graph = Answering.Over(PagedGraph.Schema);

        var report = await graph.CostAsync(document);

        Assert.Equal(cost, report.GetProperty("actual").GetInt64());
        Assert.Equal(50_000, report.GetProperty("limit").GetInt64());
        Assert.True(report.GetProperty("fields").GetArrayLength() <= 5, "The report is small.");
    }

    [Theory]
    [InlineData("""{"first":3}""", 9)]
    [InlineData("""{"first":500}""", 1500)]
    [InlineData("""{}""", 60)]
    public async Task The_actual_variables_decide(string variables, int cost)
    {
        using var graph = Answering.Over(PagedGraph.Schema);

        var report = await graph.CostAsync("query($first: Int) { bodies(first: $first) { nodes { partners(first: 2) { nodes { id } } } } }", variables);

        Assert.Equal(cost, report.GetProperty("actual").GetInt64());
    }

    [Fact]
    public async Task A_report_names_the_dearest_fields_first_by_what_they_cost_themselves()
    {
        using var graph = Answering.Over(PagedGraph.Schema);

        var report = await graph.CostAsync(
            "{ few: marks(first: 2) { nodes { id } } many: bodies(first: 10) { totalCount edges { node { to: partners(first: 5) { nodes { degree } } } } } }");

        Assert.Equal(
            """[{"path":["many","edges","node","to"],"cost":50},{"path":["many","edges","node","to","nodes","degree"],"cost":50},{"path":["many"],"cost":11},{"path":["few"],"cost":2}]""",
            report.GetProperty("fields").GetRawText());
        Assert.Equal(113, report.GetProperty("actual").GetInt64());
    }

    [Fact]
    public async Task The_operations_that_users_are_shown_stay_well_below_the_limit()
    {
        using var graph = await Answering.OverSeedAsync();
        var examples = Directory.GetFiles(Path.Combine(Requirement.RepositoryRoot(), "schema", "examples"), "*.graphql");

        Assert.NotEmpty(examples);
        foreach (var example in examples)
        {
            var report = await graph.CostAsync(await File.ReadAllTextAsync(example, TestContext.Current.CancellationToken));
            Assert.InRange(report.GetProperty("actual").GetInt64(), 1, 5_000);
        }
    }

    [Fact]
    public async Task The_shares_of_all_fields_sum_up_to_the_cost()
    {
        using var graph = Answering.Over(PagedGraph.Schema);

        var report = await graph.CostAsync(
            "{ nodes(ids: [\"a\", \"b\"]) { ... on Body { degree partners { edges { node { id } } totalCount } } ... on Mark { value } } marks { totalCount } }");

        var shares = report.GetProperty("fields").EnumerateArray().Sum(field => field.GetProperty("cost").GetInt64());
        Assert.Equal(report.GetProperty("actual").GetInt64(), shares);
    }

    [Theory]
    [InlineData(50, true)]
    [InlineData(51, false)]
    public async Task The_limit_itself_is_allowed_and_one_more_is_not(int first, bool allowed)
    {
        using var graph = Answering.Over(PagedGraph.Schema, new QueryLimits { MaxCost = 50 });

        var answer = JsonDocument.Parse(await graph.AskAsync($"{{ bodies(first: {first}) {{ nodes {{ id }} }} }}")).RootElement;

        Assert.Equal(allowed, answer.TryGetProperty("data", out _));
        if (!allowed) Assert.Equal(
            "The operation costs 51 by the entities that it may return; at most 50 is allowed (MaxCost). 'bodies' alone costs 51. Ask for smaller pages ('first'), or for fewer levels at once.",
            answer.GetProperty("errors")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task An_answer_without_a_report_is_the_same_as_ever_and_one_with_it_has_one_entry_more()
    {
        using var graph = Answering.Over(PagedGraph.Schema);
        const string Document = "{ bodies(first: 1) { nodes { id } } }";

        Assert.Equal("""{"data":{"bodies":{"nodes":[]}}}""", await graph.AskAsync(Document));
        Assert.Equal(
            """{"data":{"bodies":{"nodes":[]}},"extensions":{"cost":{"actual":1,"limit":50000,"fields":[{"path":["bodies"],"cost":1}]}}}""",
            await graph.AskWithCostAsync(Document));
    }

    [Fact]
    public async Task A_refusal_for_its_cost_has_the_report_too()
    {
        using var graph = Answering.Over(PagedGraph.Schema, new QueryLimits { MaxCost = 10 });

        var answer = JsonDocument.Parse(await graph.AskWithCostAsync("{ bodies(first: 11) { nodes { id } } }")).RootElement;

        Assert.Equal("COST_EXCEEDED", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(
            """{"actual":11,"limit":10,"fields":[{"path":["bodies"],"cost":11}]}""", answer.GetProperty("extensions").GetProperty("cost").GetRawText());
    }

    [Fact]
    public async Task An_error_before_there_is_a_cost_has_no_report()
    {
        using var graph = Answering.Over(PagedGraph.Schema);

        Assert.DoesNotContain("cost", await graph.AskWithCostAsync("{ bodies("), StringComparison.Ordinal);
    }
}
