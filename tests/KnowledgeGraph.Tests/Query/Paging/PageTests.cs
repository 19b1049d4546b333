using System.Text.Json;

namespace KnowledgeGraph.Tests.Query.Paging;

/// <summary>Sizes, flags and cursors of single pages.</summary>
public sealed class PageTests : IAsyncLifetime
{
    private readonly Answering _answering = Answering.Over(PagedGraph.Schema);

    public async ValueTask InitializeAsync() =>
        await _answering.Store.ApplyAsync(PagedGraph.Of(_answering.Model).Write, TestContext.Current.CancellationToken);

    [Fact]
    public async Task A_page_has_twenty_members_where_none_is_asked_for()
    {
        var data = await _answering.DataAsync($$"""{ bodies { nodes { id } } body(id: "{{PagedGraph.Hub}}") { partners { nodes { id } } } }""");

        Assert.Equal(20, data.GetProperty("bodies").GetProperty("nodes").GetArrayLength());
        Assert.Equal(20, data.GetProperty("body").GetProperty("partners").GetProperty("nodes").GetArrayLength());
    }

    [Theory]
    [InlineData("bodies(first: 0)", true, false)]
    [InlineData("bodies(last: 0)", false, true)]
    [InlineData("bodies(first: 0, where: { id: { eq: \"none\" } })", false, false)]
    [InlineData("marks(first: 30)", false, false)]
    [InlineData("marks(last: 30)", false, false)]
    [InlineData("marks(first: 29)", true, false)]
    [InlineData("marks(last: 29)", false, true)]
    public async Task Flags_tell_what_lies_before_and_behind(string field, bool next, bool previous)
    {
        var info = await InfoAsync(field);

        Assert.Equal((next, previous), (info.GetProperty("hasNextPage").GetBoolean(), info.GetProperty("hasPreviousPage").GetBoolean()));
    }

    [Theory]
    [InlineData("bodies(first: 0)")]
    [InlineData("bodies(last: 0)")]
    [InlineData("bodies(where: { id: { in: [] } })")]
    public async Task An_empty_page_has_no_cursors(string field)
    {
        var info = await InfoAsync(field);

        Assert.Equal(JsonValueKind.Null, info.GetProperty("startCursor").ValueKind);
        Assert.Equal(JsonValueKind.Null, info.GetProperty("endCursor").ValueKind);
    }

    [Fact]
    public async Task Start_and_end_cursor_are_those_of_the_first_and_last_edge()
    {
        var list = (await _answering.DataAsync("{ bodies(first: 3) { edges { cursor } pageInfo { startCursor endCursor } } }")).GetProperty("bodies");

        var cursors = list.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("cursor").GetString()).ToList();
        Assert.Equal(cursors[0], list.GetProperty("pageInfo").GetProperty("startCursor").GetString());
        Assert.Equal(cursors[2], list.GetProperty("pageInfo").GetProperty("endCursor").GetString());
        Assert.Equal(3, cursors.Distinct().Count());
    }

    [Fact]
    public async Task After_and_before_together_give_what_lies_between_with_both_flags()
    {
        var cursors = (await _answering.DataAsync("{ bodies(first: 10) { edges { cursor node { id } } } }"))
            .GetProperty("bodies").GetProperty("edges").EnumerateArray()
            .Select(edge => (Cursor: edge.GetProperty("cursor").GetString()!, Id: edge.GetProperty("node").GetProperty("id").GetString()!)).ToList();

        var forward = await BetweenAsync("first: 3", cursors[1].Cursor, cursors[8].Cursor);
        var backward = await BetweenAsync("last: 3", cursors[1].Cursor, cursors[8].Cursor);
        var all = await BetweenAsync("first: 100", cursors[1].Cursor, cursors[8].Cursor);
        var none = await BetweenAsync("first: 100", cursors[8].Cursor, cursors[1].Cursor);

        Assert.Equal(cursors[2..5].Select(one => one.Id), forward.Ids);
        Assert.Equal(cursors[5..8].Select(one => one.Id), backward.Ids);
        Assert.Equal(cursors[2..8].Select(one => one.Id), all.Ids);
        Assert.Empty(none.Ids);
        Assert.Equal((true, true), (forward.Next, forward.Previous));
        Assert.Equal((true, true), (backward.Next, backward.Previous));
    }

    [Fact]
    public async Task A_page_before_a_cursor_without_a_size_is_the_one_right_before_it()
    {
        var edges = (await _answering.DataAsync("{ bodies(first: 50) { edges { cursor node { id } } } }")).GetProperty("bodies").GetProperty("edges");
        var ids = edges.EnumerateArray().Select(edge => edge.GetProperty("node").GetProperty("id").GetString()!).ToList();

        var page = (
            await _answering.DataAsync(
            "query($at: String) { bodies(before: $at) { nodes { id } } }", $$"""{ "at": "{{edges[40].GetProperty("cursor").GetString()}}" }"""))
            .GetProperty("bodies").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!);

        Assert.Equal(ids[20..40], page);
    }

    [Fact]
    public async Task Page_size_and_cursor_that_are_null_are_as_if_absent()
    {
        var data = await _answering.DataAsync("""
            query($n: Int, $c: String, $w: BodyFilter, $o: [BodySort!]) {
              a: bodies { nodes { id } pageInfo { endCursor } }
              b: bodies(first: null, last: null, after: null, before: null, where: null, order: null) { nodes { id } pageInfo { endCursor } }
              c: bodies(first: $n, last: $n, after: $c, before: $c, where: $w, order: $o) { nodes { id } pageInfo { endCursor } }
              d: bodies(order: []) { nodes { id } pageInfo { endCursor } }
            }
            """, """{ "n": null, "c": null, "w": null }""");

        Assert.Single(data.EnumerateObject().Select(entry => entry.Value.GetRawText()).Distinct());
    }

    [Theory]
    [InlineData("first: -1", "INVALID_ARGUMENT", "'first' is -1")]
    [InlineData("last: -7", "INVALID_ARGUMENT", "'last' is -7")]
    [InlineData("first: 501", "LIMIT_EXCEEDED", "'first' is 501; at most 500")]
    [InlineData("last: 2147483647", "LIMIT_EXCEEDED", "'last' is 2147483647; at most 500")]
    [InlineData("first: 1, last: 1", "INVALID_ARGUMENT", "both 'first' and 'last'")]
    public async Task A_size_out_of_range_is_refused_with_argument_value_and_limit(string size, string code, string message)
    {
        var ofRoot = await _answering.ErrorAsync($"{{ bodies({size}) {{ nodes {{ id }} }} }}");
        var ofRelationship = await _answering.ErrorAsync($"{{ body(id: \"none\") {{ partners({size}) {{ nodes {{ id }} }} }} }}");

        Assert.Equal(code, ofRoot.Code);
        Assert.Contains(message, ofRoot.Message, StringComparison.Ordinal);
        Assert.Equal((ofRoot.Code, ofRoot.Message.Replace("bodies", "partners", StringComparison.Ordinal)), ofRelationship);
    }

    [Fact]
    public async Task The_largest_page_is_allowed()
    {
        var data = await _answering.DataAsync("{ bodies(first: 500) { nodes { id } } }");

        Assert.Equal(500, data.GetProperty("bodies").GetProperty("nodes").GetArrayLength());
    }

    [Fact]
    public async Task Total_count_counts_relationships_and_not_the_nodes_they_lead_to()
    {
        var data = await _answering.DataAsync($$"""
            { body(id: "{{PagedGraph.Hub}}") {
              all: partners { totalCount }
              one: partners(where: { node: { id: { eq: "body:1" } } }, first: 500) { totalCount nodes { id } edges { id } }
            } }
            """);

        var body = data.GetProperty("body");
        Assert.Equal(PagedGraph.HubLinks, body.GetProperty("all").GetProperty("totalCount").GetInt32());
        var one = body.GetProperty("one");
        Assert.True(one.GetProperty("totalCount").GetInt32() >= 13);
        Assert.Equal(one.GetProperty("totalCount").GetInt32(), one.GetProperty("nodes").GetArrayLength());
        Assert.Equal(
            one.GetProperty("totalCount").GetInt32(),
            one.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("id").GetString()).Distinct().Count());
    }

    public ValueTask DisposeAsync()
    {
        _answering.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<JsonElement> InfoAsync(string field)
    {
        var data = await _answering.DataAsync($"{{ list: {field} {{ pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }} }}");
        return data.GetProperty("list").GetProperty("pageInfo");
    }

    private async Task<(List<string> Ids, bool Next, bool Previous)> BetweenAsync(string size, string after, string before)
    {
        var list = (await _answering.DataAsync(
            $"query($a: String, $b: String) {{ bodies({size}, after: $a, before: $b) {{ nodes {{ id }} pageInfo {{ hasNextPage hasPreviousPage }} }} }}",
            $$"""{ "a": "{{after}}", "b": "{{before}}" }""")).GetProperty("bodies");
        var info = list.GetProperty("pageInfo");
        return ([.. list.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!)],
            info.GetProperty("hasNextPage").GetBoolean(), info.GetProperty("hasPreviousPage").GetBoolean());
    }
}
