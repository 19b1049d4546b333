using KnowledgeGraph.Records;
using KnowledgeGraph.Records.Values;
using KnowledgeGraph.Records.Writing;

namespace KnowledgeGraph.Tests.Query.Paging;

/// <summary>Facets count all members under the filter, most frequent first, then by value, null last.</summary>
public sealed class FacetTests : IAsyncLifetime
{
    private readonly Answering _graph = Answering.Over("""
        enum Color { RED GREEN BLUE }
        type T @node { name: String!  color: Color  flag: Boolean  shelf: String @index  next: [T!]! @relationship(type: "NEXT", direction: OUT) }
        """);

    public async ValueTask InitializeAsync()
    {
        string?[] colors = ["RED", "BLUE", "BLUE", null, null, "GREEN", "GREEN"];
        string?[] shelves = ["b", "Á", "a", null, "ä", "B", "b"];
        await _graph.Store.ApplyAsync(
            new GraphWrite
            {
                PutNodes = [.. colors.Select((color, i) => new NodeRecord($"t:{i}", "T", Values(i, color, shelves[i])))],
                PutRelationships =
                    [.. ((string[])["t:1", "t:1", "t:2", "t:3"])
                    .Select((far, i) => new RelationshipRecord($"n:{i}", "NEXT", "t:0", far, new Dictionary<string, Value>()))],
            },
            TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("facets(by: [COLOR])", "BLUE 2, GREEN 2, null 2, RED 1")]
    [InlineData("facets(by: [COLOR], limit: 2)", "BLUE 2, GREEN 2")]
    [InlineData("facets(by: [COLOR, FLAG], limit: 1)", "BLUE 2, true 4")]
    [InlineData("facets(by: [FLAG, COLOR, FLAG], limit: 1)", "true 4, BLUE 2")]
    [InlineData("facets(by: [COLOR], limit: 0)", "")]
    [InlineData("facets(by: [])", "")]
    [InlineData("facets(by: [COLOR], limit: null)", "BLUE 2, GREEN 2, null 2, RED 1")]
    [InlineData("facets(by: [SHELF])", "b 2, a 1, Á 1, ä 1, B 1, null 1")]
    public async Task Values_come_by_count_then_by_value_with_null_last(string facets, string expected)
    {
        var data = await _graph.DataAsync($"{{ ts(first: 1) {{ {facets} {{ value count }} }} }}");

        Assert.Equal(expected, Show(data.GetProperty("ts")));
    }

    [Fact]
    public async Task Facets_of_a_relationship_count_relationships()
    {
        var data = await _graph.DataAsync(
            "{ t(id: \"t:0\") { next(first: 0, where: { node: { color: { neq: RED } } }) { totalCount facets(by: [COLOR]) { value count } } } }");

        Assert.Equal("BLUE 3, null 1", Show(data.GetProperty("t").GetProperty("next")));
        Assert.Equal(4, data.GetProperty("t").GetProperty("next").GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData("-1", "INVALID_ARGUMENT", "'limit' is -1")]
    [InlineData("501", "LIMIT_EXCEEDED", "'limit' is 501; at most 500")]
    public async Task A_limit_out_of_range_is_refused(string limit, string code, string message)
    {
        var error = await _graph.ErrorAsync($"{{ ts {{ facets(by: [COLOR], limit: {limit}) {{ count }} }} }}");

        Assert.Equal(code, error.Code);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync()
    {
        _graph.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string Show(System.Text.Json.JsonElement list) =>
        string.Join(
            ", ", list.GetProperty("facets").EnumerateArray()
            .Select(facet => $"{facet.GetProperty("value").GetString() ?? "null"} {facet.GetProperty("count").GetInt32()}"));

    private static Dictionary<string, Value> Values(int number, string? color, string? shelf)
    {
        var values = new Dictionary<string, Value> { ["name"] = new TextValue($"{number}"), ["flag"] = BooleanValue.Of(number % 2 == 0) };
        if (color is not null) values["color"] = new TextValue(color);
        if (shelf is not null) values["shelf"] = new TextValue(shelf);
        return values;
    }
}
