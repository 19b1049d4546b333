using System.Text.Json;

namespace KnowledgeGraph.Tests.Query.Operations;

/// <summary>A variable may be of a type that allows null and have a default; null where a value must be is VARIABLE_INVALID, whichever place it is.</summary>
public sealed class NonNullPlaceTests : IDisposable
{
    private readonly Answering _graph = Answering.Over(MadeUpGraph.Schema);

    [Theory]
    [InlineData("query($x: ID = \"a\") { node(id: $x) { id } }", "node", "id")]
    [InlineData("query($x: ID = \"a\") { it: thing(id: $x) { id } }", "it", "id")]
    [InlineData("query($x: [ID!] = [\"a\"]) { nodes(ids: $x) { id } }", "nodes", "ids")]
    [InlineData("query($x: ID = \"a\") { nodes(ids: [\"b\", $x]) { id } }", "nodes", "ids")]
    [InlineData("query($x: [ThingFacet!] = [COLOR]) { things { facets(by: $x) { field } } }", "things,facets", "by")]
    [InlineData("query($x: ThingFacet = COLOR) { things { facets(by: [$x]) { field } } }", "things,facets", "by")]
    [InlineData("query($x: SortDirection = ASC) { things(order: [{ name: $x }]) { totalCount } }", "things", "order")]
    [InlineData("query($x: ThingSort = { name: ASC }) { things(order: [$x]) { totalCount } }", "things", "order")]
    [InlineData("query($x: ThingFilter = {}) { things(where: { and: [$x] }) { totalCount } }", "things", "where")]
    [InlineData("query($x: String = \"a\") { things(where: { name: { in: [$x] } }) { totalCount } }", "things", "where")]
    [InlineData("query($x: ID = \"a\") { things { nodes { ...F } } } fragment F on Thing { keepers(where: { node: { id: { nin: [$x] } } }) { totalCount } }",
        "things,nodes,keepers", "where")]
    public async Task Null_where_a_value_must_be_is_told_at_its_field(string document, string path, string argument)
    {
        var answer = JsonDocument.Parse(await _graph.AskAsync(document, """{"x":null}""")).RootElement;

        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal("VARIABLE_INVALID", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains($"\"{argument}\"", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(path, string.Join(',', error.GetProperty("path").EnumerateArray().Select(step => step.ToString())));
        Assert.DoesNotContain("VARIABLE_INVALID", await _graph.AskAsync(document), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_skipped_asks_for_no_value()
    {
        var data = await _graph.DataAsync("query($x: ID = \"a\") { node(id: $x) @skip(if: true) { id } __typename }", """{"x":null}""");

        Assert.Equal("""{"__typename":"Query"}""", data.GetRawText());
    }

    [Theory]
    [InlineData("query($x: Boolean = true) { __typename @skip(if: $x) }")]
    [InlineData("query($x: Boolean = true) { __typename ... @include(if: $x) { more: __typename } }")]
    public async Task A_condition_of_a_directive_is_such_a_place_too(string document) =>
        Assert.Equal("VARIABLE_INVALID", (await _graph.ErrorAsync(document, """{"x":null}""")).Code);

    [Fact]
    public async Task Every_place_of_the_made_up_and_of_our_own_api_refuses_null_and_takes_the_default()
    {
        using var seeded = await Answering.OverSeedAsync();
        foreach (var graph in (Answering[])[_graph, seeded])
        {
            var documents = new NonNullPlaces(graph.Schema).Documents().ToList();
            Assert.True(documents.Count > 100, $"only {documents.Count} places");
            foreach (var document in documents)
            {
                var refused = await graph.AskAsync(document, """{"x":null}""");
                Assert.True(refused.Contains("\"VARIABLE_INVALID\"", StringComparison.Ordinal), $"{document}\n{refused}");
                foreach (var variables in (string[])["", "{}"])
                {
                    var answer = await graph.AskAsync(document, variables);
                    Assert.False(
                        answer.Contains("INTERNAL", StringComparison.Ordinal) || answer.Contains("VARIABLE_INVALID", StringComparison.Ordinal)
                        || answer.Contains("VALIDATION_FAILED", StringComparison.Ordinal), $"{document}\n{answer}");
                }
            }
        }
    }

    public void Dispose() => _graph.Dispose();
}
